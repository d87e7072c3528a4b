/** Joins names that name the same: 'Carol Denning', 'Mayor Denning' and 'Denning' across all articles of an event. */
import type { FoundName } from './find-names.ts';
import type { NameRules } from './name-rules.ts';

/** Names that were joined, before they become an actor. */
export interface NameCluster {
  /** The words of its fullest name, joined by blanks: what it is known by. */
  readonly key: string;
  readonly names: { readonly article: number; readonly name: FoundName }[];
}

/**
 * Clusters of the names of all articles (`byArticle`, in text order). Full names and organisations first; then single
 * words: initials to the longer name they abbreviate, a last or first word to the nearest full name before it in its
 * article, else to the one most often named in the event. Two people of one surname stay two.
 */
export function resolveNames(byArticle: readonly (readonly FoundName[])[], rules: NameRules): NameCluster[] {
  const clusters = new Map<string, NameCluster>();
  const add = (key: string, article: number, name: FoundName) => {
    const cluster = clusters.get(key) ?? { key, names: [] };
    clusters.set(key, cluster);
    cluster.names.push({ article, name });
  };
  byArticle.forEach((names, article) => {
    for (const name of names) if (name.words.length > 1) add(fullKey(name.words), article, name);
  });
  const full = [...clusters.values()];
  const initials = initialsOf(full, rules);
  byArticle.forEach((names, article) => {
    for (const name of names) {
      const [word = ''] = name.words;
      if (name.words.length > 1) continue;
      const home = initials.get(word.replaceAll('.', '')) ?? homeOf(word, article, name, full, rules);
      add(home ?? word, article, name);
    }
  });
  return [...clusters.values()];
}

/** 'donald j trump' and 'donald trump' are one; 'the' at the start of a name is not part of it. */
function fullKey(words: readonly string[]): string {
  return words.filter((word, at) => !(at === 0 && word === 'the')).join(' ');
}

function initialsOf(clusters: readonly NameCluster[], rules: NameRules): Map<string, string> {
  const initials = new Map<string, string>();
  for (const { key } of clusters) {
    const words = key.split(' ').filter((word) => !rules.connectors.has(word));
    if (words.length >= 3) initials.set(words.map((word) => word.charAt(0)).join(''), key);
  }
  return initials;
}

function homeOf(
  word: string,
  article: number,
  name: FoundName,
  full: readonly NameCluster[],
  rules: NameRules,
): string | null {
  if (rules.places.has(word) || rules.groups.has(word)) return null;
  const fitting = full.filter(({ key }) => {
    const words = key.split(' ');
    const organisation = words.some((one) => rules.organisationWords.has(one) || rules.placeWords.has(one));
    return words.at(-1) === word || (!organisation && words[0] === word && words.length === 2);
  });
  if (fitting.length === 0) return null;
  const before = fitting
    .map((cluster) => ({ cluster, place: lastBefore(cluster, article, name.start) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => b.place - a.place)[0];
  if (before) return before.cluster.key;
  return [...fitting].sort((a, b) => b.names.length - a.names.length || (a.key < b.key ? -1 : 1))[0]?.key ?? null;
}

function lastBefore(cluster: NameCluster, article: number, start: number): number {
  return Math.max(
    -1,
    ...cluster.names.filter((one) => one.article === article && one.name.start < start).map((one) => one.name.start),
  );
}
