/** Where the analysis stands: waiting to be run, at work, out of date. */
import type { Comparison } from '../../../shared/model/comparison.ts';
import { Icon } from '../../components/Icon.tsx';
import { useCommands } from '../../state/use-commands.ts';
import type { OpenComparison } from '../../state/use-comparison.ts';
import { readerModel } from '../../state/vocabulary.ts';

const STALE = {
  'engine-changed':
    'These results are from another engine or reader model than the program has now. They stay as they are until you run the analysis again.',
  'articles-changed': 'Articles changed since this run. Run the analysis again to bring the results up to date.',
} as const;

/** Starts the analysis; while it runs, shows how far it is in the same place, so that nothing jumps. */
export function RunControl({ comparison, open }: { comparison: Comparison; open: OpenComparison }) {
  const { job } = open;
  useCommands({ 'comparison.run': () => void open.run() });
  const isCurrent = comparison.run !== null && comparison.run.stale.length === 0;
  if (!job) {
    return (
      <button type="button" className={isCurrent ? 'button' : 'button button-primary'} onClick={() => void open.run()}>
        <Icon name="play" /> Run analysis
      </button>
    );
  }
  return (
    <div className="run-progress">
      <span role="status">{job.step}…</span>
      <progress aria-label="Analysis" max={job.total} value={job.done} />
      <button type="button" className="button" disabled={job.id === ''} onClick={() => void open.cancel()}>
        Cancel
      </button>
    </div>
  );
}

/** Says in plain words why the saved results no longer speak for what is there now. */
export function StaleNotice({ comparison, open }: { comparison: Comparison; open: OpenComparison }) {
  const stale = comparison.run?.stale ?? [];
  if (stale.length === 0 || open.job) return null;
  return (
    <div className="run-stale" role="status">
      <Icon name="warn" />
      {stale.map((reason) => (
        <span key={reason}>{STALE[reason]}</span>
      ))}
    </div>
  );
}

/** Says that the model cannot take part in analyses, and why. */
export function ReaderNotice({ open }: { open: OpenComparison }) {
  if (!open.readerProblem) return null;
  return (
    <div className="run-stale" role="status">
      <Icon name="warn" />
      <span>{open.readerProblem.message}</span>
    </div>
  );
}

/** Says that more will come, in a place that is there anyway: texts must not move under a person's eyes when it goes. */
export function ProvisionalNotice() {
  return (
    <span className="run-provisional" role="status" data-tip={readerModel.absent}>
      First results, by word lists and rules alone
    </span>
  );
}
