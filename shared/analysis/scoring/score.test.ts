import { expect, test } from 'vitest';
import { MIN_SCORED_WORDS, refuseShort, scoreFrom } from './score.ts';

const units = [0, 0, 1, 1, 0, 1, 0, 0, 1, 0];
const share = (sample: readonly number[]) => (100 * sample.reduce((sum, unit) => sum + unit, 0)) / sample.length;
const half = { name: 'half', weight: 0.5, formula: '', evidence: [] };

test('parts add up to the value that is shown', () => {
  const score = scoreFrom(units, [
    { ...half, value: share },
    { ...half, value: () => 33.33 },
  ]);
  if ('refused' in score) throw new Error('refused');
  expect(score.parts.map((part) => part.value)).toEqual([40, 33.3]);
  expect(score.value).toBe(36.7);
});

test('the interval holds the value, moves with the sample and is the same every time', () => {
  const parts = [{ ...half, weight: 1, value: share }];
  const score = scoreFrom(units, parts);
  if ('refused' in score) throw new Error('refused');
  expect(score.low).toBeLessThan(score.value);
  expect(score.high).toBeGreaterThan(score.value);
  expect(scoreFrom(units, parts)).toEqual(score);
  const wide = score.high - score.low;
  const more = scoreFrom([...units, ...units, ...units, ...units], parts);
  if ('refused' in more) throw new Error('refused');
  expect(more.high - more.low).toBeLessThan(wide);
});

test('a part that cannot be computed counts as nothing and never leaves the scale', () => {
  const score = scoreFrom([], [{ ...half, weight: 1, value: () => Number.NaN }]);
  expect(score).toMatchObject({ value: 0, low: 0, high: 0 });
  expect(scoreFrom([1], [{ ...half, weight: 1, value: () => 250 }])).toMatchObject({ value: 100 });
});

test('short texts are refused with the number of words they have', () => {
  expect(refuseShort(MIN_SCORED_WORDS)).toBeNull();
  expect(refuseShort(MIN_SCORED_WORDS - 1)?.refused).toContain(String(MIN_SCORED_WORDS - 1));
});
