/** Starts the program without a window, analyses the sample event in a worker, and ends. */
import { createCore } from '../../electron/core/core.ts';
import { sourcePaths } from '../../electron/core/paths.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('name a data folder');
const core = createCore({ dataDir, ...sourcePaths });
const { comparisonId } = await core.handlers['sample.open']({});
const ended = new Promise<string>((resolve) => {
  core.subscribe((event) => {
    if (event.kind === 'job.finished') resolve(event.kind);
    if (event.kind === 'job.failed') resolve(event.error.message);
  });
});
await core.handlers['comparison.run']({ comparisonId });
console.log(await ended);
await core.close();
