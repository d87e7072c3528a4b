import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { readingQueries } from './readings.ts';

const DAYS = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'] as const;
const bytes = (length: number, value = 7) => new Uint8Array(length).fill(value);

function readings(maxBytes: number) {
  const database = openDatabase(join(temporaryFolder(), 'library.sqlite'), `${DAYS[0]}T10:00:00.000Z`);
  onTestFinished(() => {
    database.close();
  });
  return readingQueries(database, maxBytes);
}

test('readings come back by model and window', () => {
  const { keep, find } = readings(1000);
  keep(
    'm1',
    new Map([
      ['w1', bytes(3)],
      ['w2', bytes(4)],
    ]),
    DAYS[0],
  );
  const found = find('m1', ['w1', 'w3'], DAYS[0]);
  expect([...found].map(([window, content]) => [window, [...content]])).toEqual([['w1', [7, 7, 7]]]);
  expect(find('m2', ['w1'], DAYS[0]).size).toBe(0);
  keep('m1', new Map([['w1', bytes(2, 1)]]), DAYS[0]);
  expect([...(find('m1', ['w1'], DAYS[0]).get('w1') ?? [])]).toEqual([1, 1]);
});

test('above the bound the longest unused are dropped, not the first made', () => {
  const { keep, find } = readings(100);
  keep('m', new Map([['old', bytes(40)]]), DAYS[0]);
  keep('m', new Map([['unused', bytes(40)]]), DAYS[1]);
  find('m', ['old'], DAYS[2]);
  keep('m', new Map([['new', bytes(40)]]), DAYS[3]);
  expect([...find('m', ['old', 'unused', 'new'], DAYS[3]).keys()].sort()).toEqual(['new', 'old']);
});

test('one that alone is above the bound is not kept', () => {
  const { keep, find } = readings(100);
  keep('m', new Map([['vast', bytes(101)]]), DAYS[0]);
  expect(find('m', ['vast'], DAYS[0]).size).toBe(0);
});
