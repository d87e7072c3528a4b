/** Queries for comparisons: list, create, rename, remove and bring back. */
import type { Database } from 'better-sqlite3';

export interface ComparisonRow {
  readonly id: string;
  readonly title: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ComparisonListRow extends ComparisonRow {
  readonly article_count: number;
  /** JSON list of outlet names in the order of the articles. */
  readonly outlets: string;
  readonly has_run: 0 | 1;
}

export function comparisonQueries(database: Database) {
  const list = database.prepare<[], ComparisonListRow>(`
    SELECT c.id, c.title, c.created_at, c.updated_at,
           (SELECT count(*) FROM article a WHERE a.comparison_id = c.id AND a.removed_at IS NULL) AS article_count,
           (SELECT json_group_array(outlet) FROM (SELECT outlet FROM article a
              WHERE a.comparison_id = c.id AND a.removed_at IS NULL ORDER BY position)) AS outlets,
           EXISTS (SELECT 1 FROM run r WHERE r.comparison_id = c.id) AS has_run
    FROM comparison c WHERE c.removed_at IS NULL ORDER BY c.updated_at DESC, c.id`);
  const get = database.prepare<[string], ComparisonRow>(
    'SELECT id, title, created_at, updated_at FROM comparison WHERE id = ? AND removed_at IS NULL',
  );
  const insert = database.prepare('INSERT INTO comparison (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)');
  const rename = database.prepare('UPDATE comparison SET title = ?, updated_at = ? WHERE id = ?');
  const touch = database.prepare('UPDATE comparison SET updated_at = ? WHERE id = ?');
  const setRemoved = database.prepare('UPDATE comparison SET removed_at = ? WHERE id = ?');
  const hidden = database.prepare<[string], { id: string }>(
    'SELECT id FROM comparison WHERE id = ? AND removed_at IS NOT NULL',
  );
  return {
    list: () => list.all(),
    get: (id: string) => get.get(id),
    isRemoved: (id: string) => hidden.get(id) !== undefined,
    insert: (id: string, title: string, now: string) => insert.run(id, title, now, now).changes,
    /** Each of these gives the number of rows changed: 0 where there is no such comparison. */
    rename: (id: string, title: string, now: string) => rename.run(title, now, id).changes,
    touch: (id: string, now: string) => touch.run(now, id).changes,
    remove: (id: string, now: string) => setRemoved.run(now, id).changes,
    restore: (id: string) => setRemoved.run(null, id).changes,
  };
}
