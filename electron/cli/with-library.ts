/** Opens the library for one piece of work and closes it whatever happens. */
import { type Library, openLibrary } from '../storage/library.ts';

export function withLibrary<Value>(dataDir: string, work: (library: Library) => Value): Value {
  const library = openLibrary(dataDir, () => new Date().toISOString());
  try {
    return work(library);
  } finally {
    library.close();
  }
}
