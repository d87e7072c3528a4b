import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../shared/model/article.ts';
import { articleFrom, testEngine } from '../../tests/support/engine.ts';
import { STORY_A, STORY_B } from '../../tests/support/stories.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { articleQueries } from './articles.ts';
import { comparisonQueries } from './comparisons.ts';
import { openDatabase } from './open-database.ts';
import { runQueries } from './runs.ts';

const NOW = '2026-11-24T10:00:00.000Z';

function article(id: string, text: string): Article {
  const receipt = {
    source: 'text' as const,
    fileName: `${id}.txt`,
    bytes: 1,
    charset: 'utf-8',
    wordsIn: 1,
    wordsKept: 1,
    notes: [],
    dropped: [],
  };
  return { id, outlet: `Outlet of ${id}`, headline: '', author: '', date: '', url: '', text, receipt };
}

function filled() {
  const database = openDatabase(join(temporaryFolder(), 'parallax.sqlite'), NOW);
  const articles = articleQueries(database);
  const runs = runQueries(database);
  comparisonQueries(database).insert('c1', 'Hall', NOW);
  articles.insert(article('a1', STORY_A), 'c1', Buffer.from('as it came'), NOW);
  articles.insert(article('a2', STORY_B), 'c1', Buffer.from(''), NOW);
  const result = testEngine().analyse(
    { title: 'Hall', articles: [articleFrom(STORY_A, 'a1'), articleFrom(STORY_B, 'a2')] },
    null,
  );
  runs.insert({ id: 'r1', comparisonId: 'c1', createdAt: NOW, durationMs: 5, inputHash: 'h', result });
  return { database, articles, runs, result };
}

test('texts and original bytes come back as they were', () => {
  const { articles } = filled();
  expect(articles.ofComparison('c1').map(({ id, text }) => [id, text])).toEqual([
    ['a1', STORY_A],
    ['a2', STORY_B],
  ]);
  expect(Buffer.from(articles.original('a1') ?? []).toString()).toBe('as it came');
});

test('the views give the rows of the result document, and no others', () => {
  const { database, result } = filled();
  const rows = (sql: string) => database.prepare(sql).raw().all();
  const per = <Row>(rowsOf: (one: (typeof result.articles)[number]) => Row[]) => result.articles.flatMap(rowsOf);
  expect(rows('SELECT article_id, finding_id, start, "end", weight FROM finding')).toEqual(
    per((one) => one.framing.findings.map((found) => [one.id, found.id, found.start, found.end, found.weight])),
  );
  const attributions = per((one) => one.sourcing.attributions.map((found) => [one.id, found.id, found.sourceId]));
  expect(attributions.length).toBeGreaterThan(0);
  expect(rows('SELECT article_id, attribution_id, source_id FROM attribution')).toEqual(attributions);
  expect(rows('SELECT article_id, source_id, name, kind, words FROM source')).toEqual(
    per((one) => one.sourcing.sources.map((source) => [one.id, source.id, source.name, source.kind, source.words])),
  );
  expect(rows('SELECT fact_id, article_id, level, start FROM fact_mention')).toEqual(
    result.facts.flatMap((fact) =>
      fact.mentions.map((mention) => [fact.id, mention.article, mention.level, mention.start]),
    ),
  );
});

test('a mark is known by article and id, in the newest run alone', () => {
  const { runs, result } = filled();
  const id = result.articles[0]?.sourcing.attributions[0]?.id ?? '';
  expect([runs.hasMark('a1', id), runs.hasMark('a2', id), runs.hasMark('a1', 'attribution@0-1')]).toEqual([
    true,
    false,
    false,
  ]);
  const without = { ...result, articles: [] };
  runs.insert({ id: 'r2', comparisonId: 'c1', createdAt: NOW, durationMs: 5, inputHash: 'h', result: without });
  expect(runs.latest('c1')?.id).toBe('r2');
  expect(runs.hasMark('a1', id)).toBe(false);
});

test("a person's role replaces those it overlaps, and null takes them back", () => {
  const { articles } = filled();
  const roles = () => articles.ofComparison('c1')[0]?.roleOverrides.map(({ start, end, role }) => [start, end, role]);
  articles.setRole('a1', 0, 10, 'caption', NOW);
  articles.setRole('a1', 20, 30, 'subhead', NOW);
  articles.setRole('a1', 5, 15, 'byline', NOW);
  expect(roles()).toEqual([
    [5, 15, 'byline'],
    [20, 30, 'subhead'],
  ]);
  articles.setRole('a1', 10, 25, null, NOW);
  expect(roles()).toEqual([]);
});

test('the list of comparisons is answered without reading any article', () => {
  const { database } = filled();
  const asked: string[] = [];
  const recording = {
    prepare: (sql: string) => {
      asked.push(sql);
      return database.prepare(sql);
    },
  };
  comparisonQueries(recording as typeof database);
  const list = asked.find((sql) => sql.includes('article_count')) ?? '';
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${list}`).all() as { detail: string }[];
  const onArticles = plan.map(({ detail }) => detail).filter((detail) => /^(SEARCH|SCAN) a\b/.test(detail));
  expect(onArticles).toHaveLength(2);
  for (const detail of onArticles) expect(detail).toContain('COVERING INDEX article_in_list');
});
