/** What must hold for every text whatever: no throw, places inside the text, sums that add up, the same bytes twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleResult, type RunResult, runResultSchema } from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import { articleFrom, testEngine } from '../support/engine.ts';
import { storedText } from './arbitrary-article.ts';

const comparison = fc.array(storedText, { minLength: 1, maxLength: 3 });
/** Rounding of parts to one decimal before they are added leaves no more than this. */
const SUM_TOLERANCE = 0.1;

function analyse(texts: readonly string[]): RunResult {
  const articles = texts.map((text, index) =>
    articleFrom(text, `a${index + 1}`, { headline: index === 0 ? 'Bridge falls' : '' }),
  );
  return testEngine().analyse({ title: 'Any', articles }, null);
}

/** Every span of one article, with the name of what it belongs to. */
function spansOf(article: ArticleResult): [string, Span][] {
  const { framing, sourcing } = article;
  const named = (name: string, spans: readonly Span[]) => spans.map((span): [string, Span] => [name, span]);
  return [
    ...named('passage', article.passages),
    ...named('sentence', article.sentences),
    ...named('finding', framing.findings),
    ...named(
      'mention',
      framing.actors.flatMap(({ mentions }) => mentions),
    ),
    ...named(
      'label',
      framing.actors.flatMap(({ labels }) => labels.flatMap(({ spans }) => spans)),
    ),
    ...named('headline', framing.headline?.span ? [framing.headline.span] : []),
    ...named(
      'content',
      sourcing.attributions.flatMap(({ content }) => content),
    ),
    ...named(
      'source',
      sourcing.attributions.flatMap(({ source }) => source ?? []),
    ),
    ...named(
      'cue',
      sourcing.attributions.flatMap(({ cue }) => cue ?? []),
    ),
  ];
}

describe('the whole engine, on any text', () => {
  test('never throws, gives what the contract says, and the same bytes twice', () => {
    fc.assert(
      fc.property(comparison, (texts) => {
        const result = analyse(texts);
        expect(runResultSchema.parse(result)).toEqual(result);
        expect(JSON.stringify(analyse(texts))).toBe(JSON.stringify(result));
      }),
    );
  });

  test('every place is a stretch of the text it belongs to', () => {
    fc.assert(
      fc.property(comparison, (texts) => {
        const { articles, facts, conflicts } = analyse(texts);
        const length = new Map(articles.map(({ id, text }) => [id, text.length]));
        const places = [
          ...articles.flatMap((article) =>
            spansOf(article).map(([name, span]) => ({ name, article: article.id, ...span })),
          ),
          ...facts.flatMap(({ mentions }) => mentions.map((mention) => ({ ...mention, name: 'fact' }))),
          ...conflicts.flatMap(({ values }) => values.map((value) => ({ ...value, name: 'conflict' }))),
        ];
        const wrong = places.filter(({ article, start, end }) => start >= end || end > (length.get(article) ?? -1));
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('places point at the words they claim', () => {
    fc.assert(
      fc.property(comparison, (texts) => {
        const { articles, facts, actors } = analyse(texts);
        const text = new Map(articles.map((article) => [article.id, article.text]));
        for (const fact of facts) {
          const shown = fact.mentions.map(({ article, start, end }) => text.get(article)?.slice(start, end));
          expect(shown.some((words) => words !== undefined && fact.text.includes(words.trim()))).toBe(true);
        }
        const known = new Set(actors.map(({ id }) => id));
        for (const { framing, text: own, headline } of articles) {
          for (const { actorId, labels } of framing.actors) {
            expect(known.has(actorId)).toBe(true);
            for (const label of labels) {
              for (const { start, end } of label.spans)
                expect(own.slice(start, end).replace(/\s+/g, ' ').toLowerCase()).toBe(label.text.toLowerCase());
            }
          }
          if (framing.headline?.span) {
            const { span, text: shown } = framing.headline;
            expect(own.slice(span.start, span.end)).toBe(shown);
          } else if (framing.headline) expect(framing.headline.text).toBe(headline);
        }
      }),
    );
  });

  test('sentences and passages stand in order and do not overlap', () => {
    fc.assert(
      fc.property(comparison, (texts) => {
        for (const { passages, sentences } of analyse(texts).articles) {
          for (const spans of [passages, sentences]) {
            for (const [index, span] of spans.entries())
              expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          }
          for (const { passage, start, end } of sentences) {
            expect(passages[passage]?.start).toBeLessThanOrEqual(start);
            expect(passages[passage]?.end).toBeGreaterThanOrEqual(end);
          }
        }
      }),
    );
  });

  test('ids name what is there, and nothing twice', () => {
    fc.assert(
      fc.property(comparison, (texts) => {
        const { articles, facts, conflicts } = analyse(texts);
        const factIds = facts.map(({ id }) => id);
        expect(new Set(factIds).size).toBe(factIds.length);
        for (const { factId } of conflicts) expect(factIds).toContain(factId);
        for (const { id, sourcing, framing, omission } of articles) {
          const sourceIds = sourcing.sources.map((source) => source.id);
          for (const { sourceId } of sourcing.attributions) expect(sourceIds).toContain(sourceId);
          const marks = [
            ...framing.findings.map((finding) => finding.id),
            ...sourcing.attributions.map((one) => one.id),
          ];
          expect(new Set(marks).size).toBe(marks.length);
          for (const { factId } of omission.omitted) {
            const fact = facts.find((candidate) => candidate.id === factId);
            expect(fact?.mentions.some(({ article }) => article === id)).toBe(false);
          }
          for (const factId of omission.exclusive) {
            const fact = facts.find((candidate) => candidate.id === factId);
            expect(fact?.mentions.every(({ article }) => article === id)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('scores, on texts long enough to have one', () => {
  const long = fc
    .array(storedText, { minLength: 60, maxLength: 80 })
    .map((texts) => texts.map((text) => text.replace(/\n/g, ' ')).join('. Then the city said it had asked for help. '));

  test('parts add up, weights make one whole, the interval lies around the value', () => {
    let scored = 0;
    fc.assert(
      fc.property(long, long, (first, second) => {
        for (const { scores } of analyse([first, second]).articles) {
          for (const score of Object.values(scores)) {
            if ('refused' in score) continue;
            scored++;
            const sum = score.parts.reduce((all, part) => all + part.weight * part.value, 0);
            expect(Math.abs(sum - score.value)).toBeLessThanOrEqual(SUM_TOLERANCE);
            expect(score.parts.reduce((all, part) => all + part.weight, 0)).toBeCloseTo(1, 6);
            expect(score.low).toBeLessThanOrEqual(score.high);
          }
        }
      }),
      { numRuns: 5 },
    );
    expect(scored).toBeGreaterThan(0);
  });
});
