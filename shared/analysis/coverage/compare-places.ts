/** Compares a statement with the sentences of another article that may state it, by their words and by meaning. */
import { type Align, centreCosine, recallOf } from './align-pieces.ts';
import type { StatementIndex } from './match-features.ts';
import type { StatementPieces } from './statement-pieces.ts';
import type { Statement } from './statements.ts';

/** One sentence of the other article, compared. */
export interface Place {
  /** Index among the other article's statements. */
  readonly at: number;
  readonly features: readonly number[];
  /** Both ways by meaning: harmonic mean of what is found there and what is found here. */
  readonly both: number;
}

export interface Comparison {
  readonly statement: Statement;
  readonly pieces: StatementPieces;
  readonly others: readonly Statement[];
  readonly places: readonly Place[];
  /** Cosine of the mean direction with each statement of the other article. */
  readonly centres: readonly number[];
}

export const PLACE_FEATURE_NAMES = [
  'weight found there',
  'weight of that sentence found here',
  'geometric mean of both',
  'the same, as share of the best',
  'pieces found there',
  'pieces of that sentence found here',
  'both ways',
  'the same, as share of the best',
  'mean direction',
  'mean direction above the article',
  'distance in position',
] as const;

/** So many sentences nearest by words, and so many more nearest by meaning, are compared piece by piece. */
const NEAREST_BY_WORDS = 8;
const NEAREST_BY_MEANING = 4;
/** In longer articles sentences are looked for by their words alone: comparing all with all would cost too much. */
const MAX_STATEMENTS = 400;

/** Null where one of the articles has not been read by the model, or nothing there can state it. */
export function comparePlaces(
  statement: Statement,
  other: StatementIndex,
  byWords: readonly number[],
  align: Align,
): Comparison | null {
  const { pieces } = statement;
  const others = other.statements;
  if (!pieces || others.some((one) => !one.pieces)) return null;
  const few = others.length <= MAX_STATEMENTS;
  const centres = few ? others.map((one) => (one.pieces ? centreCosine(pieces, one.pieces) : 0)) : [];
  const byMeaning = [...centres.keys()].sort((a, b) => (centres[b] ?? 0) - (centres[a] ?? 0) || a - b);
  const chosen = [...new Set([...byWords.slice(0, NEAREST_BY_WORDS), ...byMeaning.slice(0, NEAREST_BY_MEANING)])];
  const mean = centres.reduce((sum, one) => sum + one, 0) / Math.max(1, centres.length);
  const raw = chosen.flatMap((at) => {
    const one = others[at];
    return one?.pieces
      ? [{ at, ...measure(statement, pieces, one, one.pieces, align), centre: centres[at] ?? mean }]
      : [];
  });
  const bestWords = Math.max(1e-6, ...raw.map(({ words }) => words));
  const bestBoth = Math.max(1e-6, ...raw.map(({ both }) => both));
  const places = raw.map(({ at, there, here, words, recall, precision, both, centre, distance }) => ({
    at,
    both,
    features: [
      there,
      here,
      words,
      words / bestWords,
      recall,
      precision,
      both,
      both / bestBoth,
      centre,
      centre - mean,
      distance,
    ],
  }));
  return { statement, pieces, others, places, centres };
}

function measure(a: Statement, pieces: StatementPieces, b: Statement, otherPieces: StatementPieces, align: Align) {
  let shared = 0;
  for (const [key, weight] of a.weights) if (b.weights.has(key)) shared += weight;
  const [there, here] = [shared / a.totalWeight, shared / b.totalWeight];
  const { forward, backward } = align(a, b);
  const [recall, precision] = [recallOf(pieces, forward), recallOf(otherPieces, backward)];
  const both = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  const distance = Math.abs(a.position - b.position);
  return { there, here, words: Math.sqrt(there * here), recall, precision, both, distance };
}
