/** A comparison of five articles through the service: from the call, over the worker, to the saved result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/core.ts';
import { sourcePaths } from '../../electron/core/paths.ts';
import type { Measured } from './bench.ts';
import type { BenchTexts } from './bench-texts.ts';
import { row } from './measure-reading.ts';

const WARM_ROUNDS = 5;

export async function measureService(texts: BenchTexts): Promise<Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  const before = process.memoryUsage().rss;
  const core = createCore({ dataDir, ...sourcePaths });
  try {
    const { comparisonId } = await core.handlers['comparison.create']({ title: 'Bench' });
    for (const text of texts.article(5, 800))
      await core.handlers['article.paste']({ comparisonId, text, metadata: {} });
    const first = await runMs(core, comparisonId);
    const warm: number[] = [];
    for (let round = 0; round < WARM_ROUNDS; round++) warm.push(await runMs(core, comparisonId));
    const opened = performance.now();
    await core.handlers['comparison.get']({ comparisonId });
    const openMs = performance.now() - opened;
    const middle = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? Number.NaN;
    return [
      row('five articles, first call to saved', `${first.toFixed(0)} ms`, 'starts the worker and loads the engine'),
      row('five articles, later calls', `${middle.toFixed(0)} ms`, `middle of ${warm.length}; aim: under 1000`),
      row('opening the saved result', `${openMs.toFixed(0)} ms`, 'nothing computed again'),
      row(
        'memory of service and worker',
        `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
        'beside the above',
      ),
    ];
  } finally {
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Wall time from the call to the event that says the result is saved. */
async function runMs(core: Core, comparisonId: string): Promise<number> {
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const unsubscribe = core.subscribe((event) => {
      if (event.kind === 'job.failed') reject(new Error(event.error.message));
      if (event.kind !== 'job.finished') return;
      unsubscribe();
      resolve();
    });
    Promise.resolve(core.handlers['comparison.run']({ comparisonId })).catch(reject);
  });
  return performance.now() - started;
}
