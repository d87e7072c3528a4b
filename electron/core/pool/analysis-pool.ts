/** Runs analyses in worker threads, off the thread that answers the window, with progress, cancel and a time limit. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ComparisonInput } from '../../../shared/analysis/engine.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import type { Analysis } from '../reader/analyse.ts';
import type { AnalysisOutcome, AnalysisTask } from './analysis-worker.ts';
import { newGate, stopAt } from './stop-gate.ts';
import type { FromWorker, Progress, StoredReadings, ToWorker } from './worker-messages.ts';

/**
 * A comparison is given this long, and this much more for every thousand characters: ten times what the reader model
 * takes by WebAssembly on one busy core, a hundred times what it takes natively.
 */
const BASE_LIMIT_MS = 60_000;
const LIMIT_PER_1000_CHARS_MS = 5000;
/** One comparison uses one thread; a second lets a person open another while a long one runs. */
const MAX_THREADS = 2;
/** An unused thread is given back after this long, with the engine it holds. */
const IDLE_TIMEOUT_MS = 60_000;

/** Where the core keeps readings; both answer at once. */
export interface CoreReadings {
  find(model: string, keys: readonly string[]): StoredReadings;
  keep(model: string, readings: StoredReadings): void;
}

/** Who is told how an analysis goes. */
export interface AnalysisListener {
  readonly progress?: (progress: Progress) => void;
  /** What the rules say, while the model still reads. */
  readonly provisional?: (result: RunResult) => void;
}

export interface PoolOptions {
  readonly readings?: CoreReadings;
  /** How many milliseconds an analysis may take, its wait for a free thread included. */
  readonly limitMs?: (input: ComparisonInput) => number;
}

export interface AnalysisPool {
  /**
   * Analyses `input` in a worker. Rejects with E_CANCELLED when `signal` is aborted (the worker is ended at once, or
   * after the window the model is reading), E_RESOURCE where the engine's data files are damaged, E_ANALYSIS_FAILED when
   * the worker crashes or runs over its time; the next analysis works. Nothing is told after it has settled.
   */
  analyse(input: ComparisonInput, listener?: AnalysisListener, signal?: AbortSignal): Promise<Analysis>;
  close(): Promise<void>;
}

/** `workerFile` is the source from a checkout, the bundle in the app. No thread starts before the first analysis. */
export function createAnalysisPool(workerFile: string, resourcesDir: string, options: PoolOptions = {}): AnalysisPool {
  const { readings, limitMs = timeLimitMs } = options;
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
    analyse: async (input, listener = {}, signal) => {
      const { port1, port2 } = new MessageChannel();
      const hear = (message: FromWorker) => answer(message, port1, listener, readings);
      port1.on('message', hear);
      const limit = AbortSignal.timeout(limitMs(input));
      const stop = AbortSignal.any(signal ? [signal, limit] : [limit]);
      const { gate, end } = stoppable(stop, () => port1.off('message', hear));
      try {
        const task: AnalysisTask = { resourcesDir, input, port: port2, gate };
        const outcome: AnalysisOutcome = await started().run(task, { transferList: [port2], signal: end });
        if ('failure' in outcome) throw asOurError(outcome.failure);
        return outcome;
      } catch (thrown) {
        throw asPoolError(thrown, signal, limit);
      } finally {
        port1.off('message', hear);
        port1.close();
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

/** A gate for a worker, and the signal that ends its thread: given when `stop` is and the gate lets it. */
function stoppable(stop: AbortSignal, onStop: () => void) {
  const gate = newGate();
  const ending = new AbortController();
  const act = () => {
    onStop();
    if (stopAt(gate)) ending.abort();
  };
  if (stop.aborted) act();
  else stop.addEventListener('abort', act, { once: true });
  return { gate, end: ending.signal };
}

function answer(message: FromWorker, port: MessagePort, listener: AnalysisListener, readings?: CoreReadings): void {
  if (message.kind === 'progress') {
    const { kind: _, ...progress } = message;
    listener.progress?.(progress);
  } else if (message.kind === 'provisional') listener.provisional?.(message.result);
  else if (message.kind === 'keep') readings?.keep(message.model, message.readings);
  else port.postMessage({ found: readings?.find(message.model, message.keys) ?? new Map() } satisfies ToWorker);
}

function timeLimitMs(input: ComparisonInput): number {
  const chars = input.articles.reduce((sum, article) => sum + article.text.length, 0);
  // AbortSignal.timeout takes whole milliseconds only.
  return BASE_LIMIT_MS + Math.ceil(chars / 1000) * LIMIT_PER_1000_CHARS_MS;
}

function asPoolError(thrown: unknown, signal: AbortSignal | undefined, limit: AbortSignal): ParallaxError {
  if (signal?.aborted) return new ParallaxError('E_CANCELLED');
  if (limit.aborted) return new ParallaxError('E_ANALYSIS_FAILED', { detail: 'it took too long' });
  if (thrown instanceof ParallaxError) return thrown;
  return new ParallaxError('E_ANALYSIS_FAILED', { detail: thrown instanceof Error ? thrown.name : 'unknown' });
}

/** The one expected failure of the engine, made again from what came out of the worker. */
function asOurError({ code, message }: { code: string; message: string }): ParallaxError {
  if (code !== 'E_RESOURCE') return new ParallaxError('E_ANALYSIS_FAILED', { detail: code });
  return new ParallaxError('E_RESOURCE', { file: /resources\/\S+/.exec(message)?.[0] ?? 'resources' });
}
