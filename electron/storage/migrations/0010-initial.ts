/** The first shape of the library: comparisons, articles, runs, and what people said of them. */

// A module that exports its SQL and not a .sql file: Node imports it from source and vite bundles it, with no path to find.
export const initial = `
CREATE TABLE comparison (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  comparison_id TEXT NOT NULL REFERENCES comparison(id),
  position INTEGER NOT NULL,
  outlet TEXT NOT NULL,
  headline TEXT NOT NULL,
  author TEXT NOT NULL,
  date TEXT NOT NULL,
  url TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT,
  -- The large columns come last: SQLite reads a row from its start, so a column behind them would cost reading them.
  receipt TEXT NOT NULL CHECK (json_valid(receipt)),
  text TEXT NOT NULL,
  original BLOB NOT NULL
) STRICT;
CREATE INDEX article_by_comparison ON article (comparison_id, position);
-- Holds all that the list of comparisons shows of an article.
CREATE INDEX article_in_list ON article (comparison_id, position, outlet, removed_at) WHERE removed_at IS NULL;

CREATE TABLE role_override (
  article_id TEXT NOT NULL REFERENCES article(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  role TEXT NOT NULL,
  made_by TEXT NOT NULL DEFAULT 'person',
  made_at TEXT NOT NULL,
  PRIMARY KEY (article_id, start, "end"),
  CHECK (start >= 0 AND "end" > start)
) STRICT;

CREATE TABLE run (
  id TEXT PRIMARY KEY,
  comparison_id TEXT NOT NULL REFERENCES comparison(id),
  created_at TEXT NOT NULL,
  duration_ms REAL NOT NULL,
  engine_version TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT;
CREATE INDEX run_by_comparison ON run (comparison_id, created_at);

CREATE TABLE verdict (
  article_id TEXT NOT NULL REFERENCES article(id),
  finding_id TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  made_by TEXT NOT NULL DEFAULT 'person',
  made_at TEXT NOT NULL,
  PRIMARY KEY (article_id, finding_id)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The result document is the one truth; these views give its findings, attributions and facts as rows for queries.
CREATE VIEW finding AS
  SELECT run.id AS run_id, a.value ->> 'id' AS article_id, f.value ->> 'id' AS finding_id, f.value ->> 'rule' AS rule,
         f.value ->> 'category' AS category, f.value ->> 'voice' AS voice, f.value ->> 'start' AS start,
         f.value ->> 'end' AS "end", f.value ->> 'weight' AS weight
  FROM run, json_each(run.result, '$.articles') AS a, json_each(a.value, '$.framing.findings') AS f;
CREATE VIEW attribution AS
  SELECT run.id AS run_id, a.value ->> 'id' AS article_id, t.value ->> 'id' AS attribution_id,
         t.value ->> 'mode' AS mode, t.value ->> 'sourceId' AS source_id
  FROM run, json_each(run.result, '$.articles') AS a, json_each(a.value, '$.sourcing.attributions') AS t;
CREATE VIEW source AS
  SELECT run.id AS run_id, a.value ->> 'id' AS article_id, s.value ->> 'id' AS source_id, s.value ->> 'name' AS name,
         s.value ->> 'kind' AS kind, s.value ->> 'statements' AS statements, s.value ->> 'words' AS words
  FROM run, json_each(run.result, '$.articles') AS a, json_each(a.value, '$.sourcing.sources') AS s;
CREATE VIEW fact_mention AS
  SELECT run.id AS run_id, f.value ->> 'id' AS fact_id, f.value ->> 'salience' AS salience,
         m.value ->> 'article' AS article_id, m.value ->> 'level' AS level, m.value ->> 'start' AS start,
         m.value ->> 'end' AS "end"
  FROM run, json_each(run.result, '$.facts') AS f, json_each(f.value, '$.mentions') AS m;
`;
