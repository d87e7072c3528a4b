/** Asks the reader model which piece of a window another piece belongs to: a content to its cue, a cue to its source. */
import type { Layer, Pointer } from '../../reader/heads.ts';
import type { Vectors } from '../../readings.ts';

/** Probabilities over the window's pieces that the piece `at` belongs to each; they add up to 1. */
export type Pointing = (at: number) => Float64Array;

/**
 * Makes the pointing of one window. Keys are made once something is asked, rows as they are asked for, and kept. Written in
 * plain loops: with those of the alignment they are what a comparison of read articles costs.
 */
export function pointIn(states: Vectors, pointer: Pointer): Pointing {
  const count = states.scales.length;
  const query = new Float32Array(pointer.query.rows);
  const rows = new Map<number, Float64Array>();
  let keys: Float32Array | undefined;
  return (at) => {
    const known = rows.get(at);
    if (known) return known;
    keys ??= keysOf(states, pointer.key);
    project(states, at, pointer.query, query, 0);
    const row = sharesOf(query, keys, count);
    rows.set(at, row);
    return row;
  };
}

function keysOf(states: Vectors, layer: Layer): Float32Array {
  const keys = new Float32Array(states.scales.length * layer.rows);
  for (let at = 0; at < states.scales.length; at++) project(states, at, layer, keys, at * layer.rows);
  return keys;
}

/** A layer of the vector numbered `at`, written into `out` from `place` on. */
function project({ dimensions, values, scales }: Vectors, at: number, layer: Layer, out: Float32Array, place: number) {
  const from = at * dimensions;
  const scale = scales[at] ?? 0;
  for (let row = 0; row < layer.rows; row++) {
    const first = row * layer.columns;
    let sum = 0;
    for (let column = 0; column < layer.columns; column++)
      sum += (layer.values[first + column] ?? 0) * (values[from + column] ?? 0);
    out[place + row] = sum * scale * (layer.scales[row] ?? 0) + (layer.bias[row] ?? 0);
  }
}

/** Scaled dot products of the query with `count` keys as probabilities (Vaswani et al. 2017). */
function sharesOf(query: Float32Array, keys: Float32Array, count: number): Float64Array {
  const scale = 1 / Math.sqrt(query.length);
  const scores = new Float64Array(count);
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0, place = 0; at < count; at++) {
    let sum = 0;
    for (let column = 0; column < query.length; column++, place++) sum += (query[column] ?? 0) * (keys[place] ?? 0);
    scores[at] = sum * scale;
    most = Math.max(most, sum * scale);
  }
  let all = 0;
  for (let at = 0; at < count; at++) {
    const power = Math.exp((scores[at] ?? 0) - most);
    scores[at] = power;
    all += power;
  }
  for (let at = 0; at < count; at++) scores[at] = (scores[at] ?? 0) / all;
  return scores;
}

/** Log of the summed probability of the pieces [from, to); never below a floor, so that sums of logs stay finite. */
export function logShareOf(shares: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += shares[at] ?? 0;
  return Math.log(sum + FLOOR);
}

const FLOOR = 1e-9;
