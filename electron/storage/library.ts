/** The library: one open database with its queries, transactions and end. */
import { basename, join } from 'node:path';
import { articleQueries } from './articles.ts';
import { comparisonQueries } from './comparisons.ts';
import { asStorageError } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { runQueries } from './runs.ts';
import { settingQueries } from './settings.ts';

export const LIBRARY_FILE = 'parallax.sqlite';

export type Library = ReturnType<typeof openLibrary>;

/**
 * Opens the library in `dataDir`, creating both where they are missing. `now` gives ISO times.
 * Throws the errors of openDatabase. Every method may throw E_DISK_FULL, E_DATABASE_LOCKED or E_DATABASE_READ_ONLY.
 */
export function openLibrary(dataDir: string, now: () => string) {
  const file = join(dataDir, LIBRARY_FILE);
  const database = openDatabase(file, now());
  return {
    file,
    comparisons: comparisonQueries(database),
    articles: articleQueries(database),
    runs: runQueries(database),
    settings: settingQueries(database),
    /** Runs `work` in one transaction: all of it is saved or none. */
    save: <Value>(work: () => Value): Value => {
      try {
        return database.transaction(work).immediate();
      } catch (thrown) {
        throw asStorageError(thrown, basename(file));
      }
    },
    close: () => {
      database.pragma('optimize');
      database.close();
    },
  };
}
