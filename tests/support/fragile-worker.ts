/** The real analysis worker, which fails in a named way when the first article's text asks for it. */
import runAnalysis, { type AnalysisTask } from '../../electron/core/pool/analysis-worker.ts';
import type { FromWorker } from '../../electron/core/pool/worker-messages.ts';

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
/** A text that begins so is analysed by the rules; then the thread ends as if the model's runtime had ended it. */
const EXITS_READING = 'EXIT READING';

export default function run(task: AnalysisTask): unknown {
  const text = task.input.articles[0]?.text ?? '';
  if (text.startsWith(EXITS_READING)) exitAfterRules(task);
  const fail = FAILURES[text];
  return fail ? fail() : runAnalysis(task);
}

function exitAfterRules({ port }: AnalysisTask): void {
  const post = port.postMessage.bind(port);
  port.postMessage = (message: FromWorker) => {
    post(message);
    if (message.kind === 'provisional') process.exit(3);
  };
}
