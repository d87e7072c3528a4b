/** What the sentences around a statement say about whether another article states it: articles tell in like order. */
import type { RankedPlace } from './soft-features.ts';

/**
 * Not the statement's own place: news tells first what most articles tell, so it would raise every figure of matching
 * (F1 by .01), and hide just those omissions that tell most, of what an article has at its top.
 */
export const CONTEXT_FEATURE_NAMES = [
  'sentences before and after, probability of their best place',
  'sentence before or after, probability of a place near this one',
] as const;

/** So many sentences from the best place of a statement its neighbour's place still counts as near. */
const NEAR = 2;

/** `ranked` holds the places of every statement of the article, in order, as `rankAll` gives them. */
export function contextFeatures(ranked: readonly (readonly RankedPlace[] | null)[], at: number): number[] {
  const best = ranked[at]?.[0]?.at ?? 0;
  const neighbours = [at - 1, at + 1].map((neighbour) => ranked[neighbour] ?? []);
  const surest = neighbours.map((places) => places[0]?.probability ?? 0);
  const near = neighbours.flat().filter((place) => Math.abs(place.at - best) <= NEAR);
  return [
    surest.reduce((sum, one) => sum + one, 0) / neighbours.length,
    Math.max(0, ...near.map((place) => place.probability)),
  ];
}
