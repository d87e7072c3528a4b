/** Queries for articles and the roles people gave their passages. */
import type { Database } from 'better-sqlite3';
import { type Article, type ArticleMetadata, importReceiptSchema } from '../../shared/model/article.ts';
import type { PassageRole, RoleOverride } from '../../shared/model/passage.ts';

interface ArticleRow extends ArticleMetadata {
  readonly id: string;
  readonly comparison_id: string;
  readonly text: string;
  readonly receipt: string;
}

export interface StoredArticle extends Article {
  readonly roleOverrides: RoleOverride[];
}

const COLUMNS = 'id, comparison_id, outlet, headline, author, date, url, text, receipt';

export function articleQueries(database: Database) {
  const ofComparison = database.prepare<[string], ArticleRow>(
    `SELECT ${COLUMNS} FROM article WHERE comparison_id = ? AND removed_at IS NULL ORDER BY position, id`,
  );
  const owner = database.prepare<[string], { comparison_id: string }>('SELECT comparison_id FROM article WHERE id = ?');
  const count = database.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM article WHERE comparison_id = ? AND removed_at IS NULL',
  );
  const text = database.prepare<[string], { text: string }>('SELECT text FROM article WHERE id = ?');
  const original = database.prepare<[string], { original: Buffer }>('SELECT original FROM article WHERE id = ?');
  const insert = database.prepare(`
    INSERT INTO article (id, comparison_id, position, outlet, headline, author, date, url, text, receipt, original, created_at)
    VALUES (@id, @comparisonId, (SELECT coalesce(max(position), 0) + 1 FROM article WHERE comparison_id = @comparisonId),
            @outlet, @headline, @author, @date, @url, @text, @receipt, @original, @now)`);
  const edit = database.prepare(
    'UPDATE article SET outlet = @outlet, headline = @headline, author = @author, date = @date, url = @url WHERE id = @id',
  );
  const setRemoved = database.prepare('UPDATE article SET removed_at = ? WHERE id = ?');
  const roles = database.prepare<[string], RoleOverride>(
    'SELECT start, "end", role FROM role_override WHERE article_id = ? ORDER BY start',
  );
  const setRole = database.prepare(`
    INSERT INTO role_override (article_id, start, "end", role, made_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET role = excluded.role, made_at = excluded.made_at`);
  const clearRoles = database.prepare('DELETE FROM role_override WHERE article_id = ? AND start < ? AND "end" > ?');
  return {
    ofComparison: (comparisonId: string): StoredArticle[] =>
      ofComparison.all(comparisonId).map(({ comparison_id: _, receipt, ...row }) => ({
        ...row,
        receipt: importReceiptSchema.parse(JSON.parse(receipt)),
        roleOverrides: roles.all(row.id),
      })),
    /** Id of the comparison the article belongs to, removed or not. */
    comparisonOf: (articleId: string) => owner.get(articleId)?.comparison_id,
    count: (comparisonId: string) => count.get(comparisonId)?.n ?? 0,
    /** The stored text that every offset points into. */
    text: (articleId: string) => text.get(articleId)?.text,
    /** The bytes the article came as. */
    original: (articleId: string): Uint8Array | undefined => original.get(articleId)?.original,
    insert: (article: Article, comparisonId: string, original: Uint8Array, now: string) =>
      insert.run({ ...article, comparisonId, receipt: JSON.stringify(article.receipt), original, now }),
    edit: (id: string, metadata: ArticleMetadata) => edit.run({ ...metadata, id }).changes,
    remove: (id: string, now: string) => setRemoved.run(now, id).changes,
    restore: (id: string) => setRemoved.run(null, id).changes,
    /** A person's role for [start, end); earlier choices it overlaps are replaced. `null` only takes them back. */
    setRole: (id: string, start: number, end: number, role: PassageRole | null, now: string) => {
      clearRoles.run(id, end, start);
      if (role) setRole.run(id, start, end, role, now);
    },
  };
}
