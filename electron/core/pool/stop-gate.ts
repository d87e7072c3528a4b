/** Lets an analysis be stopped at any moment but one: while the reader model's own runtime is at work. */
import { ParallaxError } from '../../../shared/errors.ts';
import type { Guard } from '../reader/lazy-reader.ts';

/** Ending a thread inside the system's own runtime would end the whole program with it. */
const FREE = 0;
const IN_RUNTIME = 1;
const STOPPED = 2;

/** One cell of memory both threads see. */
export type GateCell = Int32Array<SharedArrayBuffer>;

export function newGate(): GateCell {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Stops the analysis behind the gate. True where its thread may be ended at once; false where it is inside the runtime
 * and will leave by itself after the window it reads, some hundredths of a second later.
 */
export function stopAt(gate: GateCell): boolean {
  return Atomics.exchange(gate, 0, STOPPED) !== IN_RUNTIME;
}

/** Puts the gate around work in the runtime: throws E_CANCELLED instead of entering or going on once it was stopped. */
export function guardBy(gate: GateCell): Guard {
  const pass = (from: number, to: number) => {
    if (Atomics.compareExchange(gate, 0, from, to) !== from) throw new ParallaxError('E_CANCELLED');
  };
  return async (work) => {
    pass(FREE, IN_RUNTIME);
    try {
      return await work();
    } finally {
      pass(IN_RUNTIME, FREE);
    }
  };
}
