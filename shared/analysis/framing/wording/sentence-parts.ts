/** What the probability of a loaded sentence is made of: the sentence as a whole, and its words one by one. */
import type { ReaderCard } from '../../reader/reader-card.ts';
import { chanceAt } from './summed-words.ts';

export const SENTENCE_PARTS = ['sentence', 'surest', 'expected', 'length'] as const;

/** Where no word may be marked its surest word counts as this sure. */
const NOTHING = -8;

/**
 * In the order of SENTENCE_PARTS: `odds`, the model's log-odds of the sentence; the sum of its surest word; how many loaded
 * words are to be expected by all chances together; the logarithm of the number of words that may be marked.
 */
export function sentenceParts(odds: number, sums: readonly number[], card: Pick<ReaderCard, 'words'>): number[] {
  const expected = sums.reduce((total, sum) => total + chanceAt(sum, card), 0);
  return [odds, Math.max(NOTHING, ...sums), expected, Math.log(1 + sums.length)];
}

/** Their calibrated probability (Platt 1999, with several inputs), 0..1. */
export function probabilityOf(parts: readonly number[], { weights, intercept }: ReaderCard['calibration']): number {
  const sum = SENTENCE_PARTS.reduce((total, name, at) => total + weights[name] * (parts[at] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
