/** Keeps whole copies of the library beside it, so that nothing a person made can be lost to a change of format. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';

/** Backups kept; older ones are deleted once a new one is whole. */
export const BACKUPS_KEPT = 5;

/**
 * Writes a backup into `backups/` beside the library and gives its path. VACUUM INTO and not a file copy: a copy of a
 * database in WAL mode lacks what is still in its log. `stamp` (ISO time) makes names that sort by time. Throws what
 * SQLite or the disk throw; no half-written copy is left then under a backup's name.
 */
export function backUp(database: Database, file: string, stamp: string): string {
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  const stem = basename(file, '.sqlite');
  const target = join(folder, `${stem}-${stamp.replaceAll(/[:.]/g, '-')}.sqlite`);
  const unfinished = `${target}.part`;
  try {
    rmSync(unfinished, { force: true });
    database.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, target);
  } catch (thrown) {
    rmSync(unfinished, { force: true });
    throw thrown;
  }
  const kept = readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.sqlite'))
    .sort();
  for (const name of kept.slice(0, -BACKUPS_KEPT)) rmSync(join(folder, name), { force: true });
  return target;
}
