/** The reader model's small heads: matrix products over its vectors, for what only the engine knows to ask. */
import { z } from 'zod';
import type { Vectors } from '../readings.ts';
import { type Resources, readResource } from '../resources.ts';

export const HEADS = 'models/reader/heads.json';

const base64 = z.base64().transform((text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer);
const numbers = base64.transform((bytes) => new Float32Array(bytes));
const layerSchema = z.object({
  rows: z.number().int().positive(),
  columns: z.number().int().positive(),
  /** Whole numbers from -127 to 127, row by row, times the row's scale. */
  values: base64.transform((bytes) => new Int8Array(bytes)),
  scales: numbers,
  bias: numbers,
});
const pointerSchema = z.object({ query: layerSchema, key: layerSchema });
const headsSchema = z.object({
  version: z.literal(1),
  loaded: layerSchema,
  toneHidden: layerSchema,
  toneOut: layerSchema,
  contentToCue: pointerSchema,
  cueToSource: pointerSchema,
});

export type Layer = z.output<typeof layerSchema>;
export type Pointer = z.output<typeof pointerSchema>;
export type Heads = z.output<typeof headsSchema>;

/** The heads, or null where the model's files are not there. Throws E_RESOURCE where they are damaged. */
export function readHeads(resources: Resources): Heads | null {
  return resources.has(HEADS) ? readResource(resources, HEADS, headsSchema) : null;
}

/** weights x input + bias. `input` has as many numbers as the layer has columns; gives one number a row. */
export function applyLayer(layer: Layer, input: Float32Array): Float32Array {
  const out = new Float32Array(layer.rows);
  for (let row = 0; row < layer.rows; row++) {
    let sum = 0;
    for (let column = 0, at = row * layer.columns; column < layer.columns; column++, at++) {
      sum += (layer.values[at] ?? 0) * (input[column] ?? 0);
    }
    out[row] = sum * (layer.scales[row] ?? 0) + (layer.bias[row] ?? 0);
  }
  return out;
}

/** Mean of the vectors numbered in `places`; zeros where there are none. */
export function meanVector(vectors: Vectors, places: readonly number[]): Float32Array {
  const { dimensions, values, scales } = vectors;
  const sum = new Float32Array(dimensions);
  for (const place of places) {
    const scale = (scales[place] ?? 0) / places.length;
    for (let column = 0, at = place * dimensions; column < dimensions; column++, at++) {
      sum[column] = (sum[column] ?? 0) + (values[at] ?? 0) * scale;
    }
  }
  return sum;
}
