/** The library: one open database with its queries, transactions and end. */
import { basename, join } from 'node:path';
import { articleQueries } from './articles.ts';
import { comparisonQueries } from './comparisons.ts';
import { asStorageError } from './errors.ts';
import { LIBRARY_FILE } from './library-file.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { readingQueries } from './readings.ts';
import { runQueries } from './runs.ts';
import { settingQueries } from './settings.ts';

export type Library = ReturnType<typeof openLibrary>;

/**
 * Opens the library in `dataDir`, creating both where they are missing. `now` gives ISO times.
 * Throws the errors of openDatabase. Every query and `save` may throw E_DISK_FULL, E_DATABASE_LOCKED,
 * E_DATABASE_READ_ONLY or E_DATABASE_CORRUPT.
 */
export function openLibrary(dataDir: string, now: () => string, options: OpenOptions = {}) {
  const file = join(dataDir, LIBRARY_FILE);
  const name = basename(file);
  const database = openDatabase(file, now(), options);
  return {
    file,
    comparisons: withStorageErrors(comparisonQueries(database), name),
    articles: withStorageErrors(articleQueries(database), name),
    runs: withStorageErrors(runQueries(database), name),
    readings: withStorageErrors(readingQueries(database), name),
    settings: withStorageErrors(settingQueries(database), name),
    /** Runs `work` in one transaction: all of it is saved or none. May be nested. */
    save: <Value>(work: () => Value): Value => {
      try {
        return database.transaction(work).immediate();
      } catch (thrown) {
        throw asStorageError(thrown, name);
      }
    },
    close: () => {
      try {
        database.pragma('optimize');
      } catch {
        // Another program may hold the file at this moment; the advice to the query planner can wait for the next close.
      } finally {
        database.close();
      }
    },
  };
}

/** The same queries, with what SQLite throws turned into the program's own errors. */
function withStorageErrors<Queries extends object>(queries: Queries, file: string): Queries {
  const guarded = Object.entries(queries).map(([name, query]) => [
    name,
    (...args: unknown[]) => {
      try {
        return (query as (...args: unknown[]) => unknown)(...args);
      } catch (thrown) {
        throw asStorageError(thrown, file);
      }
    },
  ]);
  return Object.fromEntries(guarded) as Queries;
}
