/** Picks the likeliest legal row of tags for a window: an inside tag stands only after a tag of its own kind. */

/** Tags in the order the model gives them. */
export const TAGS = 7;
export const KINDS = ['source', 'cue', 'content'] as const;
export type TaggedKind = (typeof KINDS)[number];

/** What is added to the log-odds of each kind against none. */
export type Biases = Readonly<Record<TaggedKind, number>>;

/** A stretch of pieces of one kind, half-open. */
export interface TaggedSpan {
  readonly kind: TaggedKind;
  readonly from: number;
  readonly to: number;
}

/** A price no path can afford. */
const NEVER = -1e9;

/**
 * Log-probabilities of the tags, piece after piece. Takes the log-odds as the model gives them and tells which pieces
 * may carry a tag; the others are none for sure.
 */
export function tagLogs(tags: Float32Array, mayCarry: (piece: number) => boolean): Float64Array {
  const logs = new Float64Array(tags.length);
  for (let piece = 0; piece * TAGS < tags.length; piece++) {
    const row = tags.subarray(piece * TAGS, (piece + 1) * TAGS);
    const most = Math.max(...row);
    const all = most + Math.log(row.reduce((sum, value) => sum + Math.exp(value - most), 0));
    const free = mayCarry(piece);
    for (let tag = 0; tag < TAGS; tag++) {
      logs[piece * TAGS + tag] = free || tag === 0 ? (free ? (row[tag] ?? 0) - all : 0) : NEVER;
    }
  }
  return logs;
}

/** The same log-probabilities where the pieces at `places` begin a span of a kind for sure. */
export function withBeginnings(logs: Float64Array, places: readonly number[], kind: TaggedKind): Float64Array {
  const forced = Float64Array.from(logs);
  for (const place of places) {
    forced.fill(NEVER, place * TAGS, (place + 1) * TAGS);
    forced[place * TAGS + 1 + 2 * KINDS.indexOf(kind)] = 0;
  }
  return forced;
}

/**
 * The path with the highest sum (Viterbi 1967), as spans in text order. `goesOn` tells which pieces go on with the word
 * of the piece before: no span cuts a word.
 */
export function taggedSpans(logs: Float64Array, goesOn: readonly boolean[], biases: Biases): TaggedSpan[] {
  return spansOf(bestPath(logs, goesOn, [0, ...KINDS.flatMap((kind) => [biases[kind], biases[kind]])]));
}

function bestPath(logs: Float64Array, goesOn: readonly boolean[], biases: readonly number[]): number[] {
  const pieces = logs.length / TAGS;
  const from = new Uint8Array(logs.length);
  let sums = biases.map((bias, tag) => (isInside(tag) ? NEVER : bias + (logs[tag] ?? 0)));
  for (let piece = 1; piece < pieces; piece++) {
    const free = goesOn[piece] ? 0 : largest(sums);
    sums = biases.map((bias, tag) => {
      const before = isInside(tag) ? better(sums, tag - 1, tag) : free;
      from[piece * TAGS + tag] = before;
      const cutsWord = goesOn[piece] && tag % 2 === 1;
      return (sums[before] ?? NEVER) + bias + (cutsWord ? NEVER : (logs[piece * TAGS + tag] ?? NEVER));
    });
  }
  const path: number[] = [];
  for (let piece = pieces - 1, tag = largest(sums); piece >= 0; piece--) {
    path.push(tag);
    tag = from[piece * TAGS + tag] ?? 0;
  }
  return path.reverse();
}

function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0;
}

function better(sums: readonly number[], a: number, b: number): number {
  return (sums[b] ?? NEVER) > (sums[a] ?? NEVER) ? b : a;
}

/** Place of the largest number; the first of equals. */
function largest(sums: readonly number[]): number {
  return sums.reduce((best, _, at) => better(sums, best, at), 0);
}

function spansOf(path: readonly number[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let from = 0; from < path.length; ) {
    const tag = path[from] ?? 0;
    let to = from + 1;
    if (tag > 0) {
      const inside = tag + (tag % 2);
      while (path[to] === inside) to++;
      spans.push({ kind: KINDS[inside / 2 - 1] ?? 'content', from, to });
    }
    from = to;
  }
  return spans;
}

/** Mean probability, over the pieces of a range, of the two tags of a kind. */
export function meanShare(logs: Float64Array, range: { readonly from: number; readonly to: number }, kind: TaggedKind) {
  const begin = 1 + 2 * KINDS.indexOf(kind);
  let sum = 0;
  for (let piece = range.from; piece < range.to; piece++) {
    sum += Math.exp(logs[piece * TAGS + begin] ?? NEVER) + Math.exp(logs[piece * TAGS + begin + 1] ?? NEVER);
  }
  return sum / Math.max(1, range.to - range.from);
}
