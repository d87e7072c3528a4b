/** Names that were joined because they name the same, before they become an actor. */
import type { FoundName } from './find-names.ts';
import type { NameRules } from './name-rules.ts';

export interface PlacedName {
  readonly article: number;
  readonly name: FoundName;
  /** Where the name itself begins: later than the found one where words before it do not belong to it. */
  readonly start: number;
}

export interface NameCluster {
  /** The words of the name it is known by, joined by blanks. */
  readonly key: string;
  readonly words: readonly string[];
  readonly names: PlacedName[];
}

/** Clusters by key, in order of their first name. */
export class ClusterTable {
  readonly all = new Map<string, NameCluster>();

  add(key: string, placed: PlacedName): void {
    const cluster = this.all.get(key) ?? { key, words: key.split(' '), names: [] };
    this.all.set(key, cluster);
    cluster.names.push(placed);
  }

  /** Moves all names of `from` to `to`; where `trimmed`, each begins only at the word that `to` begins with. */
  merge(from: NameCluster, to: NameCluster, trimmed = false): void {
    const [first = ''] = to.words;
    for (const placed of from.names) to.names.push(trimmed ? { ...placed, start: startAt(placed, first) } : placed);
    this.all.delete(from.key);
  }
}

const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;

function startAt({ name, start }: PlacedName, word: string): number {
  const first = name.parts.findLast((part) => part.lower === word && part.start >= start);
  const last = name.parts.at(-1);
  // 'GOP' of 'House GOP' is known by other words than it is written with.
  return first?.start ?? (last && ACRONYM.test(last.text) ? last.start : start);
}

/** Has a word of bodies or of places in it, or is a known body: no person. */
export function isBody({ key, words }: Pick<NameCluster, 'key' | 'words'>, rules: NameRules): boolean {
  return (
    rules.organisations.has(key) ||
    rules.places.has(key) ||
    words.some(
      (word) =>
        rules.organisationWords.has(word) || rules.placeWords.has(word) || rules.groups.has(word) || word === 'of',
    )
  );
}
