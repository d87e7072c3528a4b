/** Says in numbers how far an article seems to state what a sentence of another article states. */
import type { Statement } from './statements.ts';

/** One article's statements with an index from stems to the statements that hold them. */
export interface StatementIndex {
  readonly statements: readonly Statement[];
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

/** What was found for one statement in one other article. */
export interface Candidate {
  readonly features: readonly number[];
  /** Indices of the statements that seem to state it, best first, at most three. */
  readonly places: readonly number[];
  /** Indices of the statements nearest by words, nearest first. */
  readonly ranked: readonly number[];
}

export const FEATURE_NAMES = [
  'containment in the best sentence',
  'containment in two neighbouring sentences',
  'containment in three neighbouring sentences',
  'containment in the whole article',
  'cosine with the best sentence',
  'cosine with the second best',
  'containment the other way round',
  'geometric mean of both containments',
  'names found in the best three sentences',
  'names found in the article',
  'has names',
  'figures found in the best three sentences',
  'has figures',
  'neighbouring words kept',
  'quoted words kept',
  'has quoted words',
  'log of length',
  'distance in position',
  'weight shared with the best sentence',
  'weight shared beyond names',
] as const;

/** Stems that stand in this many statements of an article say nothing about where to look. */
const MAX_POSTINGS = 60;
/** At most this many statements are compared in full, those with the most weight in common first. */
const MAX_CANDIDATES = 12;
/** A further sentence counts as a place when it adds this share of the statement's weight. */
const MIN_ADDED_CONTAINMENT = 0.15;
const MAX_PLACES = 3;

export function indexStatements(statements: readonly Statement[]): StatementIndex {
  const byStem = new Map<string, number[]>();
  statements.forEach((statement, at) => {
    for (const stemmed of statement.weights.keys()) {
      const list = byStem.get(stemmed);
      if (list) list.push(at);
      else byStem.set(stemmed, [at]);
    }
  });
  return { statements, byStem };
}

/** Features and places of `statement` in `other`, or null where no sentence there shares a telling word with it. */
export function findCandidate(statement: Statement, other: StatementIndex): Candidate | null {
  const shared = sharedWeights(statement, other);
  if (shared.size === 0) return null;
  const ranked = [...shared]
    .map(([at, weight]) => ({ at, weight, cosine: cosine(statement, other.statements[at], weight) }))
    .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
    .slice(0, MAX_CANDIDATES);
  const best = ranked.reduce((a, b) =>
    b.weight + b.cosine * statement.totalWeight > a.weight + a.cosine * statement.totalWeight ? b : a,
  );
  const bestStatement = other.statements[best.at];
  if (!bestStatement) return null;
  const containment = best.weight / statement.totalWeight;
  const reverse = best.weight / bestStatement.totalWeight;
  const pair = windowContainment(statement, other, best.at, 1);
  const triple = windowContainment(statement, other, best.at, 2);
  const whole = sumOf(
    [...statement.weights].filter(([stemmed]) => other.byStem.has(stemmed)).map(([, weight]) => weight),
  );
  const near = [best.at - 1, best.at, best.at + 1].flatMap((at) => other.statements[at] ?? []);
  const places = placesOf(statement, other, best.at, ranked);
  const placed = [...near, ...places.flatMap((at) => other.statements[at] ?? [])];
  const all = other.statements;
  const figures = new Set(placed.flatMap((one) => one.quantities.map((quantity) => quantity.value)));
  return {
    places,
    ranked: ranked.map(({ at }) => at),
    features: [
      containment,
      pair,
      triple,
      whole / statement.totalWeight,
      best.cosine,
      ranked.filter(({ at }) => at !== best.at)[0]?.cosine ?? 0,
      reverse,
      Math.sqrt(containment * reverse),
      share([...statement.names], (name) => placed.some((one) => one.names.has(name))),
      share([...statement.names], (name) => all.some((one) => one.names.has(name))),
      statement.names.size > 0 ? 1 : 0,
      share(statement.quantities, (quantity) => figures.has(quantity.value)),
      statement.quantities.length > 0 ? 1 : 0,
      share([...statement.pairs], (run) => placed.some((one) => one.pairs.has(run))),
      share([...statement.quotedRuns], (run) => placed.some((one) => one.quotedRuns.has(run))),
      statement.quotedRuns.size > 0 ? 1 : 0,
      Math.log(1 + statement.words),
      Math.abs(statement.position - bestStatement.position),
      Math.log(1 + best.weight),
      Math.log(1 + sharedBeyondNames(statement, placed)),
    ],
  };
}

/** Weight of what is found again apart from names: two sentences about one person share the name and perhaps nothing else. */
function sharedBeyondNames(statement: Statement, placed: readonly Statement[]): number {
  let shared = 0;
  for (const [stemmed, weight] of statement.weights) {
    if (!statement.nameStems.has(stemmed) && placed.some((one) => one.weights.has(stemmed))) shared += weight;
  }
  return shared;
}

/** Weight each statement of `other` shares with `statement`, over the index: never all pairs. */
function sharedWeights(statement: Statement, other: StatementIndex): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [stemmed, weight] of statement.weights) {
    const postings = other.byStem.get(stemmed);
    if (!postings || postings.length > MAX_POSTINGS) continue;
    for (const at of postings) shared.set(at, (shared.get(at) ?? 0) + weight);
  }
  return shared;
}

function cosine(a: Statement, b: Statement | undefined, sharedWeight: number): number {
  return b ? sharedWeight / Math.sqrt(a.totalWeight * b.totalWeight) : 0;
}

/** The best containment over windows of `extra` + 1 neighbouring statements that hold the best one. */
function windowContainment(statement: Statement, other: StatementIndex, best: number, extra: number): number {
  let most = 0;
  for (let from = best - extra; from <= best; from++) {
    const window = other.statements.slice(Math.max(0, from), from + extra + 1);
    most = Math.max(most, containmentIn(statement, window));
  }
  return most;
}

function containmentIn(statement: Statement, window: readonly Statement[]): number {
  let found = 0;
  for (const [stemmed, weight] of statement.weights) {
    if (window.some((one) => one.weights.has(stemmed))) found += weight;
  }
  return found / statement.totalWeight;
}

/** The best place and those of `ranked` that add to what is found, at most three in all. */
export function placesOf(
  statement: Statement,
  other: StatementIndex,
  best: number,
  ranked: readonly { at: number }[],
): number[] {
  const places = [best];
  let covered = containmentIn(statement, pick(other, places));
  for (const { at } of ranked) {
    if (places.length >= MAX_PLACES) break;
    if (places.includes(at)) continue;
    const more = containmentIn(statement, pick(other, [...places, at]));
    if (more - covered < MIN_ADDED_CONTAINMENT) continue;
    places.push(at);
    covered = more;
  }
  return places;
}

function pick(index: StatementIndex, places: readonly number[]): Statement[] {
  return places.flatMap((at) => index.statements[at] ?? []);
}

function share<Item>(items: readonly Item[], found: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(found).length / items.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
