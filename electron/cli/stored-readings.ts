/** Lets a command use what the reader model said of these paragraphs before, and keep what it says now. */
import { libraryReadings } from '../core/reader/library-readings.ts';
import type { ReadingStore } from '../core/reader/reading-store.ts';
import { openLibrary } from '../storage/library.ts';

/** Opens the library in `dataDir` for `work` and closes it whatever happens. Throws the storage errors of opening. */
export async function withStoredReadings<Value>(
  dataDir: string,
  work: (store: ReadingStore) => Promise<Value>,
): Promise<Value> {
  const now = () => new Date().toISOString();
  const library = openLibrary(dataDir, now);
  const { find, keep } = libraryReadings(library, now);
  try {
    return await work({ find: async (model, keys) => find(model, keys), keep });
  } finally {
    library.close();
  }
}
