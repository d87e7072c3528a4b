/** Keeps readings in the library; where that fails they are simply made again another time. */
import { ParallaxError } from '../../../shared/errors.ts';
import type { Library } from '../../storage/library.ts';
import type { CoreReadings } from '../pool/analysis-pool.ts';

/** `now` gives ISO times. A full disk or a library in use elsewhere must not fail an analysis that can do without. */
export function libraryReadings(library: Library, now: () => string): CoreReadings {
  const today = () => now().slice(0, 'YYYY-MM-DD'.length);
  return {
    find: (model, keys) => orElse(new Map(), () => library.readings.find(model, keys, today())),
    keep: (model, readings) => orElse(undefined, () => library.readings.keep(model, readings, today())),
  };
}

function orElse<Value>(otherwise: Value, work: () => Value): Value {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof ParallaxError) return otherwise;
    throw thrown;
  }
}
