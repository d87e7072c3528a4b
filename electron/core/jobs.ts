/** Analyses that are running: started, followed, cancelled, saved when they end. */
import type { ComparisonInput } from '../../shared/analysis/engine.ts';
import type { ProgramEvent } from '../../shared/contract.ts';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { type RunResult, runResultSchema } from '../../shared/model/result.ts';
import type { AnalysisPool } from './pool/analysis-pool.ts';
import type { Progress } from './pool/analysis-worker.ts';

export interface JobsOptions {
  readonly pool: AnalysisPool;
  readonly newId: () => string;
  readonly emit: (event: ProgramEvent) => void;
  /** Saves a result that was checked; runs in one transaction. */
  readonly save: (comparisonId: string, input: ComparisonInput, result: RunResult, durationMs: number) => void;
}

export type Jobs = ReturnType<typeof createJobs>;

/** One job per comparison at a time: asking again while one runs gives the same job. */
export function createJobs({ pool, newId, emit, save }: JobsOptions) {
  const running = new Map<
    string,
    { readonly comparisonId: string; readonly abort: AbortController; readonly done: Promise<void> }
  >();
  return {
    start: (comparisonId: string, input: ComparisonInput): string => {
      for (const [jobId, job] of running) if (job.comparisonId === comparisonId) return jobId;
      const jobId = newId();
      const abort = new AbortController();
      const done = follow(jobId, comparisonId, input, abort.signal);
      running.set(jobId, { comparisonId, abort, done });
      return jobId;
    },
    /** Ends the job; the run saved before it stays. Throws E_NOT_FOUND where it is not running any more. */
    cancel: (jobId: string): void => {
      const job = running.get(jobId);
      if (!job) throw new ParallaxError('E_NOT_FOUND', { what: 'analysis' });
      job.abort.abort();
    },
    /** Number of analyses running now. */
    count: () => running.size,
    /** Cancels everything and waits for it to end. */
    close: async () => {
      for (const job of running.values()) job.abort.abort();
      await Promise.all([...running.values()].map((job) => job.done));
    },
  };

  async function follow(
    jobId: string,
    comparisonId: string,
    input: ComparisonInput,
    signal: AbortSignal,
  ): Promise<void> {
    const started = performance.now();
    const progressed = (progress: Progress) => emit({ kind: 'job.progress', jobId, comparisonId, ...progress });
    try {
      const result = runResultSchema.parse(await pool.analyse(input, progressed, signal));
      // A cancel that comes while the result is on its way still leaves the run saved before as it was.
      if (signal.aborted) throw new ParallaxError('E_CANCELLED');
      save(comparisonId, input, result, performance.now() - started);
    } catch (thrown) {
      running.delete(jobId);
      emit({ kind: 'job.failed', jobId, comparisonId, error: failureFrom(thrown) });
      return;
    }
    // Before the event: whoever asks for another run on hearing of the end must get a new job.
    running.delete(jobId);
    emit({ kind: 'job.finished', jobId, comparisonId });
    emit({ kind: 'library.changed', comparisonId });
  }
}
