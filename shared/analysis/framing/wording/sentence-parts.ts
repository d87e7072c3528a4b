/** What the probability of a loaded sentence is made of: the sentence as a whole, and its words one by one. */
import type { ReaderCard } from '../../reader/reader-card.ts';
import { chanceAt, type SummedWord } from './summed-words.ts';

export const SENTENCE_PARTS = ['sentence', 'surest', 'average', 'expected', 'length'] as const;

/** Log-odds of a sentence in which no word may be marked. */
const NOTHING = -8;

/**
 * In the order of SENTENCE_PARTS: `odds`, the model's log-odds of the sentence; the sum of its surest word; the mean of the
 * model's log-odds of its words (with a weight below zero: a word that stands out tells more than an even heat); how many
 * loaded words are to be expected by all chances together; the logarithm of the number of words that may be marked.
 */
export function sentenceParts(
  odds: number,
  words: readonly Pick<SummedWord, 'odds' | 'sum'>[],
  card: Pick<ReaderCard, 'words'>,
): number[] {
  const total = words.reduce((sum, word) => sum + word.odds, 0);
  return [
    odds,
    Math.max(NOTHING, ...words.map(({ sum }) => sum)),
    words.length === 0 ? NOTHING : total / words.length,
    words.reduce((sum, word) => sum + chanceAt(word.sum, card), 0),
    Math.log(1 + words.length),
  ];
}

/** Their calibrated probability (Platt 1999, with several inputs), 0..1. */
export function probabilityOf(parts: readonly number[], { weights, intercept }: ReaderCard['calibration']): number {
  const sum = SENTENCE_PARTS.reduce((total, name, at) => total + weights[name] * (parts[at] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
