/** Opens the library file safely: right kind, right version, whole, and with SQLite's guarantees switched on. */
import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ParallaxError } from '../../shared/errors.ts';
import { asStorageError } from './errors.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts';

/** 'PRLX': marks the file as a Parallax library for SQLite and for `file`. */
export const APPLICATION_ID = 0x50524c58;
/** How long a write waits for another program before it gives up. */
const BUSY_TIMEOUT_MS = 3000;

/** What tests of this folder choose for themselves; the program takes what is given here. */
export interface OpenOptions {
  readonly busyTimeoutMs?: number;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens or creates the library at `file`. `stamp` (ISO time) names the backup a migration makes.
 * Throws E_DATABASE_CORRUPT, E_DATABASE_FOREIGN, E_DATABASE_NEWER, E_DATABASE_LOCKED, E_DATABASE_READ_ONLY, E_DISK_FULL;
 * what the file held is left as it was in each case.
 */
export function openDatabase(file: string, stamp: string, options: OpenOptions = {}): Database.Database {
  const { busyTimeoutMs = BUSY_TIMEOUT_MS, migrations = allMigrations } = options;
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new Database(file, { timeout: busyTimeoutMs });
    checkKind(database, basename(file), migrations.at(-1)?.version ?? 0);
    database.pragma('journal_mode = WAL');
    // FULL and not NORMAL: a coding made a second before the power fails must be there afterwards; writes are rare.
    database.pragma('synchronous = FULL');
    migrate(database, file, stamp, migrations);
    database.pragma('foreign_keys = ON');
    checkWritable(database);
    return database;
  } catch (thrown) {
    database?.close();
    throw asStorageError(thrown, basename(file));
  }
}

/** Refuses what is not ours, not whole or from the future, before anything is written. `name` is for the message. */
function checkKind(database: Database.Database, name: string, newest: number): void {
  const id = database.pragma('application_id', { simple: true });
  if (id === 0 && isEmpty(database)) {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    return;
  }
  if (id !== APPLICATION_ID) throw new ParallaxError('E_DATABASE_FOREIGN', { file: name });
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > newest) throw new ParallaxError('E_DATABASE_NEWER', { file: name });
  const check = database.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw new ParallaxError('E_DATABASE_CORRUPT', { file: name });
}

/** SQLite opens a file it may not write to as if nothing were wrong; better said now than after an hour of coding. */
function checkWritable(database: Database.Database): void {
  const version = database.pragma('user_version', { simple: true });
  database.exec('BEGIN IMMEDIATE');
  try {
    // A write that changes nothing and is taken back: BEGIN alone is content with reading.
    database.pragma(`user_version = ${version}`);
  } finally {
    database.exec('ROLLBACK');
  }
}

/** True for a file SQLite has just made, or one in which nothing was ever stored. */
function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}
