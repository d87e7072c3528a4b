/** Runs the reader model for measuring: the windows of a text in, its readings out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import type { ArticleInput } from '../../shared/analysis/document/document.ts';
import type { ReaderWindow } from '../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Vectors, WindowReading } from '../../shared/analysis/readings.ts';
import { resourcesDir, testEngine } from '../support/engine.ts';

const WEIGHTS = join(resourcesDir, 'models/reader/reader.onnx');
const LARGEST = 127;

/** Reads an article with the model, headline field included. */
export type ReadArticle = (article: ArticleInput) => Promise<ArticleReadings>;

/** Null where the model's weights are not there. */
export async function openReaderForTests(): Promise<ReadArticle | null> {
  if (!existsSync(WEIGHTS)) return null;
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(WEIGHTS, {
    intraOpNumThreads: 1,
    extra: { session: { disable_quant_qdq: '1' } },
  });
  const readAll = async (windows: readonly ReaderWindow[]): Promise<WindowReading[]> => {
    const readings: WindowReading[] = [];
    for (const pieces of windows) {
      const shape = [1, pieces.length];
      const column = (numbers: readonly number[]) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), shape);
      const ids = column(pieces.map(({ id }) => id));
      const flags = column(pieces.map(({ flag }) => flag));
      readings.push(readingFrom(pieces, await session.run({ ids, flags })));
    }
    return readings;
  };
  return async (article) => {
    const input = testEngine().readerInput(article);
    return { body: await readAll(input?.body ?? []), headline: await readAll(input?.headline ?? []) };
  };
}

function readingFrom(pieces: ReaderWindow, out: InferenceSession.ReturnType): WindowReading {
  const floats = (name: string): Float32Array => out[name]?.data as Float32Array;
  return {
    pieces,
    words: floats('words').map(threeDecimals),
    tags: floats('tags').map(threeDecimals),
    states: toVectors(floats('states'), pieces.length),
    match: toVectors(floats('match'), pieces.length),
  };
}

function threeDecimals(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function toVectors(floats: Float32Array, count: number): Vectors {
  const dimensions = floats.length / count;
  const values = new Int8Array(floats.length);
  const scales = new Float32Array(count);
  for (let vector = 0; vector < count; vector++) {
    const own = floats.subarray(vector * dimensions, (vector + 1) * dimensions);
    const scale = own.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / LARGEST;
    scales[vector] = scale;
    own.forEach((value, at) => {
      values[vector * dimensions + at] = Math.round(value / scale);
    });
  }
  return { dimensions, values, scales };
}
