/** Brings a library from an older format to today's, one numbered step at a time, after a backup. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { ParallaxError } from '../../shared/errors.ts';
import { backUp } from './backup.ts';
import type { Migration } from './migrations/migrations.ts';

/**
 * Runs every migration the library at `file` has not had; `stamp` (ISO time) names the backup made first.
 * Each runs in one transaction with its version set inside, so a crash leaves the step before it. Throws
 * E_DATABASE_CORRUPT where a step would leave rows that point nowhere; that step is undone.
 */
export function migrate(database: Database, file: string, stamp: string, migrations: readonly Migration[]): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  const missing = migrations.filter((migration) => migration.version > version);
  if (missing.length === 0) return;
  if (version > 0) backUp(database, file, stamp);
  // SQLite's advice for changing tables: off outside the transaction, then checked by hand inside it.
  database.pragma('foreign_keys = OFF');
  for (const migration of missing) {
    database
      .transaction(() => {
        // Two programs may start at once: the second finds the step done when it gets the lock.
        if ((database.pragma('user_version', { simple: true }) as number) >= migration.version) return;
        const before = danglingRows(database);
        database.exec(migration.sql);
        for (const row of danglingRows(database))
          if (!before.has(row)) throw new ParallaxError('E_DATABASE_CORRUPT', { file: basename(file) });
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}

/** Rows whose foreign key points at nothing, each as one string. */
function danglingRows(database: Database): Set<string> {
  return new Set((database.pragma('foreign_key_check') as object[]).map((row) => JSON.stringify(row)));
}
