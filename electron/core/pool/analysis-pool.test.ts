import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparisonInput } from '../../../shared/analysis/engine.ts';
import { failureFrom } from '../../../shared/errors.ts';
import { articleFrom, resourcesDir, testEngine } from '../../../tests/support/engine.ts';
import { longStory, STORY_A, STORY_B } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sourcePaths } from '../paths.ts';
import { type AnalysisPool, createAnalysisPool } from './analysis-pool.ts';
import type { Progress } from './analysis-worker.ts';

/** Runs the real worker, but dies on articles that ask for it. */
const FRAGILE = fileURLToPath(new URL('../../../tests/support/fragile-worker.ts', import.meta.url));
const input = (...texts: string[]): ComparisonInput => ({
  title: 'Hall',
  articles: texts.map((text, index) => articleFrom(text, `a${index + 1}`)),
});

let pool: AnalysisPool | undefined;
afterEach(() => pool?.close());
function poolOf(workerFile: string, resources = resourcesDir, limitMs?: () => number): AnalysisPool {
  pool = createAnalysisPool(workerFile, resources, limitMs);
  return pool;
}

async function failureOf(work: Promise<unknown>) {
  return work.then(() => null, failureFrom);
}

describe('an analysis in a worker', () => {
  test('gives what the engine gives, with its steps in order', async () => {
    const steps: Progress[] = [];
    const result = await poolOf(sourcePaths.workerFile).analyse(input(STORY_A, STORY_B), (step) => steps.push(step));
    expect(JSON.stringify(result)).toBe(JSON.stringify(testEngine().analyse(input(STORY_A, STORY_B), null)));
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
  });

  test('several at once do not mix', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    const texts = [STORY_A, STORY_B, STORY_A];
    const results = await Promise.all(texts.map((text) => analyse(input(text), () => {})));
    expect(results.map((result) => result.articles[0]?.text)).toEqual(texts);
  });
});

describe('ends early', () => {
  test('when cancelled in the middle: at once, without a step told afterwards, and the next one works', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    const abort = new AbortController();
    const long = input(longStory(60_000));
    const steps: string[] = [];
    const ended = failureOf(
      analyse(
        long,
        ({ step }) => {
          steps.push(step);
          abort.abort();
        },
        abort.signal,
      ),
    );
    expect((await ended)?.code).toBe('E_CANCELLED');
    expect(steps).toHaveLength(1);
    expect((await analyse(input(STORY_A), () => {})).articles).toHaveLength(1);
  });

  test('when cancelled before it began', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile);
    expect((await failureOf(analyse(input(STORY_A), () => {}, AbortSignal.abort())))?.code).toBe('E_CANCELLED');
  });

  test('when its time is over', async () => {
    const { analyse } = poolOf(FRAGILE, resourcesDir, () => 300);
    expect(await failureOf(analyse(input('HANG'), () => {}))).toEqual({
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
    expect((await failureOf(analyse(input(text), () => {})))?.code).toBe('E_ANALYSIS_FAILED');
    expect((await analyse(input(STORY_A), () => {})).articles).toHaveLength(1);
  });

  test('damaged data files are named', async () => {
    const { analyse } = poolOf(sourcePaths.workerFile, temporaryFolder());
    expect(await failureOf(analyse(input(STORY_A), () => {}))).toMatchObject({
      code: 'E_RESOURCE',
      message: expect.stringContaining('resources/lexicons'),
    });
  });
});
