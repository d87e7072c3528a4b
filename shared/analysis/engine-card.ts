/** Says which engine a set of data files makes, without loading or making it. */
import type { EngineCard } from '../model/result.ts';
import type { Resources } from './resources.ts';
import { MIN_SCORED_WORDS } from './scoring/score.ts';
import { ENGINE_VERSION } from './version.ts';

/** So many letters of a hash tell two models apart on the screen. */
const SHOWN_HASH = 8;

/** What the card says in the reader's place where no model ran. */
export const WITHOUT_READER = 'none: word lists and rules alone';

/** Which reader made a result with this card, in words for a person; the hash is that of the model's weights. */
export function readerOf({ settings }: EngineCard): string {
  const reader = String(settings['reader'] ?? WITHOUT_READER);
  return reader === WITHOUT_READER ? 'word lists and rules alone' : `reader model ${reader.slice(0, SHOWN_HASH)}`;
}

/**
 * The card of the engine that `resources` make. `hash` is SHA-256 in hex; `reader` is the hash of the reader model's
 * weights where it takes part, null where the rules answer alone.
 */
export function engineCard(resources: Resources, hash: (text: string) => string, reader: string | null): EngineCard {
  const listed = [...resources.values()]
    .map(({ name, sha256 }) => ({ name, sha256 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const settings = { reader: reader ?? WITHOUT_READER, minScoredWords: MIN_SCORED_WORDS };
  const fingerprint = hash(JSON.stringify([ENGINE_VERSION, settings, listed]));
  return { version: ENGINE_VERSION, fingerprint, settings, resources: listed };
}
