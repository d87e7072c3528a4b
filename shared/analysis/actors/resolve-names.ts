/** Joins names that name the same: 'Carol Denning', 'Mayor Denning' and 'Denning' across all articles of an event. */
import { ClusterTable, isBody, type NameCluster } from './clusters.ts';
import { type FoundName, SUFFIX } from './find-names.ts';
import { mergeClusters, mostNamed } from './merge-clusters.ts';
import type { NameRules } from './name-rules.ts';

/** 'of', 'and' and the like give no letter to initials. */
const NO_INITIAL = new Set(['of', 'the', 'and', 'for', 'on', '&', 'in', 'to']);

/**
 * Clusters of the names of all articles (`byArticle`, in text order). Full names and bodies first; then single words:
 * initials to the longer name they abbreviate, a last or first word to the nearest full name before it in its article,
 * else to the one most often named in the event. Two people of one surname stay two.
 */
export function resolveNames(byArticle: readonly (readonly FoundName[])[], rules: NameRules): NameCluster[] {
  const table = new ClusterTable();
  byArticle.forEach((names, article) => {
    for (const name of names)
      if (isFull(name.words) && !name.weak) table.add(name.words.join(' '), { article, name, start: name.start });
  });
  mergeClusters(table, rules);
  const homes = homesOf(table, rules);
  byArticle.forEach((names, article) => {
    placeSingles(names, article, table, homes, rules);
  });
  placeWeak(byArticle, table, homes);
  return [...table.all.values()];
}

interface Homes {
  /** The cluster each full name was put into. */
  readonly ofName: ReadonlyMap<FoundName, NameCluster>;
  readonly byInitials: ReadonlyMap<string, NameCluster>;
  readonly byLast: ReadonlyMap<string, readonly NameCluster[]>;
  readonly byFirst: ReadonlyMap<string, readonly NameCluster[]>;
  /** Single words with the cluster of their own. */
  readonly singles: Map<string, NameCluster>;
}

function homesOf(table: ClusterTable, rules: NameRules): Homes {
  const ofName = new Map<FoundName, NameCluster>();
  const byInitials = new Map<string, NameCluster>();
  const byLast = new Map<string, NameCluster[]>();
  const byFirst = new Map<string, NameCluster[]>();
  const put = (map: Map<string, NameCluster[]>, word: string | undefined, cluster: NameCluster) => {
    if (word !== undefined) map.set(word, [...(map.get(word) ?? []), cluster]);
  };
  for (const cluster of table.all.values()) {
    for (const { name } of cluster.names) ofName.set(name, cluster);
    for (const initials of initialsOf(cluster, rules)) {
      const known = byInitials.get(initials);
      if (initials.length > 1 && !(known && known.names.length >= cluster.names.length))
        byInitials.set(initials, cluster);
    }
    put(byLast, surnameOf(cluster.words), cluster);
    if (cluster.words.length === 2 && !isBody(cluster, rules)) put(byFirst, cluster.words[0], cluster);
  }
  return { ofName, byInitials, byLast, byFirst, singles: new Map() };
}

/** 'am' and 'ami' of 'American Media Inc.' */
function initialsOf({ words, names }: NameCluster, rules: NameRules): Set<string> {
  const short = words.flatMap((word) => (NO_INITIAL.has(word) ? [] : [...word.slice(0, 1)])).join('');
  const endings = names.map(({ name }) => name.parts.at(-1)?.lower ?? '');
  return new Set([
    short,
    ...endings.flatMap((word) => (rules.organisationEndings.has(word) ? [short + word.charAt(0)] : [])),
  ]);
}

/** More than a surname: 'Vale Jr.' is not. */
function isFull(words: readonly string[]): boolean {
  return words.length > (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
}

/** 'vale jr' of 'daniel vale jr', so that 'Vale' alone stays the father's. */
function surnameOf(words: readonly string[]): string {
  return words.slice(SUFFIX.test(words.at(-1) ?? '') ? -2 : -1).join(' ');
}

/** Gives the single-word names of one article a cluster, in text order. */
function placeSingles(
  names: readonly FoundName[],
  article: number,
  table: ClusterTable,
  homes: Homes,
  rules: NameRules,
): void {
  const lastSeen = new Map<string, NameCluster>();
  for (const name of names) {
    const full = homes.ofName.get(name);
    if (full) {
      lastSeen.set(surnameOf(full.words), full);
    }
    if (full || name.weak || isFull(name.words)) continue;
    const word = name.words.join(' ');
    const home = homeOf(word, name, lastSeen, homes, rules);
    if (home) home.names.push({ article, name, start: name.start });
    else {
      table.add(word, { article, name, start: name.start });
      const own = table.all.get(word);
      if (own) homes.singles.set(word, own);
    }
  }
}

function homeOf(
  word: string,
  name: FoundName,
  lastSeen: ReadonlyMap<string, NameCluster>,
  homes: Homes,
  rules: NameRules,
): NameCluster | undefined {
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(name.parts[0]?.text ?? '')) {
    const long = homes.byInitials.get(word.replaceAll('.', ''));
    if (long) return long;
  }
  if (rules.places.has(word) || rules.organisations.has(word) || rules.groups.has(word)) return undefined;
  const fitting = (homes.byLast.get(word) ?? []).filter((cluster) => name.afterThe || !isBody(cluster, rules));
  const before = lastSeen.get(word);
  if (before && fitting.includes(before)) return before;
  return mostNamed(fitting) ?? firstNameHome(word, name, homes);
}

/** A first name alone is rare: it must not be named more often than the full name it is taken for, nor have a title. */
function firstNameHome(word: string, name: FoundName, homes: Homes): NameCluster | undefined {
  if (name.titles.length > 0 || name.afterThe) return undefined;
  const fitting = homes.byFirst.get(word) ?? [];
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  const asFirst = only.names.filter((one) => one.name.words.length === 1 && one.name.words[0] === word).length;
  const inFull = only.names.length - asFirst;
  return inFull > 1 && asFirst < inFull ? only : undefined;
}

/** Weak names count only for what other names made known. */
function placeWeak(byArticle: readonly (readonly FoundName[])[], table: ClusterTable, homes: Homes): void {
  byArticle.forEach((names, article) => {
    for (const name of names) {
      if (!name.weak) continue;
      const [word = ''] = name.words;
      const key = name.words.join(' ');
      const home =
        table.all.get(key) ?? (name.words.length === 1 ? mostNamed(homes.byLast.get(word) ?? []) : undefined);
      home?.names.push({ article, name, start: name.start });
    }
  });
}
