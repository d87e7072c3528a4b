/** Soft alignment: for each piece of one statement the nearest piece of another one (as in BERTScore, Zhang et al. 2020). */
import type { StatementPieces } from './statement-pieces.ts';
import type { Statement } from './statements.ts';

/** For each piece, vectors first, then literals, how near (0..1) its nearest piece in the other statement is. */
export interface Alignment {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}

/** Aligns two statements, each pair once however often it is asked for. */
export type Align = (a: Statement, b: Statement) => Alignment;

export function createAlign(): Align {
  const known = new Map<Statement, Map<Statement, Alignment>>();
  const keep = (a: Statement, b: Statement, one: Alignment) => {
    const inner = known.get(a) ?? new Map<Statement, Alignment>();
    known.set(a, inner.set(b, one));
  };
  return (a, b) => {
    const found = known.get(a)?.get(b);
    if (found) return found;
    const made = alignStatements(a, b);
    keep(a, b, made);
    keep(b, a, { forward: made.backward, backward: made.forward });
    return made;
  };
}

/** Aligns both ways at once; the two directions share the products of vectors, which are what costs time. */
function alignStatements(a: Statement, b: Statement): Alignment {
  const [left, right] = [a.pieces, b.pieces];
  if (!left || !right) return { forward: new Float32Array(0), backward: new Float32Array(0) };
  const forward = new Float32Array(left.lengths.length + left.literals.length);
  const backward = new Float32Array(right.lengths.length + right.literals.length);
  for (let i = 0; i < left.lengths.length; i++) {
    for (let j = 0; j < right.lengths.length; j++) {
      const near = product(left, i, right, j) / ((left.lengths[i] ?? 1) * (right.lengths[j] ?? 1));
      if (near > (forward[i] ?? 0)) forward[i] = near;
      if (near > (backward[j] ?? 0)) backward[j] = near;
    }
  }
  forward.forEach(sharpen);
  backward.forEach(sharpen);
  alignLiterals(left, b, forward);
  alignLiterals(right, a, backward);
  return { forward, backward };
}

/** Half-near pieces are mostly of one topic, not of one meaning: the curve parts them from near ones. */
const CURVE = { middle: 0.5, slope: 10 };

function sharpen(cosine: number, at: number, all: Float32Array): void {
  all[at] = 1 / (1 + Math.exp(-CURVE.slope * (cosine - CURVE.middle)));
}

function product(left: StatementPieces, i: number, right: StatementPieces, j: number): number {
  const { dimensions, values } = left;
  const others = right.values;
  const [from, to] = [i * dimensions, j * dimensions];
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (values[from + d] ?? 0) * (others[to + d] ?? 0);
  return sum;
}

/** A name or figure is as near as the share of its words that stand in the other statement. */
function alignLiterals(pieces: StatementPieces, other: Statement, found: Float32Array): void {
  pieces.literals.forEach(({ keys }, at) => {
    found[pieces.lengths.length + at] = keys.filter((key) => other.weights.has(key)).length / keys.length;
  });
}

/** Weighted mean of how near the pieces are. */
export function recallOf(pieces: StatementPieces, found: Float32Array): number {
  let [sum, total] = [0, 0];
  found.forEach((near, at) => {
    const weight = weightOf(pieces, at);
    sum += near * weight;
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

/** Weight of a piece counted as in an alignment: vectors first, then literals. */
export function weightOf(pieces: StatementPieces, at: number): number {
  const vectors = pieces.lengths.length;
  return (at < vectors ? pieces.weights[at] : pieces.literals[at - vectors]?.weight) ?? 0;
}

/** For each piece the nearest over several statements. */
export function nearestOf(alignments: readonly Float32Array[]): Float32Array {
  const nearest = new Float32Array(alignments[0]?.length ?? 0);
  for (const one of alignments) {
    one.forEach((near, at) => {
      if (near > (nearest[at] ?? 0)) nearest[at] = near;
    });
  }
  return nearest;
}

/** Cosine of the mean directions. */
export function centreCosine(a: StatementPieces, b: StatementPieces): number {
  let sum = 0;
  for (let at = 0; at < a.centre.length; at++) sum += (a.centre[at] ?? 0) * (b.centre[at] ?? 0);
  return sum;
}
