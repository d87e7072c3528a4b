import { expect, test } from 'vitest';
import type { Comparison } from '../../shared/model/comparison.ts';
import { keepIdentity } from './keep-identity.ts';
import { countVerdicts, verdictsOf, withVerdict } from './verdicts.ts';

const comparison = (change: Partial<Record<string, unknown>> = {}): Comparison =>
  structuredClone({
    id: 'c',
    title: 'T',
    articles: [
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Two.' },
    ],
    verdicts: [{ articleId: 'a', findingId: 'f', verdict: 'rejected' }],
    run: { id: 'r', stale: [], result: { facts: [] } },
    ...change,
  }) as unknown as Comparison;

test('what is equal stays the same object', () => {
  const before = comparison();
  const after = keepIdentity(before, comparison({ title: 'New' }));
  expect(after.title).toBe('New');
  expect(after.articles).toBe(before.articles);
  expect(after.verdicts).toBe(before.verdicts);
  expect(after.run?.result).toBe(before.run?.result);
});

test('what changed is new, the rest stays', () => {
  const before = comparison();
  const articles = [
    { id: 'a', text: 'One.' },
    { id: 'b', text: 'Changed.' },
  ];
  const after = keepIdentity(before, comparison({ articles, run: { id: 'r2', stale: [], result: {} } }));
  expect(after.articles[0]).toBe(before.articles[0]);
  expect(after.articles[1]?.text).toBe('Changed.');
  expect(after.run?.result).not.toBe(before.run?.result);
});

test('a run that went stale keeps its result but tells so', () => {
  const before = comparison();
  const after = keepIdentity(before, comparison({ run: { id: 'r', stale: ['articles-changed'], result: {} } }));
  expect(after.run?.stale).toEqual(['articles-changed']);
  expect(after.run?.result).toBe(before.run?.result);
});

test('another comparison shares nothing', () => {
  const next = comparison({ id: 'd' });
  expect(keepIdentity(comparison(), next)).toBe(next);
});

test('verdicts are given, changed, counted and taken back', () => {
  const given = withVerdict(comparison().verdicts, 'a', 'f', 'accepted');
  expect(given).toEqual([{ articleId: 'a', findingId: 'f', verdict: 'accepted' }]);
  expect(withVerdict(given, 'a', 'f', null)).toEqual([]);
  const both = comparison({ verdicts: withVerdict(given, 'b', 'f', 'rejected') });
  expect([...verdictsOf(both, 'b')]).toEqual([['f', 'rejected']]);
  expect(countVerdicts(verdictsOf(both, 'a'), ['f', 'g'])).toEqual({ accepted: 1, rejected: 0 });
});
