/** Compares marked attributions with those of people: characters shared per layer, sentences, one-to-one relations. */

/** Half-open ranges of characters, in order, not overlapping. */
export type Ranges = readonly (readonly [number, number])[];
export const LAYERS = ['content', 'cue', 'source'] as const;
export type Layer = (typeof LAYERS)[number];
export type Marked = Readonly<Record<Layer, Ranges>>;

export const MEASURES = [...LAYERS, 'sentence', 'relation', 'rightSource'] as const;
export type Measure = (typeof MEASURES)[number];
/** True positives, marked by the program, marked by people. */
export type Counts = [number, number, number];
export type Tally = Record<Measure, Counts>;

/** Share of shared characters (Jaccard) from which two contents are the same attribution. */
const SAME_CONTENT = 0.5;

export function emptyTally(): Tally {
  return {
    content: [0, 0, 0],
    cue: [0, 0, 0],
    source: [0, 0, 0],
    sentence: [0, 0, 0],
    relation: [0, 0, 0],
    rightSource: [0, 0, 0],
  };
}

/** Adds one article to the tally; gives the matching attributions as pairs of indices into `mine` and `gold`. */
export function addArticle(
  tally: Tally,
  mine: readonly Marked[],
  gold: readonly Marked[],
  sentences: Ranges,
): [number, number][] {
  for (const layer of LAYERS) {
    const [own, people] = [union(mine, [layer]), union(gold, [layer])];
    add(tally[layer], overlapOf(own, people), lengthOf(own), lengthOf(people));
  }
  const [told, said] = [union(mine, ['content', 'cue']), union(gold, ['content', 'cue'])];
  for (const sentence of sentences) {
    const [own, people] = [overlapOf([sentence], told) > 0, overlapOf([sentence], said) > 0];
    add(tally.sentence, Number(own && people), Number(own), Number(people));
  }
  const pairs = pairsOf(mine, gold);
  add(tally.relation, pairs.length, mine.length, gold.length);
  const right = pairs.filter(([x, y]) => sameSource(mine[x], gold[y])).length;
  add(tally.rightSource, right, mine.length, gold.length);
  return pairs;
}

export function figuresOf(tally: Tally): Record<Measure, number> {
  const f1 = ([right, marked, annotated]: Counts): number =>
    marked + annotated === 0 ? 0 : (2 * right) / (marked + annotated);
  return Object.fromEntries(MEASURES.map((measure) => [measure, f1(tally[measure])])) as Record<Measure, number>;
}

/** Sorts ranges and joins those that touch. */
export function joined(ranges: Ranges): Ranges {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) out.push([start, end]);
  }
  return out;
}

function union(marked: readonly Marked[], layers: readonly Layer[]): Ranges {
  return joined(marked.flatMap((one) => layers.flatMap((layer) => one[layer])));
}

function lengthOf(ranges: Ranges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Number of characters in both. */
function overlapOf(a: Ranges, b: Ranges): number {
  let sum = 0;
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const [from, to] = a[x] ?? [0, 0];
    const [start, end] = b[y] ?? [0, 0];
    sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
    if (to < end) x++;
    else y++;
  }
  return sum;
}

function add(counts: Counts, right: number, marked: number, annotated: number): void {
  counts[0] += right;
  counts[1] += marked;
  counts[2] += annotated;
}

/** One-to-one pairs of contents, those with the largest overlap first. */
function pairsOf(mine: readonly Marked[], gold: readonly Marked[]): [number, number][] {
  const all = mine.flatMap((own, x) =>
    gold.flatMap((people, y) => {
      const both = overlapOf(own.content, people.content);
      const share = both === 0 ? 0 : both / (lengthOf(own.content) + lengthOf(people.content) - both);
      return share >= SAME_CONTENT ? [{ share, x, y }] : [];
    }),
  );
  all.sort((a, b) => b.share - a.share || b.x - a.x || b.y - a.y);
  const pairs: [number, number][] = [];
  for (const { x, y } of all) if (!pairs.some((pair) => pair[0] === x || pair[1] === y)) pairs.push([x, y]);
  return pairs;
}

function sameSource(own: Marked | undefined, people: Marked | undefined): boolean {
  if (!own || !people) return false;
  return people.source.length > 0 ? overlapOf(own.source, people.source) > 0 : own.source.length === 0;
}
