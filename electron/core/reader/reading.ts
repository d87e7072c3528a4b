/** Turns what the model says about a window into what is kept of it: three decimals, and vectors of whole numbers. */
import type { Vectors, WindowReading } from '../../../shared/analysis/readings.ts';
import type { ModelOutput } from './runtime.ts';

/** A reading without the window it belongs to: what can be stored and found again for the same pieces. */
export type Reading = Omit<WindowReading, 'pieces'>;

/** Log-odds beyond this are certainty; it also is what two bytes hold in thousandths. */
const MAX_LOG_ODDS = 32;
/** Scales are multiples of this (2 to the power of -18), so that two runtimes that differ in the last digits agree. */
const SCALE_STEP = 2 ** -18;
const LARGEST = 127;

export function toReading({ words, tags, states, match }: ModelOutput): Reading {
  return {
    words: words.map(threeDecimals),
    tags: tags.map(threeDecimals),
    states: toVectors(states.values, states.dimensions),
    match: toVectors(match.values, match.dimensions),
  };
}

/** Thousandths as a whole number. */
export function thousandths(value: number): number {
  // Never minus nought, which two bytes do not hold.
  return Math.round(Math.min(MAX_LOG_ODDS, Math.max(-MAX_LOG_ODDS, value)) * 1000) || 0;
}

function threeDecimals(value: number): number {
  return thousandths(value) / 1000;
}

/** Each vector as whole numbers from -127 to 127 times its own scale, which is rounded up so that none is cut off. */
function toVectors(floats: Float32Array, dimensions: number): Vectors {
  const count = floats.length / dimensions;
  const values = new Int8Array(floats.length);
  const scales = new Float32Array(count);
  for (let vector = 0; vector < count; vector++) {
    const from = vector * dimensions;
    let most = 0;
    for (let at = from; at < from + dimensions; at++) most = Math.max(most, Math.abs(floats[at] ?? 0));
    const scale = Math.max(1, Math.ceil(most / LARGEST / SCALE_STEP)) * SCALE_STEP;
    scales[vector] = scale;
    for (let at = from; at < from + dimensions; at++) values[at] = Math.round((floats[at] ?? 0) / scale);
  }
  return { dimensions, values, scales };
}
