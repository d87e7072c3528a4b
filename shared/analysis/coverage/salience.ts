/** How much an event's coverage makes of a fact: by how many it is told, how early, and how concretely. */
import type { Group } from './group-facts.ts';
import type { Statement } from './statements.ts';

/** Shares of the salience; they add up to 1. Tuned by hand on the importance labels, see docs/method/coverage.md. */
const SHARES = { told: 0.35, early: 0.3, concrete: 0.15, central: 0.2 };
/** A fact first told here (share of the article) or later is not early at all. */
const EARLY_END = 0.6;
/** Names, figures and quoted words that make a statement fully concrete. */
const CONCRETE_ENOUGH = 4;
/** A sentence below this many words is rarely more than colour. */
const FULL_LENGTH_WORDS = 12;

/**
 * Salience of a fact, 0..1. `articles` is the number of articles; `centrality` gives, per statement, how much of its
 * weight stands in the event's most repeated words.
 */
export function salienceOf(
  group: Group,
  statements: readonly Statement[],
  articles: number,
  centrality: readonly number[],
): number {
  const told = group.members.flatMap(({ statement }) => statements[statement] ?? []);
  const stating = new Set(told.map(({ article }) => article)).size;
  const first = Math.min(...told.map(({ position }) => position));
  const concrete = Math.max(
    ...told.map(({ names, quantities, quotedRuns }) => names.size + quantities.length + Math.min(2, quotedRuns.size)),
  );
  const words = Math.max(...told.map((statement) => statement.words));
  const value =
    SHARES.told * (articles > 1 ? (stating - 1) / (articles - 1) : 0) +
    SHARES.early * Math.max(0, 1 - first / EARLY_END) +
    SHARES.concrete * Math.min(1, concrete / CONCRETE_ENOUGH) +
    SHARES.central * Math.max(...group.members.map(({ statement }) => centrality[statement] ?? 0));
  return round(value * Math.min(1, words / FULL_LENGTH_WORDS));
}

/** Per statement, the share of its weight in words that at least a tenth of all statements use, scaled to 0..1. */
export function centralities(statements: readonly Statement[]): number[] {
  const counts = new Map<string, number>();
  for (const { weights } of statements)
    for (const stemmed of weights.keys()) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
  const raw = statements.map(({ weights, totalWeight }) => {
    let shared = 0;
    for (const [stemmed, weight] of weights)
      shared += weight * Math.min(1, (10 * (counts.get(stemmed) ?? 0)) / statements.length);
    return totalWeight === 0 ? 0 : shared / totalWeight;
  });
  const most = Math.max(1e-9, ...raw);
  return raw.map((value) => value / most);
}

export function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
