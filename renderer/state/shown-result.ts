/** Which result stands on the screen. */
import type { Comparison } from '../../shared/model/comparison.ts';
import type { RunResult } from '../../shared/model/result.ts';

/** What the rules say while the reader model still reads goes before the run saved earlier; null before any. */
export function shownResult({ provisional, run }: Comparison): RunResult | null {
  return provisional ?? run?.result ?? null;
}
