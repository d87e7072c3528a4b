/** Says in numbers how far, by meaning, another article states what a statement states. */
import { type Align, nearestOf, recallOf, weightOf } from './align-pieces.ts';
import type { Comparison } from './compare-places.ts';
import { type Linear, probability } from './linear.ts';
import type { StatementPieces } from './statement-pieces.ts';

export const SOFT_FEATURE_NAMES = [
  'pieces found in the best sentence',
  'pieces of the best sentence found here',
  'both ways in the best sentence',
  'both ways, most and second most',
  'both ways, second most',
  'pieces found in two neighbouring sentences',
  'pieces found in three neighbouring sentences',
  'pieces found in all sentences compared',
  'weight of pieces found nowhere near',
  'lower quarter of pieces',
  'heavier half of pieces',
  'mean direction of the best sentence',
  'mean direction, most',
  'mean direction above the article',
  'best place, log of probability',
  'second best place, log of probability',
  'all places, log of the sum',
] as const;

/** Below this a piece counts as not found. */
const NOT_NEAR = 0.5;
/** Keeps the logarithm of a probability from running away. */
const LEAST = 1e-4;

/** A place compared, and how surely it states the statement. */
export interface RankedPlace {
  /** Index among the other article's statements. */
  readonly at: number;
  readonly probability: number;
}

/** Surest first. */
export function rankPlaces(comparison: Comparison, place: Linear): RankedPlace[] {
  return comparison.places
    .map(({ at, features }) => ({ at, probability: probability(place, features) }))
    .sort((a, b) => b.probability - a.probability || a.at - b.at);
}

/** Features of a statement against another article, given its places ranked. */
export function softFeatures(comparison: Comparison, ranked: readonly RankedPlace[], align: Align): number[] {
  const { statement, pieces, others, places, centres } = comparison;
  const best = ranked[0]?.at ?? 0;
  const found = (at: number) => {
    const other = others[at];
    return other ? [align(statement, other).forward] : [];
  };
  const around = (from: number, to: number) => {
    const all: Float32Array[] = [];
    for (let at = from; at <= to; at++) all.push(...found(at));
    return nearestOf(all);
  };
  const windowRecall = (extra: number) => {
    let most = 0;
    for (let from = best - extra; from <= best; from++)
      most = Math.max(most, recallOf(pieces, around(from, from + extra)));
    return most;
  };
  const features = places.find(({ at }) => at === best)?.features ?? [];
  const both = places.map((one) => one.both).sort((a, b) => b - a);
  const near = around(best - 1, best + 1);
  const everywhere = nearestOf([near, ...places.flatMap(({ at }) => found(at))]);
  const mean = centres.reduce((sum, one) => sum + one, 0) / Math.max(1, centres.length);
  const most = Math.max(0, ...centres);
  const logs = ranked.map((one) => one.probability);
  return [
    features[4] ?? 0,
    features[5] ?? 0,
    features[6] ?? 0,
    both[0] ?? 0,
    both[1] ?? 0,
    windowRecall(1),
    windowRecall(2),
    recallOf(pieces, everywhere),
    shareBelow(pieces, near),
    lowerQuarter(near),
    heavierHalf(pieces, near),
    features[8] ?? 0,
    most,
    most - mean,
    Math.log((logs[0] ?? 0) + LEAST),
    Math.log((logs[1] ?? 0) + LEAST),
    Math.log(logs.reduce((sum, one) => sum + one, 0) + LEAST),
  ];
}

function shareBelow(pieces: StatementPieces, near: Float32Array): number {
  let [low, total] = [0, 0];
  near.forEach((value, at) => {
    const weight = weightOf(pieces, at);
    total += weight;
    if (value < NOT_NEAR) low += weight;
  });
  return total === 0 ? 1 : low / total;
}

function lowerQuarter(values: Float32Array): number {
  return values.toSorted()[Math.floor(values.length / 4)] ?? 0;
}

/** Mean over the pieces that tell most. */
function heavierHalf(pieces: StatementPieces, near: Float32Array): number {
  const ranked = [...near.keys()].sort((a, b) => weightOf(pieces, b) - weightOf(pieces, a) || a - b);
  const half = ranked.slice(0, Math.ceil(ranked.length / 2));
  return half.reduce((sum, at) => sum + (near[at] ?? 0), 0) / Math.max(1, half.length);
}
