/** Queries for the few things the program remembers about itself. */
import type { Database } from 'better-sqlite3';

export function settingQueries(database: Database) {
  const get = database.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');
  const set = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    get: (name: string) => get.get(name)?.value,
    set: (name: string, value: string) => set.run(name, value),
  };
}
