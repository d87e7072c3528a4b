import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparisonInput } from '../../../shared/analysis/engine.ts';
import { failureFrom } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import { articleFrom, resourcesDir, testEngine, testResources } from '../../../tests/support/engine.ts';
import { longStory, STORY_A, STORY_B } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sourcePaths } from '../paths.ts';
import { type Analysis, analyseWithReader } from '../reader/analyse.ts';
import { createLazyReader } from '../reader/lazy-reader.ts';
import { NO_STORE } from '../reader/reading-store.ts';
import { type AnalysisPool, type CoreReadings, createAnalysisPool, type PoolOptions } from './analysis-pool.ts';
import type { Progress, StoredReadings } from './worker-messages.ts';

/** Runs the real worker, but dies on articles that ask for it. */
const FRAGILE = fileURLToPath(new URL('../../../tests/support/fragile-worker.ts', import.meta.url));
const input = (...texts: string[]): ComparisonInput => ({
  title: 'Hall',
  articles: texts.map((text, index) => articleFrom(text, `a${index + 1}`)),
});

let pool: AnalysisPool | undefined;
afterEach(() => pool?.close());
function poolOf(workerFile: string, resources = resourcesDir, options: PoolOptions = {}): AnalysisPool {
  pool = createAnalysisPool(workerFile, resources, options);
  return pool;
}

/** Keeps readings as the library does, in memory. */
function readingsInMemory(): CoreReadings & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    find: (_model, keys): StoredReadings =>
      new Map(
        keys.flatMap((key) => {
          const bytes = kept.get(key);
          return bytes ? [[key, bytes]] : [];
        }),
      ),
    keep: (_model, readings) => {
      for (const [key, bytes] of readings) kept.set(key, bytes);
    },
  };
}

const textsOf = ({ result }: Analysis) => result.articles.map(({ text }) => text);

async function failureOf(work: Promise<unknown>) {
  return work.then(() => null, failureFrom);
}

describe('an analysis in a worker', () => {
  test('gives what the engine gives with the readings of the model, with its steps in order', async () => {
    const steps: Progress[] = [];
    const provisional: RunResult[] = [];
    const { result, readerProblem } = await poolOf(sourcePaths.workerFile).analyse(input(STORY_A, STORY_B), {
      progress: (step) => steps.push(step),
      provisional: (rules) => provisional.push(rules),
    });
    expect(readerProblem).toBeNull();
    const reader = createLazyReader(resourcesDir, testResources());
    const options = { engine: testEngine(), reader, store: NO_STORE };
    expect(JSON.stringify(result)).toBe(
      JSON.stringify((await analyseWithReader(input(STORY_A, STORY_B), options)).result),
    );
    await reader.close();
    expect(result.engine.settings['reader']).toMatch(/^[0-9a-f]{64}$/);
    expect(provisional).toEqual([testEngine().analyse(input(STORY_A, STORY_B), null)]);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['Reading 1 of 2 with the model', 'Reading 2 of 2 with the model']),
    );
  });

  test('reads nothing twice: a second analysis finds every reading and says the same', async () => {
    const readings = readingsInMemory();
    const { analyse } = poolOf(sourcePaths.workerFile, resourcesDir, { readings });
    const first = await analyse(input(STORY_A, STORY_B));
    const stored = readings.kept.size;
    const steps: string[] = [];
    const second = await analyse(input(STORY_A, STORY_B), {
      progress: ({ step }) => steps.push(step),
      provisional: () => steps.push('provisional'),
    });
    expect(stored).toBeGreaterThan(0);
    expect(readings.kept.size).toBe(stored);
    expect(steps.filter((step) => /with the model|provisional/.test(step))).toEqual([]);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  test('a stored reading that is damaged is made again', async () => {
    const readings = readingsInMemory();
    const { analyse } = poolOf(sourcePaths.workerFile, resourcesDir, { readings });
    const first = await analyse(input(STORY_A));
    const whole = new Map(readings.kept);
    for (const [key, bytes] of readings.kept) readings.kept.set(key, bytes.slice(0, -1));
    expect(JSON.stringify(await analyse(input(STORY_A)))).toBe(JSON.stringify(first));
    expect(readings.kept).toEqual(whole);
  });

  test('several at once do not mix', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    const texts = [STORY_A, STORY_B, STORY_A];
    const results = await Promise.all(texts.map((text) => analyse(input(text))));
    expect(results.map(textsOf)).toEqual(texts.map((text) => [text]));
  });
});

describe('ends early', () => {
  test('when cancelled in the middle: at once, without a step told afterwards, and the next one works', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    const abort = new AbortController();
    const steps: string[] = [];
    const progress = ({ step }: Progress) => {
      steps.push(step);
      abort.abort();
    };
    const ended = failureOf(analyse(input(longStory(60_000)), { progress }, abort.signal));
    expect((await ended)?.code).toBe('E_CANCELLED');
    expect(steps).toHaveLength(1);
    expect(textsOf(await analyse(input(STORY_A)))).toEqual([STORY_A]);
  });

  test('when cancelled while the model loads or reads: the process lives, and the next one works', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    const long = input(longStory(3000), longStory(3500));
    // The first round stops while the model is loaded, the others at ever later windows.
    for (const waits of [0, 40, 80, 120]) {
      const abort = new AbortController();
      const progress = ({ step }: Progress) => {
        if (step.includes('with the model')) setTimeout(() => abort.abort(), waits);
      };
      expect((await failureOf(analyse(long, { progress }, abort.signal)))?.code).toBe('E_CANCELLED');
    }
    expect((await analyse(input(STORY_A))).readerProblem).toBeNull();
  });

  test('when cancelled before it began', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    expect((await failureOf(analyse(input(STORY_A), {}, AbortSignal.abort())))?.code).toBe('E_CANCELLED');
  });

  test('when its time is over', async () => {
    const { analyse } = poolOf(FRAGILE, resourcesDir, { limitMs: () => 300 });
    expect(await failureOf(analyse(input('HANG')))).toEqual({
      code: 'E_ANALYSIS_FAILED',
      message: 'The analysis ended with an error (it took too long). The articles are saved; run it again.',
    });
  });
});

describe('a worker that fails takes nothing with it', () => {
  test.each([
    ['ends the thread', 'EXIT'],
    ['throws', 'THROW'],
    ['throws outside the task', 'THROW LATER'],
  ])('%s', async (_, text) => {
    const { analyse } = poolOf(FRAGILE);
    expect((await failureOf(analyse(input(text))))?.code).toBe('E_ANALYSIS_FAILED');
    expect(textsOf(await analyse(input(STORY_A)))).toEqual([STORY_A]);
  });

  test('damaged data files are named', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile, temporaryFolder());
    expect(await failureOf(analyse(input(STORY_A)))).toMatchObject({
      code: 'E_RESOURCE',
      message: expect.stringContaining('resources/lexicons'),
    });
  });
});
