/** Joins full names that name the same: with and without middle names, first names cut short, other spellings. */
import { type ClusterTable, isBody, type NameCluster } from './clusters.ts';
import type { NameRules } from './name-rules.ts';

/** Shorter words differ by one letter too easily: 'Hunt' and 'Hurt'. */
const MIN_SIMILAR_LENGTH = 6;
/** Names of so many words only are looked at; none is longer. */
const MAX_WORDS = 8;

/** Joins the clusters of full names in `table`. Each step is by words and counts alone, never by who it is. */
export function mergeClusters(table: ClusterTable, rules: NameRules): void {
  dropWordsBefore(table, rules);
  dropMiddleNames(table, rules);
  joinShakyNames(table, rules);
  joinByLastWord(table, rules);
}

/** 'Playmate Karen Vale' is 'Karen Vale'; 'Department of Roads' and 'Roads' are not taken apart. */
function dropWordsBefore(table: ClusterTable, rules: NameRules): void {
  const byEnding = new Map<NameCluster, NameCluster[]>();
  for (const cluster of table.all.values()) {
    const ending = endingOf(cluster, table, rules);
    if (ending) byEnding.set(ending, [...(byEnding.get(ending) ?? []), cluster]);
  }
  for (const [ending, longer] of byEnding) {
    const kept =
      isKnown(ending.key, rules) || !(isBody(ending, rules) || longer.some(({ words }) => words.includes('of')));
    const national = longer.filter((cluster) => kept || isOfPlace(cluster, ending, rules));
    for (const cluster of national) table.merge(cluster, ending, true);
    const [only, ...others] = longer.filter((cluster) => !national.includes(cluster));
    // 'Senate Ethics Committee' and 'House Ethics Committee' are two: their common ending names neither.
    if (only && others.length === 0) table.merge(ending, only);
  }
}

/** 'US National Security Agency' is the agency. */
function isOfPlace({ words }: NameCluster, ending: NameCluster, rules: NameRules): boolean {
  const before = words.slice(0, words.length - ending.words.length);
  return (
    rules.places.has(before.join(' ')) || before.every((word) => rules.peoples.has(word) || rules.adjectives.has(word))
  );
}

/** 'York County' of 'Lower York County'; but 'District of New York' is not New York. */
function endingOf({ words }: NameCluster, table: ClusterTable, rules: NameRules): NameCluster | undefined {
  for (let from = 1; from < Math.min(words.length - 1, MAX_WORDS); from++) {
    const ending = table.all.get(words.slice(from).join(' '));
    if (ending && !(isKnown(ending.key, rules) && words.includes('of'))) return ending;
  }
  return undefined;
}

/** 'Hillary Rodham Clinton' is 'Hillary Clinton'. */
function dropMiddleNames(table: ClusterTable, rules: NameRules): void {
  for (const cluster of [...table.all.values()]) {
    const { words } = cluster;
    if (words.length < 3 || words.length > 4 || isBody(cluster, rules)) continue;
    const short = table.all.get(`${words[0]} ${words.at(-1)}`);
    if (short && short !== cluster) table.merge(cluster, short);
  }
}

/** 'Embattled Vale', first in a sentence, is 'Ann Vale' where she is named elsewhere. */
function joinShakyNames(table: ClusterTable, rules: NameRules): void {
  const byLast = groupByLast(table, rules);
  for (const group of byLast.values()) {
    const sure = group.filter(({ names }) => !names.every(({ name }) => name.shaky));
    const home = mostNamed(sure);
    if (!home) continue;
    for (const cluster of group) {
      if (!sure.includes(cluster)) joinLastWords(table, cluster, home);
    }
  }
}

/** A place or body that stands in the lists. */
function isKnown(key: string, rules: NameRules): boolean {
  return rules.places.has(key) || rules.organisations.has(key);
}

/** Of each name of `from` only the last word is the other's name. */
function joinLastWords(table: ClusterTable, from: NameCluster, to: NameCluster): void {
  for (const placed of from.names) to.names.push({ ...placed, start: placed.name.parts.at(-1)?.start ?? placed.start });
  table.all.delete(from.key);
}

function joinByLastWord(table: ClusterTable, rules: NameRules): void {
  const people = [...table.all.values()].filter((cluster) => !isBody(cluster, rules));
  for (const groups of [groupBy(people, ({ words }) => words.at(-1)), groupBy(people, ({ words }) => words[0])]) {
    for (const group of groups.values()) joinAlike(group, table, rules);
  }
}

function joinAlike(group: readonly NameCluster[], table: ClusterTable, rules: NameRules): void {
  if (group.length < 2) return;
  const byCount = [...group].sort((a, b) => b.names.length - a.names.length);
  byCount.forEach((cluster, at) => {
    if (table.all.get(cluster.key) !== cluster) return;
    const home = byCount.slice(0, at).find((one) => table.all.get(one.key) === one && areOne(one, cluster, rules));
    if (home) table.merge(cluster, home);
  });
}

function areOne({ words: a }: NameCluster, { words: b }: NameCluster, rules: NameRules): boolean {
  if (a.length !== b.length) return false;
  const differ = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  const [at] = differ;
  if (differ.length !== 1 || at === undefined) return false;
  const [one = '', other = ''] = [a[at], b[at]];
  const group = rules.givenNames.get(one);
  if (at === 0 && group !== undefined && group === rules.givenNames.get(other)) return true;
  return areSpelledAlike(one, other);
}

/** At most one letter put in, left out or exchanged, in a long word, not the first; not a plural. */
export function areSpelledAlike(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < MIN_SIMILAR_LENGTH || long.length - short.length > 1 || long[0] !== short[0]) return false;
  if (long === `${short}s`) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

function groupByLast(table: ClusterTable, rules: NameRules): Map<string, NameCluster[]> {
  const people = [...table.all.values()].filter((cluster) => !isBody(cluster, rules));
  return groupBy(people, ({ words }) => words.at(-1));
}

function groupBy(
  clusters: readonly NameCluster[],
  wordOf: (cluster: NameCluster) => string | undefined,
): Map<string, NameCluster[]> {
  const groups = new Map<string, NameCluster[]>();
  for (const cluster of clusters) {
    const word = wordOf(cluster) ?? '';
    groups.set(word, [...(groups.get(word) ?? []), cluster]);
  }
  return groups;
}

/** The one named most often; the one named first among equals. */
export function mostNamed(clusters: readonly NameCluster[]): NameCluster | undefined {
  let best: NameCluster | undefined;
  for (const cluster of clusters) if (!best || cluster.names.length > best.names.length) best = cluster;
  return best;
}
