/** Queries for runs of the engine and for people's verdicts on what it found. */
import type { Database } from 'better-sqlite3';
import type { Verdict } from '../../shared/model/comparison.ts';
import type { RunResult } from '../../shared/model/result.ts';

export interface RunRow {
  readonly id: string;
  readonly created_at: string;
  readonly duration_ms: number;
  readonly fingerprint: string;
  readonly input_hash: string;
  readonly result: string;
}

export interface NewRun {
  readonly id: string;
  readonly comparisonId: string;
  readonly createdAt: string;
  readonly durationMs: number;
  readonly inputHash: string;
  readonly result: RunResult;
}

export function runQueries(database: Database) {
  const latest = database.prepare<[string], RunRow>(`
    SELECT id, created_at, duration_ms, fingerprint, input_hash, result FROM run
    WHERE comparison_id = ? ORDER BY created_at DESC, rowid DESC LIMIT 1`);
  const insert = database.prepare(`
    INSERT INTO run (id, comparison_id, created_at, duration_ms, engine_version, fingerprint, input_hash, result)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const verdicts = database.prepare<[string], Verdict>(`
    SELECT v.article_id AS articleId, v.finding_id AS findingId, v.verdict FROM verdict v
    JOIN article a ON a.id = v.article_id WHERE a.comparison_id = ? ORDER BY v.article_id, v.finding_id`);
  const marked = database.prepare<[{ articleId: string; findingId: string }], { found: 0 | 1 }>(`
    WITH newest AS (SELECT r.id FROM run r JOIN article a ON a.comparison_id = r.comparison_id
                    WHERE a.id = @articleId ORDER BY r.created_at DESC, r.rowid DESC LIMIT 1)
    SELECT EXISTS (SELECT 1 FROM finding WHERE run_id = (SELECT id FROM newest) AND article_id = @articleId
                   AND finding_id = @findingId)
        OR EXISTS (SELECT 1 FROM attribution
                   WHERE run_id = (SELECT id FROM newest) AND article_id = @articleId
                   AND attribution_id = @findingId) AS found`);
  const judge = database.prepare(`
    INSERT INTO verdict (article_id, finding_id, verdict, made_at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET verdict = excluded.verdict, made_at = excluded.made_at`);
  const unjudge = database.prepare('DELETE FROM verdict WHERE article_id = ? AND finding_id = ?');
  return {
    latest: (comparisonId: string) => latest.get(comparisonId),
    insert: (run: NewRun) =>
      insert.run(
        run.id,
        run.comparisonId,
        run.createdAt,
        run.durationMs,
        run.result.engine.version,
        run.result.engine.fingerprint,
        run.inputHash,
        JSON.stringify(run.result),
      ),
    /** True where the newest run of the article's comparison has a finding or attribution of this id in the article. */
    hasMark: (articleId: string, findingId: string) => marked.get({ articleId, findingId })?.found === 1,
    verdicts: (comparisonId: string) => verdicts.all(comparisonId),
    judge: (articleId: string, findingId: string, verdict: Verdict['verdict'] | null, now: string) =>
      verdict ? judge.run(articleId, findingId, verdict, now) : unjudge.run(articleId, findingId),
  };
}
