/** The report shows every kind of evidence, escapes everything, and is the same bytes for the same rows. */
import { describe, expect, test } from 'vitest';
import { analyseSample, sample } from '../../tests/golden/answer-key.ts';
import type { Comparison } from '../model/comparison.ts';
import { buildReport } from './build-report.ts';

const result = analyseSample();
const articles = sample.articles.map(({ original: _, ...article }) => ({
  ...article,
  id: article.receipt.fileName,
  roleOverrides: [],
}));
const run = { id: 'r', createdAt: '2026-11-24T10:00:00.000Z', durationMs: 1, stale: [], result };
const times = { createdAt: '2026-11-24T10:00:00.000Z', updatedAt: '2026-11-24T10:00:00.000Z' };
const comparison: Comparison = { id: 'c', title: 'Bridge <b>&"x"', ...times, articles, verdicts: [], run };

describe('the report', () => {
  const page = buildReport(comparison);
  const textOnly = page.replace(/<[^>]*>/g, '');

  test('is one page without scripts, links or anything remote', () => {
    expect(
      /<(script|img|link|iframe|object)\b|@import|url\(|<[^>]+ (href|src|on\w+)=/i.exec(page)?.[0],
    ).toBeUndefined();
    expect(page).toContain('Bridge &lt;b&gt;&amp;&quot;x&quot;');
    expect(page).not.toContain('<b>&"x"');
  });

  test('is the same bytes for the same rows', () => {
    expect(buildReport(structuredClone(comparison))).toBe(page);
  });

  test.each([...result.articles])('holds every word of $file, in order', ({ text, passages }) => {
    const flat = (words: string) =>
      words
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/\s+/g, ' ');
    for (const { start, end } of passages) expect(flat(textOnly)).toContain(flat(text.slice(start, end)));
  });

  test('shows scores with interval, parts and formulas, and the engine', () => {
    for (const { scores } of result.articles) {
      for (const score of Object.values(scores)) {
        if ('refused' in score) throw new Error(score.refused);
        expect(page).toContain(`${score.low.toFixed(1)} to ${score.high.toFixed(1)}`);
      }
    }
    expect(page).toContain(result.engine.fingerprint);
    for (const { sha256 } of result.engine.resources) expect(page).toContain(sha256);
  });

  test('leaves out a mark that a person rejected, and counts it', () => {
    const article = result.articles[1];
    const finding = article?.framing.findings[0];
    if (!article || !finding) throw new Error('the sample has no mark to reject');
    const verdict = { articleId: article.id, findingId: finding.id, verdict: 'rejected' } as const;
    const judged = buildReport({ ...comparison, verdicts: [verdict] });
    expect(judged).toContain('1 mark rejected by a person');
    expect(judged.split('<mark').length).toBeLessThan(page.split('<mark').length);
  });

  test('says so where nothing was analysed', () => {
    expect(buildReport({ ...comparison, run: null })).toContain('Not analysed yet.');
  });
});
