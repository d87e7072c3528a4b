/** Describes one word for the loaded-wording model: its form, its pieces, its part of speech and the lists it is in. */
import type { Token } from '../../document/document.ts';
import type { WordClasses } from '../words/word-classes.ts';

const PIECE_MIN = 3;
const PIECE_MAX = 5;
const PREFIX = 5;

/** What the model may know of a word. The same words with the same part of speech always give the same list. */
export function wordFeatures(token: Pick<Token, 'lower' | 'lemma' | 'pos'>, classes: WordClasses): string[] {
  const { lower, lemma, pos } = token;
  const features = [`w:${lower}`, `p:${pos}`];
  for (const name of classes.of(lower, lemma)) features.push(`l:${name}`);
  if (lower.length > PREFIX) features.push(`y:${lower.slice(0, PREFIX)}`);
  const padded = `^${lower}$`;
  const pieces = new Set<string>();
  for (let size = PIECE_MIN; size <= PIECE_MAX; size++) {
    for (let at = 0; at + size <= padded.length; at++) pieces.add(`c:${padded.slice(at, at + size)}`);
  }
  features.push(...pieces);
  return features;
}
