/** Runs analyses in worker threads, off the thread that answers the window, with progress, cancel and a time limit. */
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ComparisonInput } from '../../../shared/analysis/engine.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import type { Progress } from './analysis-worker.ts';

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
   * E_ANALYSIS_FAILED when it crashes or runs over its time; the next analysis gets a new worker.
   */
  analyse(input: ComparisonInput, onProgress: (progress: Progress) => void, signal?: AbortSignal): Promise<RunResult>;
  close(): Promise<void>;
}

/** `workerFile` is the source from a checkout, the bundle in the app. No thread starts before the first analysis. */
export function createAnalysisPool(workerFile: string, resourcesDir: string): AnalysisPool {
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
      const limit = AbortSignal.timeout(timeLimitMs(input));
      try {
        return await started().run(
          { resourcesDir, input, progress: port2 },
          { transferList: [port2], signal: AbortSignal.any(signal ? [signal, limit] : [limit]) },
        );
      } catch (thrown) {
        throw asPoolError(thrown, signal, limit);
      } finally {
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
  return BASE_LIMIT_MS + (chars / 1000) * LIMIT_PER_1000_CHARS_MS;
}

function asPoolError(thrown: unknown, signal: AbortSignal | undefined, limit: AbortSignal): ParallaxError {
  if (signal?.aborted) return new ParallaxError('E_CANCELLED');
  if (limit.aborted) return new ParallaxError('E_ANALYSIS_FAILED', { detail: 'it took too long' });
  // A ParallaxError thrown in the worker arrives as a plain error with its code.
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'E_RESOURCE') {
    return new ParallaxError('E_RESOURCE', { file: /resources\/\S+/.exec(thrown.message)?.[0] ?? 'resources' });
  }
  return new ParallaxError('E_ANALYSIS_FAILED', { detail: thrown instanceof Error ? thrown.name : 'unknown' });
}
