/** Analyses one short article with the analysis worker of a packaged program; prints who read it. */
import { createAnalysisPool } from '../../electron/core/pool/analysis-pool.ts';
import { articleFrom } from '../support/engine.ts';
import { STORY_A } from '../support/stories.ts';

const [, , workerFile, resourcesDir] = process.argv;
if (!workerFile || !resourcesDir) throw new Error('name the worker and the data files');
const pool = createAnalysisPool(workerFile, resourcesDir);
const { result, readerProblem } = await pool.analyse({ title: 'Hall', articles: [articleFrom(STORY_A)] });
console.log(JSON.stringify({ readerProblem, reader: result.engine.settings['reader'] }));
await pool.close();
