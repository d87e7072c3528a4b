import { describe, expect, test } from 'vitest';
import type { ArticleResult, RunResult } from '../../shared/model/result.ts';
import { type Mark, marksByPassage, marksOf } from './marks.ts';

const article = {
  id: 'a',
  framing: {
    findings: [
      { id: 'y', start: 9, end: 12 },
      { id: 'x', start: 2, end: 5 },
    ],
  },
  sourcing: {
    sources: [{ id: 's1', kind: 'person' }],
    attributions: [
      {
        id: 'q',
        sourceId: 's1',
        source: { start: 20, end: 24 },
        cue: null,
        content: [
          { start: 25, end: 30 },
          { start: 0, end: 9 },
        ],
      },
    ],
  },
} as unknown as ArticleResult;

const mention = (name: string, level: string) => ({ article: name, level, start: 0, end: 9 });
const run = {
  articles: [article, { id: 'b' }],
  conflicts: [{ factId: 'f4' }],
  facts: [
    { id: 'f1', mentions: [mention('a', 'full'), mention('b', 'full')] },
    { id: 'f2', mentions: [mention('a', 'full')] },
    { id: 'f3', mentions: [mention('a', 'partial'), mention('b', 'full')] },
    { id: 'f4', mentions: [mention('a', 'full'), mention('b', 'full')] },
    { id: 'f5', mentions: [mention('b', 'full')] },
  ],
} as unknown as RunResult;

describe('marksOf', () => {
  test('framing: findings by where they start', () => {
    expect(marksOf('framing', article, run).map((mark) => mark.id)).toEqual(['x', 'y']);
  });

  test('sourcing: every span of an attribution, with its source', () => {
    const marks = marksOf('sourcing', article, run);
    expect(marks.map((mark) => mark.kind === 'attribution' && [mark.part, mark.start, mark.source?.kind])).toEqual([
      ['content', 0, 'person'],
      ['source', 20, 'person'],
      ['content', 25, 'person'],
    ]);
  });

  test('coverage: how far each sentence is shared; on the same words the contested leads, then the most stated', () => {
    const marks = marksOf('coverage', article, run);
    expect(marks.map((mark) => mark.kind === 'fact' && `${mark.id} ${mark.state} ${mark.statedBy}/${mark.of}`)).toEqual(
      ['f4 conflict 2/2', 'f1 shared 2/2', 'f3 partial 2/2', 'f2 only 1/2'],
    );
  });

  test('plain: none', () => {
    expect(marksOf('plain', article, run)).toEqual([]);
  });
});

test('a mark over two passages is given to both', () => {
  const passages = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
    { start: 22, end: 30 },
  ];
  const mark = (start: number, end: number) => ({ start, end }) as Mark;
  const marks = [mark(1, 3), mark(8, 14), mark(12, 13), mark(23, 24)];
  expect(marksByPassage(passages, marks).map((own) => own.map((m) => m.start))).toEqual([[1, 8], [8, 12], [23]]);
});
