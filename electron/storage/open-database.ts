/** Opens the library file safely: right kind, right version, whole, and with SQLite's guarantees switched on. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { ParallaxError } from '../../shared/errors.ts';
import { asStorageError } from './errors.ts';
import { migrate } from './migrate.ts';

/** 'PRLX': marks the file as a Parallax library for SQLite and for `file`. */
export const APPLICATION_ID = 0x50524c58;
/** How long a write waits for another program before it gives up. */
const BUSY_TIMEOUT_MS = 3000;

/**
 * Opens or creates the library at `file`. `stamp` names the backup a migration makes.
 * Throws E_DATABASE_CORRUPT, E_DATABASE_FOREIGN, E_DATABASE_NEWER, E_DATABASE_LOCKED, E_DATABASE_READ_ONLY; the file is
 * left as it was in each case.
 */
export function openDatabase(file: string, stamp: string): Database {
  const isNew = !existsSync(file);
  let database: Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
    checkKind(database, file, isNew);
    database.pragma('journal_mode = WAL');
    // FULL and not NORMAL: a coding made a second before the power fails must be there afterwards; writes are rare.
    database.pragma('synchronous = FULL');
    migrate(database, file, stamp);
    database.pragma('foreign_keys = ON');
    return database;
  } catch (thrown) {
    database?.close();
    throw asStorageError(thrown, basename(file));
  }
}

function checkKind(database: Database, file: string, isNew: boolean): void {
  const name = basename(file);
  const id = database.pragma('application_id', { simple: true }) as number;
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get() as {
    n: number;
  };
  if (isNew || (id === 0 && tables.n === 0)) {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    return;
  }
  if (id !== APPLICATION_ID) throw new ParallaxError('E_DATABASE_FOREIGN', { file: name });
  const check = database.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw new ParallaxError('E_DATABASE_CORRUPT', { file: name });
}
