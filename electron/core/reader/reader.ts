/** The loaded reader model: windows of word pieces in, readings out. */
import type { ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import { type ReaderFiles, readWeights } from './reader-files.ts';
import { type Reading, toReading } from './reading.ts';
import { openRuntime, type RuntimeName } from './runtime.ts';

export interface Reader {
  readonly runtime: RuntimeName;
  read(window: ReaderWindow): Promise<Reading>;
  close(): Promise<void>;
}

/** Loads the model; `names` are the runtimes to try, in order. Throws E_READER_FILES, E_READER_RUNTIME. */
export async function openReader(files: ReaderFiles, names?: readonly RuntimeName[]): Promise<Reader> {
  const runtime = await openRuntime(readWeights(files), names);
  return {
    runtime: runtime.name,
    read: async (window) => {
      const ids = BigInt64Array.from(window, ({ id }) => BigInt(id));
      const flags = BigInt64Array.from(window, ({ flag }) => BigInt(flag));
      return toReading(await runtime.run(ids, flags));
    },
    close: () => runtime.close(),
  };
}
