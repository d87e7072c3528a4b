import { expect, test } from 'vitest';
import type { RunResult } from '../../shared/model/result.ts';
import { type FindingFilter, listFindings } from './finding-list.ts';
import { categoriesOf, legendOf } from './legend.ts';

const finding = (id: string, start: number, end: number, category: string, voice: string) => ({
  id,
  start,
  end,
  category,
  voice,
});
const run = {
  articles: [
    {
      id: 'a',
      text: 'very bad news',
      framing: { findings: [finding('2', 5, 8, 'loaded-word', 'quoted'), finding('1', 0, 4, 'intensifier', 'author')] },
    },
    { id: 'b', text: 'may rain', framing: { findings: [finding('3', 0, 3, 'hedge', 'author')] } },
  ],
} as unknown as RunResult;
const columns = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];
const everything: FindingFilter = { category: '', voice: '', articleId: '' };

test.each([
  [everything, ['A very', 'A bad rejected', 'B may']],
  [{ ...everything, category: 'hedge' }, ['B may']],
  [{ ...everything, voice: 'quoted' as const }, ['A bad rejected']],
  [{ ...everything, articleId: 'b' }, ['B may']],
])('listFindings %#', (filter, expected) => {
  const verdicts = [
    { articleId: 'a', findingId: '2', verdict: 'rejected' as const },
    { articleId: 'b', findingId: '2', verdict: 'accepted' as const },
  ];
  const listed = listFindings(run, verdicts, columns, filter);
  expect(listed.map((item) => `${item.articleName} ${item.words} ${item.verdict ?? ''}`.trim())).toEqual(expected);
});

test('the legend counts every kind that occurs, categories first, then voices', () => {
  expect(categoriesOf(run)).toEqual(['hedge', 'intensifier', 'loaded-word']);
  expect(legendOf('framing', run).map(({ name, count }) => `${name} ${count}`)).toEqual([
    'hedge 1',
    'intensifier 1',
    'loaded-word 1',
    'author 2',
    'quoted 1',
  ]);
});
