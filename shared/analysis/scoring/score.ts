/** Puts named parts together into one score with an interval, or refuses. */
import type { Score, ScorePart } from '../../model/score.ts';

/** Below this many words in scored passages no score is given: the bootstrap interval is then wider than half the scale. */
export const MIN_SCORED_WORDS = 150;
/** Draws of the bootstrap; more change the interval's ends by less than the one decimal shown. */
const BOOTSTRAP_DRAWS = 400;
/** The interval is the middle 90 % of the draws. */
const TAIL = 0.05;

/** One part of a score as a pillar defines it. `Unit` is what is resampled, one per sentence. */
export interface PartDefinition<Unit> {
  readonly name: string;
  readonly weight: number;
  /** Part value, 0..100, from any sample of units; must not depend on their order. */
  readonly value: (units: readonly Unit[]) => number;
  /** The formula with this article's numbers put in. */
  readonly formula: string;
  readonly evidence: readonly string[];
}

/**
 * The score of one article on one pillar: value = sum over parts of weight x part value, each rounded to one decimal
 * before it is added, so that what is shown adds up.
 * The interval is a percentile bootstrap over sentences (Efron & Tibshirani 1993, ch. 13), with a fixed generator so
 * that the same article always gets the same interval.
 */
export function scoreFrom<Unit>(units: readonly Unit[], parts: readonly PartDefinition<Unit>[]): Score {
  const shown: ScorePart[] = parts.map((part) => ({
    name: part.name,
    value: toScale(part.value(units)),
    weight: part.weight,
    formula: part.formula,
    evidence: [...part.evidence],
  }));
  const value = total(shown);
  const next = generator(units.length);
  const draws: number[] = [];
  for (let draw = 0; draw < BOOTSTRAP_DRAWS && units.length > 0; draw++) {
    const sample = units.map(() => units[Math.floor(next() * units.length)] as Unit);
    draws.push(total(parts.map((part) => ({ value: toScale(part.value(sample)), weight: part.weight }))));
  }
  draws.sort((a, b) => a - b);
  const low = draws[Math.floor(TAIL * draws.length)] ?? value;
  const high = draws[Math.ceil((1 - TAIL) * draws.length) - 1] ?? value;
  return { value, low: Math.min(low, value), high: Math.max(high, value), parts: shown };
}

/** The refusal every pillar gives for a text below MIN_SCORED_WORDS, or null where it is long enough. */
export function refuseShort(wordCount: number): { refused: string } | null {
  if (wordCount >= MIN_SCORED_WORDS) return null;
  return { refused: `Too short to score: ${wordCount} words of running text, ${MIN_SCORED_WORDS} needed.` };
}

function total(parts: readonly { value: number; weight: number }[]): number {
  return toScale(parts.reduce((sum, part) => sum + part.weight * part.value, 0));
}

/** Clamps to 0..100 and rounds to one decimal. */
function toScale(value: number): number {
  return Math.round(Math.min(100, Math.max(0, Number.isFinite(value) ? value : 0)) * 10) / 10;
}

/** Mulberry32: a small fixed pseudo-random generator; gives numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = (seed + 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
