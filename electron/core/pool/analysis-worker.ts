/** The thread that runs the engine: one comparison in, one result out, progress along the way. */
import type { MessagePort } from 'node:worker_threads';
import type { ComparisonInput, Engine } from '../../../shared/analysis/engine.ts';
import { createEngine } from '../../../shared/analysis/engine.ts';
import { type Failure, failureFrom, ParallaxError } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import { loadResources, sha256 } from '../resources/load-resources.ts';

export interface AnalysisTask {
  readonly resourcesDir: string;
  readonly input: ComparisonInput;
  readonly progress: MessagePort;
}

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** An expected failure is a value: thrown errors lose their code on the way between threads. */
export type AnalysisOutcome = { readonly result: RunResult } | { readonly failure: Failure };

/** Made at the first task and kept: compiling rules and word lists costs more than reading an article. */
let engine: Engine | undefined;

export default function runAnalysis({ resourcesDir, input, progress }: AnalysisTask): AnalysisOutcome {
  try {
    engine ??= createEngine(loadResources(resourcesDir), sha256);
    const report = (step: string, done: number, total: number) =>
      progress.postMessage({ step, done, total } satisfies Progress);
    return { result: engine.analyse(input, null, report) };
  } catch (thrown) {
    if (thrown instanceof ParallaxError) return { failure: failureFrom(thrown) };
    throw thrown;
  } finally {
    progress.close();
  }
}
