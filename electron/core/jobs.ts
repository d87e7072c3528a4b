/** Analyses that are running: started, followed, cancelled, saved when they end. */
import type { ComparisonInput } from '../../shared/analysis/engine.ts';
import type { ProgramEvent } from '../../shared/contract.ts';
import { type Failure, failureFrom, ParallaxError } from '../../shared/errors.ts';
import { type RunResult, runResultSchema } from '../../shared/model/result.ts';
import type { AnalysisListener, AnalysisPool } from './pool/analysis-pool.ts';

export interface JobsOptions {
  readonly pool: AnalysisPool;
  readonly newId: () => string;
  readonly emit: (event: ProgramEvent) => void;
  /** Saves a result that was checked; runs in one transaction. */
  readonly save: (comparisonId: string, input: ComparisonInput, result: RunResult, durationMs: number) => void;
  /** Told after every analysis why the reader model took no part, or null where it did. */
  readonly onReader: (problem: Failure | null) => void;
}

interface Job {
  readonly comparisonId: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
  /** What the rules say, while the reader model still reads. */
  provisional?: RunResult;
}

export type Jobs = ReturnType<typeof createJobs>;

/** One job per comparison at a time: asking again while one runs gives the same job. */
export function createJobs({ pool, newId, emit, save, onReader }: JobsOptions) {
  const running = new Map<string, Job>();
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
    /** The result by the rules alone of an analysis that is still running. */
    provisional: (comparisonId: string): RunResult | undefined =>
      [...running.values()].find((job) => job.comparisonId === comparisonId)?.provisional,
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
    const listener: AnalysisListener = {
      progress: (progress) => emit({ kind: 'job.progress', jobId, comparisonId, ...progress }),
      provisional: (result) => {
        const job = running.get(jobId);
        const checked = runResultSchema.safeParse(result);
        if (!job || !checked.success) return;
        job.provisional = checked.data;
        emit({ kind: 'job.provisional', jobId, comparisonId });
      },
    };
    const keep = (result: RunResult) => save(comparisonId, input, result, performance.now() - started);
    try {
      const { result, readerProblem } = await pool.analyse(input, listener, signal);
      // A cancel that comes while the result is on its way still leaves the run saved before as it was.
      if (signal.aborted) throw new ParallaxError('E_CANCELLED');
      onReader(readerProblem);
      keep(runResultSchema.parse(result));
    } catch (thrown) {
      const error = failureFrom(thrown);
      const rules = running.get(jobId)?.provisional;
      running.delete(jobId);
      // What broke was the model's part: the rules' result is whole and better than none.
      if (rules && error.code === 'E_ANALYSIS_FAILED') keepIfPossible(() => keep(rules));
      emit({ kind: 'job.failed', jobId, comparisonId, error });
      return;
    }
    // Before the event: whoever asks for another run on hearing of the end must get a new job.
    running.delete(jobId);
    emit({ kind: 'job.finished', jobId, comparisonId });
    emit({ kind: 'library.changed', comparisonId });
  }
}

/** Of two failures one after the other, the first is the one to tell. */
function keepIfPossible(keep: () => void): void {
  try {
    keep();
  } catch {
    // The articles are in the library all the same.
  }
}
