/** Groups statements of all articles into facts: what one fact says, and every sentence that says it. */
import type { Match } from './matcher.ts';
import type { Statement } from './statements.ts';

/** A statement's place in a fact. */
export interface GroupMember {
  /** Index into the flat list of statements. */
  readonly statement: number;
  readonly level: 'full' | 'partial';
}

export interface Group {
  /** The statements the fact was made from, in order; each statement is in exactly one group this way. */
  readonly core: readonly number[];
  /** Core and every other statement that conveys the fact as well as one of its own. */
  readonly members: readonly GroupMember[];
}

/** Two groups become one when their statements match each other this well on average. */
const MIN_AVERAGE_LINK = 0.55;
/** Further sentences of a match count less than its best one. */
const FURTHER_PLACE = 0.6;
/** A fact is told in at most this many sentences of one article; more would be a topic, not a fact. */
const MAX_PER_ARTICLE = 3;
/** From this probability on an article is said to state the fact wholly. */
const MIN_FULL = 0.5;

/**
 * Facts by average-link clustering over the matches, best pairs first, then completed: where a fact's statement is
 * matched in an article that has no sentence in the group, the matching sentence joins as a further mention. A sentence
 * that states two things is thus named under both. `threshold` is the probability from which a match counts.
 */
export function groupFacts(statements: readonly Statement[], matches: readonly Match[], threshold: number): Group[] {
  const links = pairLinks(matches);
  const groupOf = statements.map((_, at) => at);
  const groups = new Map(statements.map((_, at) => [at, [at]]));
  const ordered = [...links].sort((a, b) => b.weight - a.weight || a.a - b.a || a.b - b.b);
  const weight = new Map(ordered.map((link) => [`${link.a}:${link.b}`, link.weight]));
  for (const link of ordered) {
    const left = groups.get(groupOf[link.a] ?? -1);
    const right = groups.get(groupOf[link.b] ?? -1);
    if (!left || !right || left === right) continue;
    const union = [...left, ...right];
    if (!fits(union, statements) || averageLink(left, right, statements, weight) < MIN_AVERAGE_LINK) continue;
    const keep = groupOf[link.a] ?? link.a;
    groups.delete(groupOf[link.b] ?? link.b);
    groups.set(keep, union);
    for (const at of right) groupOf[at] = keep;
  }
  return [...groups.values()].map((core) =>
    complete(
      [...core].sort((a, b) => a - b),
      statements,
      matches,
      threshold,
    ),
  );
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** One weight per pair of statements: the better of both directions. */
function pairLinks(matches: readonly Match[]): Link[] {
  const links = new Map<string, Link>();
  for (const match of matches) {
    match.places.forEach((place, rank) => {
      const a = Math.min(match.from, place);
      const b = Math.max(match.from, place);
      const weight = match.probability * (rank === 0 ? 1 : FURTHER_PLACE);
      const known = links.get(`${a}:${b}`);
      if (!known || known.weight < weight) links.set(`${a}:${b}`, { a, b, weight });
    });
  }
  return [...links.values()];
}

function fits(union: readonly number[], statements: readonly Statement[]): boolean {
  const counts = new Map<number, number>();
  for (const at of union) {
    const article = statements[at]?.article ?? -1;
    const count = (counts.get(article) ?? 0) + 1;
    if (count > MAX_PER_ARTICLE) return false;
    counts.set(article, count);
  }
  return true;
}

function averageLink(
  left: readonly number[],
  right: readonly number[],
  statements: readonly Statement[],
  weight: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  let pairs = 0;
  for (const a of left) {
    for (const b of right) {
      if (statements[a]?.article === statements[b]?.article) continue;
      sum += weight.get(a < b ? `${a}:${b}` : `${b}:${a}`) ?? 0;
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

function complete(
  core: readonly number[],
  statements: readonly Statement[],
  matches: readonly Match[],
  threshold: number,
): Group {
  const inCore = new Set(core);
  const articles = new Set(core.map((at) => statements[at]?.article));
  const levels = new Map<number, 'full' | 'partial'>(core.map((at) => [at, core.length === 1 ? 'full' : 'partial']));
  const best = bestMatches(matches, inCore);
  for (const match of best.values()) {
    if (match.probability < threshold) continue;
    const wholly = match.probability * match.full >= MIN_FULL;
    const home = statements[match.from]?.article;
    const joining = match.places.filter(
      (place, rank) => inCore.has(place) || (rank === 0 && !articles.has(statements[place]?.article)),
    );
    for (const place of joining) if (wholly || !levels.has(place)) levels.set(place, wholly ? 'full' : 'partial');
    for (const at of core) if (statements[at]?.article === home && wholly) levels.set(at, 'full');
  }
  const longest = [...core].sort(
    (a, b) => (statements[b]?.totalWeight ?? 0) - (statements[a]?.totalWeight ?? 0) || a - b,
  )[0];
  if (longest !== undefined) levels.set(longest, 'full');
  const members = [...levels]
    .map(([statement, level]) => ({ statement, level }))
    .sort((a, b) => a.statement - b.statement);
  return { core, members };
}

/** For each other article the surest match of any statement of the group. */
function bestMatches(matches: readonly Match[], core: ReadonlySet<number>): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const match of matches) {
    if (!core.has(match.from)) continue;
    const known = best.get(match.to);
    if (!known || known.probability < match.probability) best.set(match.to, match);
  }
  return best;
}
