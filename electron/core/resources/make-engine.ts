/** Makes the engine from the data files; where the reader model's own are damaged, the engine of rules alone. */
import { createEngine, type Engine } from '../../../shared/analysis/engine.ts';
import type { Resources } from '../../../shared/analysis/resources.ts';
import { failureFrom } from '../../../shared/errors.ts';
import { sha256, withoutReader } from './load-resources.ts';

/** Throws E_RESOURCE where a rule, word list or other model is missing or damaged. */
export function makeEngine(resources: Resources): Engine {
  try {
    return createEngine(resources, sha256);
  } catch (thrown) {
    if (failureFrom(thrown).code !== 'E_RESOURCE') throw thrown;
    return createEngine(withoutReader(resources), sha256);
  }
}
