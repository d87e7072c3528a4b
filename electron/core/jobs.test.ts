import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { WITHOUT_READER } from '../../shared/analysis/engine-card.ts';
import type { ProgramEvent } from '../../shared/contract.ts';
import { articleFrom, resourcesDir } from '../../tests/support/engine.ts';
import { longStory, STORY_A } from '../../tests/support/stories.ts';
import { createJobs, type JobsOptions } from './jobs.ts';
import { sourcePaths } from './paths.ts';
import { createAnalysisPool } from './pool/analysis-pool.ts';

/** Runs the real worker, but dies on articles that ask for it. */
const FRAGILE = fileURLToPath(new URL('../../tests/support/fragile-worker.ts', import.meta.url));
const INPUT = { title: 'Hall', articles: [articleFrom(STORY_A)] };

/** Jobs over the real pool; `onEvent` hears every event, `save` stands where the library would be. */
function jobsWith(
  onEvent: (event: ProgramEvent) => void,
  save: JobsOptions['save'] = () => {},
  workerFile = sourcePaths.workerFile,
) {
  const pool = createAnalysisPool(workerFile, resourcesDir);
  onTestFinished(() => pool.close());
  let made = 0;
  return createJobs({ pool, newId: () => `job${++made}`, emit: onEvent, save, onReader: () => {} });
}

test('a run asked for on hearing that one has ended is a new run', async () => {
  const saved: string[] = [];
  const ended = await new Promise<string[]>((resolve) => {
    const finished: string[] = [];
    const jobs = jobsWith(
      (event) => {
        if (event.kind !== 'job.finished') return;
        finished.push(event.jobId);
        if (finished.length === 2) resolve(finished);
        else jobs.start('c1', INPUT);
      },
      (comparisonId) => saved.push(comparisonId),
    );
    jobs.start('c1', INPUT);
  });
  expect(ended).toEqual(['job1', 'job2']);
  expect(saved).toEqual(['c1', 'c1']);
});

test('a result that cannot be saved is a failed job, and the next can run', async () => {
  const event = await new Promise<ProgramEvent>((resolve) => {
    const jobs = jobsWith(
      (heard) => {
        if (heard.kind === 'job.failed' || heard.kind === 'job.finished')
          resolve({ ...heard, ...{ left: jobs.count() } });
      },
      () => {
        throw new Error('a bug');
      },
    );
    jobs.start('c1', INPUT);
  });
  expect(event).toMatchObject({ kind: 'job.failed', error: { code: 'E_INTERNAL' }, left: 0 });
});

test("where the model's part breaks the analysis, the rules' result is saved and the failure told", async () => {
  const saved: unknown[] = [];
  const events: ProgramEvent[] = [];
  await new Promise<void>((resolve) => {
    const jobs = jobsWith(
      (event) => {
        events.push(event);
        if (event.kind === 'job.failed' || event.kind === 'job.finished') resolve();
      },
      (_comparison, _input, { articles, engine }) => saved.push([articles.length, engine.settings['reader']]),
      FRAGILE,
    );
    jobs.start('c1', { title: 'Hall', articles: [articleFrom(`EXIT READING\n\n${STORY_A}`)] });
  });
  expect(events.map(({ kind }) => kind)).toContain('job.provisional');
  expect(events.at(-1)).toMatchObject({ kind: 'job.failed', error: { code: 'E_ANALYSIS_FAILED' } });
  expect(saved).toEqual([[1, WITHOUT_READER]]);
});

test('closing ends what runs and waits for it', async () => {
  const events: ProgramEvent[] = [];
  const jobs = jobsWith((event) => events.push(event));
  jobs.start('c1', { title: 'Long', articles: [articleFrom(longStory(60_000))] });
  jobs.start('c2', INPUT);
  expect(jobs.count()).toBe(2);
  await jobs.close();
  expect(jobs.count()).toBe(0);
  expect(events.filter(({ kind }) => kind === 'job.failed')).toHaveLength(2);
});
