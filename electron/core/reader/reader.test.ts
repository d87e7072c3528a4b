import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import type { Vectors } from '../../../shared/analysis/readings.ts';
import { failureFrom } from '../../../shared/errors.ts';
import { articleFrom, resourcesDir, testEngine, testResources } from '../../../tests/support/engine.ts';
import { STORY_A } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { loadResources } from '../resources/load-resources.ts';
import { makeEngine } from '../resources/make-engine.ts';
import { readSample } from '../sample.ts';
import { analyseWithReader } from './analyse.ts';
import { createLazyReader } from './lazy-reader.ts';
import { openReader, type Reader } from './reader.ts';
import { checkReaderFiles } from './reader-files.ts';
import { readerState } from './reader-state.ts';
import type { Reading } from './reading.ts';
import { NO_STORE } from './reading-store.ts';
import { openRuntime, type RuntimeName } from './runtime.ts';

const INPUT = { title: 'Hall', articles: [articleFrom(STORY_A)] };

async function readerBy(name: RuntimeName): Promise<Reader> {
  const reader = await openReader(checkReaderFiles(resourcesDir, testResources()), [name]);
  onTestFinished(() => reader.close());
  expect(reader.runtime).toBe(name);
  return reader;
}

function sampleWindows(): ReaderWindow[] {
  return readSample(resourcesDir).articles.flatMap(({ text, headline }) => {
    const input = testEngine().readerInput(articleFrom(text, 'a1', { headline }));
    return input ? [...input.body, ...input.headline] : [];
  });
}

/** The vectors' own numbers. */
function floats({ values, scales, dimensions }: Vectors): number[] {
  return Array.from(values, (value, at) => value * (scales[Math.floor(at / dimensions)] ?? 0));
}

function mostApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs((a[at] ?? 0) - (b[at] ?? 0)));
  return most;
}

describe('the two runtimes', () => {
  test('read the sample alike: at most the last decimal differs, and hardly ever', async () => {
    const [native, wasm] = [await readerBy('native'), await readerBy('wasm')];
    let numbers = 0;
    let different = 0;
    for (const window of sampleWindows()) {
      const [one, other] = [await native.read(window), await wasm.read(window)];
      for (const part of ['words', 'tags'] as const) {
        // One step of rounding, and what single precision adds to it.
        expect(mostApart(one[part], other[part])).toBeLessThan(0.00101);
        numbers += one[part].length;
        different += one[part].filter((value, at) => value !== other[part][at]).length;
      }
      for (const part of ['states', 'match'] as const) {
        const step = Math.max(...one[part].scales);
        expect(mostApart(floats(one[part]), floats(other[part]))).toBeLessThan(step * 1.01);
      }
    }
    expect(numbers).toBeGreaterThan(10_000);
    expect(different / numbers).toBeLessThan(0.005);
  }, 240_000);

  test('say the same again, and whatever was read in between', async () => {
    const native = await readerBy('native');
    const [first, second] = sampleWindows();
    if (!first || !second) throw new Error('the sample has too few windows');
    const before = await native.read(first);
    await native.read(second);
    expect(await native.read(first)).toEqual(before);
  });

  test('give one number a piece, seven tags, and vectors of one length', async () => {
    const [window = []] = sampleWindows();
    const reading = await (await readerBy('native')).read(window);
    expect(lengths(reading)).toEqual({ words: 1, tags: 7, states: 1, match: 1 });
    function lengths({ words, tags, states, match }: Reading) {
      const of = (vectors: Vectors) => vectors.values.length / vectors.dimensions / window.length;
      const each = (values: Float32Array) => values.length / window.length;
      return { words: each(words), tags: each(tags), states: of(states), match: of(match) };
    }
  });

  test('weights that are no model are a plain refusal', async () => {
    const refused = await openRuntime(new Uint8Array(64)).then(() => null, failureFrom);
    expect(refused?.code).toBe('E_READER_RUNTIME');
  });
});

/** The program's data files with the reader model's put in by `change`. */
function resourcesWith(change: (readerFolder: string) => void): string {
  const folder = temporaryFolder();
  const reader = join(folder, 'models', 'reader');
  cpSync(resourcesDir, folder, { recursive: true, filter: (path) => !path.includes('samples') });
  change(reader);
  return folder;
}

describe('the program works on the rules and says so', () => {
  const WEIGHTS = 'reader.onnx';
  test.each<[string, (reader: string) => void]>([
    ['without the model', (reader) => rmSync(reader, { recursive: true })],
    ['without its weights', (reader) => rmSync(join(reader, WEIGHTS))],
    ['with weights cut short', (reader) => truncateSync(join(reader, WEIGHTS), 1000)],
    [
      'with weights of the right length that are others',
      (reader) => {
        const bytes = readFileSync(join(reader, WEIGHTS));
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        rmSync(join(reader, WEIGHTS));
        writeFileSync(join(reader, WEIGHTS), bytes);
      },
    ],
    ['with a card that is not JSON', (reader) => replace(reader, 'model.json', '{')],
    ['with heads of another form', (reader) => replace(reader, 'heads.json', '{"version": 1}')],
    ['with a vocabulary of another form', (reader) => replace(reader, 'vocabulary.json', '{"version": 2}')],
    ['without a vocabulary', (reader) => rmSync(join(reader, 'vocabulary.json'))],
  ])('%s', async (_, change) => {
    const folder = resourcesWith(change);
    const resources = loadResources(folder);
    const engine = makeEngine(resources);
    const reader = createLazyReader(folder, resources);
    const { result, readerProblem } = await analyseWithReader(INPUT, { engine, reader, store: NO_STORE });
    expect(readerProblem?.code).toBe('E_READER_FILES');
    expect(result.articles[0]?.sentences.length).toBeGreaterThan(3);
    expect(result.engine.settings['reader']).toBe('none: word lists and rules alone');
  });

  test('the state of the files is known without loading anything', () => {
    expect(readerState(resourcesDir, testResources())).toMatchObject({ problem: null });
    const without = resourcesWith((reader) => rmSync(join(reader, WEIGHTS)));
    expect(readerState(without, loadResources(without))).toMatchObject({
      model: null,
      problem: { code: 'E_READER_FILES', message: expect.stringContaining('Install Parallax again') },
    });
  });

  function replace(reader: string, name: string, content: string): void {
    // Not in place: the copy may share its bytes with the file it was made from.
    rmSync(join(reader, name));
    writeFileSync(join(reader, name), content);
  }
});

test('a model that fails in the middle leaves the result of the rules', async () => {
  const engine = testEngine();
  const whole = createLazyReader(resourcesDir, testResources());
  const breaking = { ...whole, read: () => whole.read([{ id: 1_000_000, flag: 0, start: 0, end: 0, sentence: -1 }]) };
  onTestFinished(() => whole.close());
  const told: unknown[] = [];
  const { result, readerProblem } = await analyseWithReader(INPUT, {
    engine,
    reader: breaking,
    store: NO_STORE,
    onProvisional: (rules) => told.push(rules),
  });
  expect(readerProblem?.code).toBe('E_READER_RUNTIME');
  expect(told).toEqual([result]);
  expect(result).toEqual(engine.analyse(INPUT, null));
});
