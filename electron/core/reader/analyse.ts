/** A whole analysis: the rules first, then the reader model's part, or the plain reason why there is none. */
import { type ComparisonInput, type Engine, stepCount } from '../../../shared/analysis/engine.ts';
import type { ReaderInput } from '../../../shared/analysis/reader/lay-out.ts';
import type { Readings } from '../../../shared/analysis/readings.ts';
import { type Failure, failureFrom, ParallaxError } from '../../../shared/errors.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import type { LazyReader } from './lazy-reader.ts';
import { planReading, readPlanned } from './read-articles.ts';
import type { ReadingStore } from './reading-store.ts';

export interface AnalysisOptions {
  readonly engine: Engine;
  /** Null where the person wants word lists and rules alone. */
  readonly reader: LazyReader | null;
  readonly store: ReadingStore;
  readonly onStep?: (step: string, done: number, total: number) => void;
  /** Told what the rules say, where the model still has to read; not called where nobody would wait. */
  readonly onProvisional?: (result: RunResult) => void;
}

export interface Analysis {
  readonly result: RunResult;
  /** Why the model took no part although it was asked to; the result is then the rules'. */
  readonly readerProblem: Failure | null;
}

/** The same with what the model said, for whoever has more to ask the engine. */
export interface ReadAnalysis extends Analysis {
  readonly readings: Readings;
}

/**
 * Analyses `input` with the model where it can run. A model that is missing, damaged or fails never fails the analysis;
 * a stop (E_CANCELLED) and a bug of the engine do.
 */
export async function analyseWithReader(input: ComparisonInput, options: AnalysisOptions): Promise<ReadAnalysis> {
  const { engine, reader, store, onProvisional, onStep = () => {} } = options;
  const steps = stepCount(input);
  const analyse = (readings: Readings, before: number, total: number) =>
    engine.analyse(input, readings, (step, done) => onStep(step, before + done, total));
  if (!reader) return { result: analyse(null, 0, steps), readerProblem: null, readings: null };
  let rules: RunResult | null = null;
  try {
    const plan = await planReading(layOut(input, engine), reader.files().card.weights.sha256, store);
    const before = plan.toRead > 0 && onProvisional ? steps : 0;
    const total = before + plan.toRead + steps;
    if (before > 0) {
      rules = analyse(null, 0, total);
      onProvisional?.(rules);
    }
    const readings = await readPlanned(plan, reader.read, store, (number, of) =>
      onStep(`Reading ${number + 1} of ${of} with the model`, before + number, total),
    );
    return { result: analyse(readings, before + plan.toRead, total), readerProblem: null, readings };
  } catch (thrown) {
    const readerProblem = failureFrom(thrown);
    if (!isReaderProblem(readerProblem)) throw thrown;
    return { result: rules ?? analyse(null, 0, steps), readerProblem, readings: null };
  }
}

function isReaderProblem({ code }: Failure): boolean {
  return code === 'E_READER_FILES' || code === 'E_READER_RUNTIME';
}

function layOut({ articles }: ComparisonInput, engine: Engine): Map<string, ReaderInput> {
  return new Map(
    articles.map((article) => {
      const input = engine.readerInput(article);
      if (!input) throw new ParallaxError('E_READER_FILES');
      return [article.id, input];
    }),
  );
}
