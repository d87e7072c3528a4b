/** The word lists that tell kinds of sources apart. */
import { z } from 'zod';
import { readOrdinaryWords } from '../actors/ordinary-words.ts';
import type { Resources } from '../resources.ts';
import { readResource } from '../resources.ts';

const lists = z.array(z.string());
const schema = z.object({
  about: z.string(),
  titles: lists,
  documents: lists,
  media: lists,
  mediaNames: lists,
  mediaSuffixes: lists,
  organisations: lists,
  organisationNames: lists,
  documentNames: lists,
  people: lists,
  inTheKnow: lists,
  offices: lists,
  collectives: lists,
  anonymity: lists,
  places: lists,
  quantities: lists,
});

export type ListName = Exclude<keyof z.infer<typeof schema>, 'about'>;
export type SourceWords = Readonly<Record<ListName, ReadonlySet<string>>> & {
  /** Words that are never names, so that a capital first in a sentence makes none of them. */
  readonly ordinary: ReadonlySet<string>;
};

export const SOURCE_WORDS = 'lexicons/attribution/source-words.json';

export function readSourceWords(resources: Resources): SourceWords {
  const { about: _about, ...named } = readResource(resources, SOURCE_WORDS, schema);
  const sets = Object.entries(named).map(([name, words]) => [name, new Set(words)] as const);
  const { ordinary } = readOrdinaryWords(resources);
  return { ...(Object.fromEntries(sets) as unknown as Record<ListName, ReadonlySet<string>>), ordinary };
}
