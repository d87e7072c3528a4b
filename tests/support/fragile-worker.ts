/** The real analysis worker, which fails in a named way when the first article's text asks for it. */
import runAnalysis, { type AnalysisTask } from '../../electron/core/pool/analysis-worker.ts';

const FAILURES: Readonly<Record<string, () => unknown>> = {
  EXIT: () => process.exit(3),
  THROW: () => {
    throw new TypeError('a bug');
  },
  'THROW LATER': () => {
    setImmediate(() => {
      throw new TypeError('a bug');
    });
    return new Promise(() => {});
  },
  HANG: () => {
    for (;;);
  },
};

export default function run(task: AnalysisTask): unknown {
  const fail = FAILURES[task.input.articles[0]?.text ?? ''];
  return fail ? fail() : runAnalysis(task);
}
