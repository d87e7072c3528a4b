/** Asks the reader model which piece of a window another piece belongs to: a content to its cue, a cue to its source. */
import { applyLayer, type Layer, type Pointer } from '../../reader/heads.ts';
import type { Vectors } from '../../readings.ts';

/** Log-probabilities over the window's pieces that the piece `at` belongs to each. */
export type Pointing = (at: number) => Float64Array;

/** Makes the pointing of one window. Keys are made once, rows as they are asked for, and kept. */
export function pointIn(states: Vectors, pointer: Pointer): Pointing {
  const vectors = unpack(states);
  const keys = vectors.map((vector) => applyLayer(pointer.key, vector));
  const rows = new Map<number, Float64Array>();
  return (at) => {
    const row = rows.get(at) ?? logShares(vectors[at] ?? new Float32Array(), keys, pointer.query);
    rows.set(at, row);
    return row;
  };
}

function unpack({ dimensions, values, scales }: Vectors): Float32Array[] {
  return Array.from(scales, (scale, row) =>
    Float32Array.from(values.subarray(row * dimensions, (row + 1) * dimensions), (value) => value * scale),
  );
}

/** Scaled dot products as log-probabilities (Vaswani et al. 2017). */
function logShares(vector: Float32Array, keys: readonly Float32Array[], layer: Layer): Float64Array {
  const query = applyLayer(layer, vector);
  const scale = 1 / Math.sqrt(layer.rows);
  const scores = Float64Array.from(keys, (key) => dot(query, key) * scale);
  const most = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const all = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
  return scores.map((score) => score - all);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Log of the summed probability of the pieces [from, to); never below a floor, so that sums of logs stay finite. */
export function logShareOf(shares: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += Math.exp(shares[at] ?? Number.NEGATIVE_INFINITY);
  return Math.log(sum + FLOOR);
}

const FLOOR = 1e-9;
