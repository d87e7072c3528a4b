/** The reader model: CPU time a sentence by both runtimes, a comparison for the first time and again, memory. */
import { createLazyReader } from '../../electron/core/reader/lazy-reader.ts';
import { planReading, readPlanned } from '../../electron/core/reader/read-articles.ts';
import { openReader } from '../../electron/core/reader/reader.ts';
import { checkReaderFiles } from '../../electron/core/reader/reader-files.ts';
import { NO_STORE, type ReadingStore } from '../../electron/core/reader/reading-store.ts';
import type { RuntimeName } from '../../electron/core/reader/runtime.ts';
import type { ReaderInput } from '../../shared/analysis/reader/lay-out.ts';
import { articleFrom, resourcesDir, testEngine, testResources } from '../support/engine.ts';
import type { Measured } from './bench.ts';
import type { BenchTexts } from './bench-texts.ts';
import { cpuSeconds, row } from './measure-reading.ts';

/** Word pieces of a sentence of 25 words, on the average of news. */
const SENTENCE_PIECES = 33;
const ROUNDS = 3;

export async function measureReader(texts: BenchTexts): Promise<Measured[]> {
  const files = checkReaderFiles(resourcesDir, testResources());
  const model = files.card.weights.sha256;
  const inputs = inputsOf(ownWords(texts.article(5, 800)));
  const windows = [...inputs.values()].flatMap(({ body }) => body);
  const sentences = windows.reduce((sum, window) => sum + window.length, 0) / SENTENCE_PIECES;

  const before = process.memoryUsage().rss;
  const bySentence = async (name: RuntimeName) => {
    const reader = await openReader(files, [name]);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      best = Math.min(
        best,
        await cpuSeconds(async () => {
          for (const window of windows) await reader.read(window);
        }),
      );
    }
    await reader.close();
    return (best * 1000) / sentences;
  };
  const native = await bySentence('native');
  const memory = process.memoryUsage().rss - before;
  const wasm = await bySentence('wasm');

  const store = inMemory();
  const reader = createLazyReader(resourcesDir, testResources());
  const read = async (from: ReadingStore) =>
    readPlanned(await planReading(inputs, model, from), reader.read, from, () => {});
  const first = await timed(() => read(store));
  const again = await timed(() => read(store));
  await reader.close();
  const laidOut = await timed(async () => inputsOf(ownWords(texts.article(5, 800))));
  const bytes = store.bytes();
  return [
    row('reader, native', `${native.toFixed(1)} CPU ms`, 'a sentence of 25 words; aim: at most 12'),
    row('reader, WebAssembly', `${wasm.toFixed(1)} CPU ms`, `${(wasm / native).toFixed(1)} times the native`),
    row('five articles of 800 words, first time', describe(first), 'the model loaded with it; aim: under 3 s'),
    row('the same again from the store', describe(again), 'aim: under 50 ms'),
    row('the same laid out as word pieces', describe(laidOut), `${windows.length} windows`),
    row(
      'their stored readings',
      `${(bytes / 1e6).toFixed(1)} MB`,
      `${Math.round(bytes / windows.length / 1000)} KB a window`,
    ),
    row('memory beside the rest', `${Math.round(memory / 1e6)} MB`, 'native; aim: under 400'),
  ];
}

/** The articles are dealt from the same paragraphs; with a word of its own each, none is read for another. */
function ownWords(articles: readonly string[]): string[] {
  const words = ['this', 'that', 'each', 'another', 'every'];
  return articles.map((text, at) => text.replace(/\bthe\b/gi, words[at] ?? 'the'));
}

function inputsOf(articles: readonly string[]): Map<string, ReaderInput> {
  return new Map(
    articles.flatMap((text, at) => {
      const input = testEngine().readerInput(articleFrom(text, `a${at}`));
      return input ? [[`a${at}`, input]] : [];
    }),
  );
}

function inMemory(): ReadingStore & { bytes(): number } {
  const kept = new Map<string, Uint8Array>();
  return {
    ...NO_STORE,
    find: async (_model, keys) => new Map([...kept].filter(([key]) => keys.includes(key))),
    keep: (_model, readings) => {
      for (const [key, bytes] of readings) kept.set(key, bytes);
    },
    bytes: () => [...kept.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

interface Timed {
  readonly cpuMs: number;
  readonly wallMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const started = performance.now();
  const cpu = await cpuSeconds(work);
  return { cpuMs: cpu * 1000, wallMs: performance.now() - started };
}

function describe({ cpuMs, wallMs }: Timed): string {
  return `${cpuMs.toFixed(0)} CPU ms, ${wallMs.toFixed(0)} ms`;
}
