/** Brings a library from an older format to today's, one numbered step at a time, after a backup. */
import type { Database } from 'better-sqlite3';
import { ParallaxError } from '../../shared/errors.ts';
import { backUp } from './backup.ts';
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts';

/**
 * Runs every migration the library has not had. Each runs in one transaction with its version set inside, so a crash
 * leaves the step before it. Throws E_DATABASE_NEWER for a library from the future, E_DATABASE_CORRUPT where a step
 * would leave rows that point nowhere; nothing is changed then.
 */
export function migrate(
  database: Database,
  file: string,
  stamp: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) throw new ParallaxError('E_DATABASE_NEWER', { file });
  const missing = migrations.filter((migration) => migration.version > version);
  if (missing.length === 0) return;
  if (version > 0) backUp(database, file, stamp);
  database.pragma('foreign_keys = OFF');
  for (const migration of missing) {
    database.transaction(() => {
      const before = violations(database);
      database.exec(migration.sql);
      if (violations(database) > before) throw new ParallaxError('E_DATABASE_CORRUPT', { file });
      database.pragma(`user_version = ${migration.version}`);
    })();
  }
  database.pragma('foreign_keys = ON');
}

function violations(database: Database): number {
  return (database.pragma('foreign_key_check') as unknown[]).length;
}
