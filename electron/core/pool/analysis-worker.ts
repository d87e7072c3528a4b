/** The thread that runs the engine and the reader model: one comparison in, one result out, progress along the way. */
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { ComparisonInput, Engine } from '../../../shared/analysis/engine.ts';
import { type Failure, failureFrom, ParallaxError } from '../../../shared/errors.ts';
import { type Analysis, analyseWithReader } from '../reader/analyse.ts';
import { createLazyReader, type Guard, type LazyReader } from '../reader/lazy-reader.ts';
import type { ReadingStore } from '../reader/reading-store.ts';
import { loadResources } from '../resources/load-resources.ts';
import { makeEngine } from '../resources/make-engine.ts';
import { type GateCell, guardBy } from './stop-gate.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface AnalysisTask {
  readonly resourcesDir: string;
  readonly input: ComparisonInput;
  readonly port: MessagePort;
  readonly gate: GateCell;
}

/** Readings stay in the worker: they are large, and only the engine can use them. */
export type PooledAnalysis = Omit<Analysis, 'readings'>;
/** An expected failure is a value: thrown errors lose their code on the way between threads. */
export type AnalysisOutcome = PooledAnalysis | { readonly failure: Failure };

/** Made at the first task and kept: compiling rules and loading the model cost more than reading an article. */
let tools: { readonly engine: Engine; readonly reader: LazyReader } | undefined;
/** Of the task that runs now; a thread runs one at a time. */
let guard: Guard | undefined;

export default async function runAnalysis({ resourcesDir, input, port, gate }: AnalysisTask): Promise<AnalysisOutcome> {
  const tell = (message: FromWorker) => port.postMessage(message);
  try {
    guard = guardBy(gate);
    tools ??= makeTools(resourcesDir);
    const { result, readerProblem } = await analyseWithReader(input, {
      ...tools,
      store: storeBehind(port, tell),
      onStep: (step, done, total) => tell({ kind: 'progress', step, done, total }),
      onProvisional: (rules) => tell({ kind: 'provisional', result: rules }),
    });
    // Without the readings: they are large, and the core has been given what is worth keeping.
    return { result, readerProblem };
  } catch (thrown) {
    if (thrown instanceof ParallaxError) return { failure: failureFrom(thrown) };
    throw thrown;
  } finally {
    port.close();
  }
}

function makeTools(resourcesDir: string) {
  const resources = loadResources(resourcesDir);
  const enter: Guard = (work) => (guard ? guard(work) : work());
  return {
    engine: makeEngine(resources),
    reader: createLazyReader(resourcesDir, resources, enter),
  };
}

function storeBehind(port: MessagePort, tell: (message: FromWorker) => void): ReadingStore {
  return {
    find: async (model, keys) => {
      tell({ kind: 'find', model, keys });
      const [answer] = (await once(port, 'message')) as [ToWorker];
      return answer.found;
    },
    keep: (model, readings) => tell({ kind: 'keep', model, readings }),
  };
}
