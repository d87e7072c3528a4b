/** Runs analyses in worker threads, off the thread that answers the window, with progress, cancel and a time limit. */
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ComparisonInput } from '../../../shared/analysis/engine.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import type { AnalysisOutcome, Progress } from './analysis-worker.ts';

/** A comparison is given this long, and this much more for every thousand characters; a hundred times what it takes. */
const BASE_LIMIT_MS = 60_000;
const LIMIT_PER_1000_CHARS_MS = 200;
/** One comparison uses one thread; a second lets a person open another while a long one runs. */
const MAX_THREADS = 2;
/** An unused thread is given back after this long, with the engine it holds. */
const IDLE_TIMEOUT_MS = 60_000;

export interface AnalysisPool {
  /**
   * Analyses `input` in a worker. Rejects with E_CANCELLED when `signal` is aborted (the worker is ended at once),
   * E_RESOURCE where the engine's data files are damaged, E_ANALYSIS_FAILED when the worker crashes or runs over its
   * time; the next analysis gets a new worker. No progress is told after it has settled.
   */
  analyse(input: ComparisonInput, onProgress: (progress: Progress) => void, signal?: AbortSignal): Promise<RunResult>;
  close(): Promise<void>;
}

/**
 * `workerFile` is the source from a checkout, the bundle in the app. No thread starts before the first analysis.
 * `limitMs` says how many milliseconds an analysis may take, its wait for a free thread included.
 */
export function createAnalysisPool(workerFile: string, resourcesDir: string, limitMs = timeLimitMs): AnalysisPool {
  let pool: Piscina | undefined;
  const started = () => {
    pool ??= new Piscina({
      filename: workerFile,
      minThreads: 0,
      maxThreads: MAX_THREADS,
      idleTimeout: IDLE_TIMEOUT_MS,
    });
    return pool;
  };
  return {
    analyse: async (input, onProgress, signal) => {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onProgress);
      const limit = AbortSignal.timeout(limitMs(input));
      try {
        const outcome: AnalysisOutcome = await started().run(
          { resourcesDir, input, progress: port2 },
          { transferList: [port2], signal: AbortSignal.any(signal ? [signal, limit] : [limit]) },
        );
        if ('failure' in outcome) throw asOurError(outcome.failure);
        return outcome.result;
      } catch (thrown) {
        throw asPoolError(thrown, signal, limit);
      } finally {
        port1.off('message', onProgress);
        port1.close();
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function timeLimitMs(input: ComparisonInput): number {
  const chars = input.articles.reduce((sum, article) => sum + article.text.length, 0);
  // AbortSignal.timeout takes whole milliseconds only.
  return BASE_LIMIT_MS + Math.ceil(chars / 1000) * LIMIT_PER_1000_CHARS_MS;
}

function asPoolError(thrown: unknown, signal: AbortSignal | undefined, limit: AbortSignal): ParallaxError {
  if (thrown instanceof ParallaxError) return thrown;
  if (signal?.aborted) return new ParallaxError('E_CANCELLED');
  if (limit.aborted) return new ParallaxError('E_ANALYSIS_FAILED', { detail: 'it took too long' });
  return new ParallaxError('E_ANALYSIS_FAILED', { detail: thrown instanceof Error ? thrown.name : 'unknown' });
}

/** The one expected failure of the engine, made again from what came out of the worker. */
function asOurError({ code, message }: { code: string; message: string }): ParallaxError {
  if (code !== 'E_RESOURCE') return new ParallaxError('E_ANALYSIS_FAILED', { detail: code });
  return new ParallaxError('E_RESOURCE', { file: /resources\/\S+/.exec(message)?.[0] ?? 'resources' });
}
