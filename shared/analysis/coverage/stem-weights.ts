/** How much each stem tells: rare words in news at large tell more; names are weighed within the event alone. */
import { z } from 'zod';
import type { ArticleDocument } from '../document/document.ts';
import { type Resources, readResource } from '../resources.ts';
import type { Weigh } from './statements.ts';
import { stemKeys } from './stem-keys.ts';

const frequenciesSchema = z.object({ documents: z.number(), counts: z.record(z.string(), z.number()) });

export type Frequencies = z.infer<typeof frequenciesSchema>;

/** A word is a name in this event when more than this share of its uses inside sentences are capitalised names. */
const NAME_SHARE = 0.5;
/** Names are capped here, near the weight of a word that stands in a handful of articles. */
const MAX_NAME_WEIGHT = 5;

export function readFrequencies(resources: Resources): Frequencies {
  return readResource(resources, 'lexicons/document-frequencies/stems.json', frequenciesSchema);
}

/**
 * Weights for the stems of one event: inverse document frequency (Spärck Jones 1972). For names the count of sentences
 * in the event is used instead, because how often a name was in the news some years ago must not change a result:
 * exchanging names for others leaves every weight as it was.
 */
export function weighStems(frequencies: Frequencies, documents: readonly ArticleDocument[]): Weigh {
  const names = new Map<string, { named: number; all: number; sentences: Set<string> }>();
  let sentences = 0;
  documents.forEach((document, article) => {
    sentences += document.sentences.length;
    const keys = stemKeys(document);
    document.tokens.forEach((token, at) => {
      if (!/^\p{L}/u.test(token.text)) return;
      const key = keys[at] ?? '';
      const seen = names.get(key) ?? { named: 0, all: 0, sentences: new Set() };
      names.set(key, seen);
      seen.sentences.add(`${article}:${token.sentence}`);
      if (document.sentences[token.sentence]?.start === token.start) return;
      seen.all++;
      if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) seen.named++;
    });
  });
  return (stemmed) => {
    const seen = names.get(stemmed);
    if (seen && seen.named > seen.all * NAME_SHARE) {
      return Math.min(MAX_NAME_WEIGHT, 1 + Math.log((sentences + 1) / (seen.sentences.size + 1)));
    }
    return Math.log((frequencies.documents + 1) / ((frequencies.counts[stemmed] ?? 0) + 1)) + 0.1;
  };
}
