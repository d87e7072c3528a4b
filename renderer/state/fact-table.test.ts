import { describe, expect, test } from 'vitest';
import type { Fact, RunResult } from '../../shared/model/result.ts';
import { exclusivesOf, factRows, filterRows, omissionsOf } from './fact-table.ts';

const fact = (id: string, salience: number, ...mentions: [string, 'full' | 'partial'][]): Fact => ({
  id,
  text: `Fact ${id}.`,
  salience,
  mentions: mentions.map(([article, level], at) => ({ article, level, start: at * 10, end: at * 10 + 5 })),
});

const run = {
  articles: ['a', 'b', 'c'].map((id) => ({
    id,
    omission: {
      omitted:
        id === 'c'
          ? [
              { factId: 'f2', salience: 0.8 },
              { factId: 'f4', salience: 0.2 },
            ]
          : [],
      exclusive: id === 'b' ? ['f3'] : [],
    },
  })),
  facts: [
    fact('f1', 0.3, ['a', 'full'], ['b', 'full'], ['c', 'partial']),
    fact('f2', 0.8, ['a', 'full'], ['a', 'partial'], ['b', 'partial']),
    fact('f3', 0.3, ['b', 'full']),
    fact('f4', 0.2, ['a', 'full'], ['c', 'partial']),
  ],
  conflicts: [{ factId: 'f1' }],
} as unknown as RunResult;

const ids = ['a', 'b', 'c'];
const named = (rows: ReturnType<typeof factRows>) => rows.map((row) => row.fact.id);

describe('factRows', () => {
  test('highest salience first, then most articles, then id', () => {
    expect(named(factRows(run, ids))).toEqual(['f2', 'f1', 'f3', 'f4']);
  });

  test('a cell is full where any mention is, else partial, else absent', () => {
    expect(factRows(run, ids).map((row) => row.cells.map((cell) => cell.state))).toEqual([
      ['full', 'partial', 'absent'],
      ['full', 'full', 'partial'],
      ['absent', 'full', 'absent'],
      ['full', 'absent', 'partial'],
    ]);
  });

  test('facts of articles that are gone are left out', () => {
    expect(named(factRows(run, ['a', 'c']))).toEqual(['f2', 'f1', 'f4']);
  });
});

test.each([
  ['all', ['f2', 'f1', 'f3', 'f4']],
  ['missing-one', ['f2', 'f4']],
  ['only-one', ['f3']],
  ['conflicts', ['f1']],
] as const)('filter %s', (filter, expected) => {
  expect(named(filterRows(factRows(run, ids), filter))).toEqual(expected);
});

test('omissions carry the first mention in each other article and what stands here in part', () => {
  const omitted = omissionsOf(run, 'c');
  expect(omitted.map(({ fact: { id }, state, others }) => [id, state, others])).toEqual([
    ['f2', 'absent', 2],
    ['f4', 'partial', 2],
  ]);
  expect(omitted[0]?.elsewhere.map(({ article, start }) => [article, start])).toEqual([
    ['a', 0],
    ['b', 20],
  ]);
});

test('exclusives are the facts the run names', () => {
  expect(exclusivesOf(run, 'b').map(({ id }) => id)).toEqual(['f3']);
  expect(exclusivesOf(run, 'a')).toEqual([]);
});
