/** One comparison on the screen: its articles and saved run, the run in progress, and the reviewed scores. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResultOf } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Comparison, Verdict } from '../../shared/model/comparison.ts';
import { keepIdentity } from './keep-identity.ts';
import { useProgram } from './program.tsx';
import { withVerdict } from './verdicts.ts';

export interface Job {
  readonly id: string;
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export type ReviewedScores = ResultOf<'comparison.reviewedScores'>;

export interface OpenComparison {
  /** null until loaded. */
  readonly comparison: Comparison | null;
  readonly failure: Failure | null;
  readonly job: Job | null;
  readonly reviewed: ReviewedScores;
  /** Why the reader model takes no part, or null where it does. */
  readonly readerProblem: Failure | null;
  reload(): void;
  run(): Promise<void>;
  cancel(): Promise<void>;
  /** Shows a verdict at once, before it is saved. */
  showVerdict(articleId: string, findingId: string, verdict: Verdict['verdict'] | null): void;
}

export function useComparison(comparisonId: string): OpenComparison {
  const { transport, ask, hear } = useProgram();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [job, setJob] = useState<Job | null>(null);
  const [reviewed, setReviewed] = useState<ReviewedScores>(null);
  const [readerProblem, setReaderProblem] = useState<Failure | null>(null);
  /** Counts loads, so that a slow old answer never replaces a newer one. */
  const latest = useRef(0);

  const reload = useCallback(() => {
    const load = ++latest.current;
    void transport.call('comparison.get', { comparisonId }).then(async (answer) => {
      if (load !== latest.current) return;
      if (!answer.ok) return setFailure(answer.error);
      setFailure(null);
      setComparison((previous) => keepIdentity(previous, answer.value));
      const judged = answer.value.run !== null && answer.value.verdicts.some(({ verdict }) => verdict === 'rejected');
      const scores = judged ? await transport.call('comparison.reviewedScores', { comparisonId }) : null;
      if (load === latest.current) setReviewed(scores?.ok ? scores.value : null);
    });
    void transport.call('reader.state', {}).then((answer) => {
      if (load === latest.current) setReaderProblem(answer.ok ? answer.value.problem : null);
    });
  }, [transport, comparisonId]);

  const run = useCallback(async () => {
    setJob((current) => current ?? { id: '', step: 'Starting', done: 0, total: 1 });
    const started = await ask('comparison.run', { comparisonId });
    setJob((current) => {
      if (!started) return null;
      return current?.id === '' ? { ...current, id: started.jobId } : current;
    });
  }, [ask, comparisonId]);

  const cancel = useCallback(async () => {
    if (job?.id) await ask('job.cancel', { jobId: job.id });
  }, [ask, job?.id]);

  useEffect(() => {
    reload();
    return hear((event) => {
      if (event.kind === 'program.stopped') return;
      if (event.comparisonId !== null && event.comparisonId !== comparisonId) return;
      if (event.kind === 'job.progress') {
        setJob({ id: event.jobId, step: event.step, done: event.done, total: event.total });
        return;
      }
      if (event.kind === 'job.finished' || event.kind === 'job.failed') setJob(null);
      reload();
    });
  }, [hear, comparisonId, reload]);

  useAutomaticRun(comparison, job, run);

  const showVerdict = useCallback<OpenComparison['showVerdict']>((articleId, findingId, verdict) => {
    setComparison(
      (shown) => shown && { ...shown, verdicts: withVerdict(shown.verdicts, articleId, findingId, verdict) },
    );
  }, []);

  return { comparison, failure, job, reviewed, readerProblem, reload, run, cancel, showVerdict };
}

/** Articles that no run has seen are analysed without being asked, once; a run that fails is not tried again. */
function useAutomaticRun(comparison: Comparison | null, job: Job | null, run: () => Promise<void>): void {
  const tried = useRef(new Set<string>());
  useEffect(() => {
    if (!comparison || job) return;
    const seen = new Set(comparison.run?.result.articles.map(({ id }) => id));
    const unseen = comparison.articles.map(({ id }) => id).filter((id) => !seen.has(id) && !tried.current.has(id));
    if (unseen.length === 0) return;
    for (const id of unseen) tried.current.add(id);
    void run();
  }, [comparison, job, run]);
}
