/** Knows whether the reader model can take part: by its files at first, by what happened from then on. */
import type { Resources } from '../../../shared/analysis/resources.ts';
import { type Failure, failureFrom, ParallaxError } from '../../../shared/errors.ts';
import { checkReaderFiles } from './reader-files.ts';

export interface ReaderState {
  /** Hash of the model that an analysis would use now, or null where the rules would answer alone. */
  readonly model: string | null;
  /** Why they would, in a sentence for the person. */
  readonly problem: Failure | null;
}

/** What the files say. */
export function readerState(resourcesDir: string, resources: Resources): ReaderState {
  try {
    return { model: checkReaderFiles(resourcesDir, resources).card.weights.sha256, problem: null };
  } catch (thrown) {
    if (!(thrown instanceof ParallaxError)) throw thrown;
    return { model: null, problem: failureFrom(thrown) };
  }
}
