/** What an analysis and the core say to each other while it runs. */
import type { RunResult } from '../../../shared/model/result.ts';

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Bytes of readings by the key of their window. */
export type StoredReadings = ReadonlyMap<string, Uint8Array>;

export type FromWorker =
  | ({ readonly kind: 'progress' } & Progress)
  /** What the rules say, while the model still reads. */
  | { readonly kind: 'provisional'; readonly result: RunResult }
  /** Asks for stored readings; answered by one `ToWorker`. The thread of the analysis has no database. */
  | { readonly kind: 'find'; readonly model: string; readonly keys: readonly string[] }
  | { readonly kind: 'keep'; readonly model: string; readonly readings: StoredReadings };

export interface ToWorker {
  readonly found: StoredReadings;
}
