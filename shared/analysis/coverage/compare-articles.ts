/** Compares every statement of one article with another article: what the matcher judges, and what it is trained on. */
import type { Align } from './align-pieces.ts';
import { type Comparison, comparePlaces } from './compare-places.ts';
import { CONTEXT_FEATURE_NAMES, contextFeatures } from './context-features.ts';
import type { Linear } from './linear.ts';
import { type Candidate, FEATURE_NAMES, findCandidate, type StatementIndex } from './match-features.ts';
import { type RankedPlace, rankPlaces, SOFT_FEATURE_NAMES, softFeatures } from './soft-features.ts';
import type { Statement } from './statements.ts';

/** What was found for one statement in the other article. */
export interface Compared {
  readonly candidate: Candidate;
  /** By meaning; null where one of the articles has not been read by the reader model. */
  readonly comparison: Comparison | null;
}

/** In the order of the article's statements; null where no sentence of the other one shares a telling word. */
export type ArticleComparison = readonly (Compared | null)[];

/** By words and meaning, for articles that the reader model has read. */
export const READ_FEATURE_NAMES = [...FEATURE_NAMES, ...SOFT_FEATURE_NAMES, ...CONTEXT_FEATURE_NAMES];

export function compareArticles(
  statements: readonly Statement[],
  other: StatementIndex,
  align: Align,
): ArticleComparison {
  return statements.map((statement) => {
    const candidate = findCandidate(statement, other);
    return candidate && { candidate, comparison: comparePlaces(statement, other, candidate.ranked, align) };
  });
}

/** The places of every statement, surest first; null where the statement was not compared by meaning. */
export function rankAll(compared: ArticleComparison, place: Linear): (readonly RankedPlace[] | null)[] {
  return compared.map((one) => (one?.comparison ? rankPlaces(one.comparison, place) : null));
}

/** Features of statement `at` by words and meaning, given what `rankAll` gave; null where it was not compared so. */
export function readFeatures(
  compared: ArticleComparison,
  ranked: readonly (readonly RankedPlace[] | null)[],
  at: number,
  align: Align,
): number[] | null {
  const [one, places] = [compared[at], ranked[at]];
  if (!one?.comparison || !places) return null;
  return [...one.candidate.features, ...softFeatures(one.comparison, places, align), ...contextFeatures(ranked, at)];
}
