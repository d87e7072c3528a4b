/** Queries for what the reader model said: found again by model and window, the longest unused dropped first. */
import type { Database } from 'better-sqlite3';

/**
 * Room for the readings of about thirty comparisons of five articles. They can always be made again, but lie in the
 * same file as what cannot, and every backup before a change of format carries them.
 */
export const MAX_READING_BYTES = 100_000_000;

export function readingQueries(database: Database, maxBytes = MAX_READING_BYTES) {
  const find = database.prepare<[string, string], { window: string; content: Buffer }>(
    'SELECT window, content FROM reading WHERE model = ? AND window IN (SELECT value FROM json_each(?))',
  );
  const use = database.prepare(
    'UPDATE reading SET used_on = ? WHERE model = ? AND window IN (SELECT value FROM json_each(?)) AND used_on < ?',
  );
  const insert = database.prepare(`
    INSERT INTO reading (model, window, used_on, size, content) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (model, window) DO UPDATE SET used_on = excluded.used_on, size = excluded.size, content = excluded.content`);
  const drop = database.prepare(`
    DELETE FROM reading WHERE id IN (
      SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY used_on DESC, id DESC) AS kept FROM reading) WHERE kept > ?)`);
  const keep = database.transaction((model: string, readings: ReadonlyMap<string, Uint8Array>, day: string) => {
    for (const [window, content] of readings) insert.run(model, window, day, content.length, content);
    drop.run(maxBytes);
  });
  return {
    /** What is stored of `windows`, by window. `day` (YYYY-MM-DD) is noted as that of their last use. */
    find: (model: string, windows: readonly string[], day: string): Map<string, Uint8Array> => {
      const asked = JSON.stringify(windows);
      const found = new Map(find.all(model, asked).map(({ window, content }) => [window, content]));
      if (found.size > 0) use.run(day, model, asked, day);
      return found;
    },
    /** Stores readings in one transaction, and drops the longest unused where there are now too many. */
    keep: (model: string, readings: ReadonlyMap<string, Uint8Array>, day: string): void => {
      keep.immediate(model, readings, day);
    },
  };
}
