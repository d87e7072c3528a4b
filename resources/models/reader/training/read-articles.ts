/** Runs the reader model over articles for measuring and tuning: one pass per window, nothing stored. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Runtime from 'onnxruntime-node';
import type { ReaderInput } from '../../../../shared/analysis/reader/lay-out.ts';
import type { ReaderWindow } from '../../../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Vectors, WindowReading } from '../../../../shared/analysis/readings.ts';

const WEIGHTS = fileURLToPath(new URL('../reader.onnx', import.meta.url));

/** Gives the readings of what is to be read of one article. */
export type ReadArticle = (input: ReaderInput) => Promise<ArticleReadings>;

/** Loads the model; null where its weights are not there. */
export async function loadReader(): Promise<ReadArticle | null> {
  if (!existsSync(WEIGHTS)) return null;
  const runtime = await import('onnxruntime-node');
  // Without this entry the runtime would compute in whole numbers and give coarser results.
  const extra = { session: { disable_quant_qdq: '1' } };
  const session = await runtime.InferenceSession.create(WEIGHTS, { intraOpNumThreads: 1, extra });
  const readAll = async (windows: readonly ReaderWindow[]): Promise<WindowReading[]> => {
    const readings: WindowReading[] = [];
    for (const window of windows) readings.push(await readWindow(runtime, session, window));
    return readings;
  };
  return async ({ body, headline }) => ({ body: await readAll(body), headline: await readAll(headline) });
}

async function readWindow(
  runtime: typeof Runtime,
  session: Runtime.InferenceSession,
  pieces: ReaderWindow,
): Promise<WindowReading> {
  const tensor = (values: readonly number[]) =>
    new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const ids = tensor(pieces.map(({ id }) => id));
  const flags = tensor(pieces.map(({ flag }) => flag));
  const outputs = await session.run({ ids, flags });
  const numbers = (name: string): Float32Array => {
    const data = outputs[name]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`The model gives no '${name}'.`);
    return data;
  };
  const vectors = (name: string): Vectors => shorten(numbers(name), pieces.length);
  return {
    pieces,
    words: rounded(numbers('words')),
    tags: rounded(numbers('tags')),
    states: vectors('states'),
    match: vectors('match'),
  };
}

const DECIMALS = 1000;
const LARGEST = 127;

function rounded(values: Float32Array): Float32Array {
  return values.map((value) => Math.round(value * DECIMALS) / DECIMALS);
}

/** Vectors as whole numbers with a scale each. */
function shorten(all: Float32Array, count: number): Vectors {
  const dimensions = all.length / count;
  const values = new Int8Array(all.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const vector = all.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12) / LARGEST;
    scales[row] = scale;
    vector.forEach((value, at) => {
      values[row * dimensions + at] = Math.round(value / scale);
    });
  }
  return { dimensions, values, scales };
}
