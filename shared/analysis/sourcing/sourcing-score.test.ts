/** Tests of the sourcing score: its parts, what rejecting does, when it is zero and when it is refused. */
import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import type { Score } from '../../model/score.ts';
import { readDocument } from '../document/read-document.ts';
import { digest } from './sample-digest.ts';
import { createSourcing } from './sourcing.ts';
import { FULL_ATTRIBUTED_SHARE, FULL_SOURCES, PART_WEIGHTS } from './sourcing-score.ts';
import { simpson } from './summary.ts';

const measure = createSourcing(testResources());
const FILLER = 'The road runs along the river for ten miles and then turns north across the low hills. '.repeat(10);
const ONE = 'Mara Lindqvist said that the harbour would close for good. ';
const OTHERS =
  'Tobias Ferrand denied that a decision had been made. Critics argued that the mayor waited too long. A new report shows that the harbour loses money. ';

function scored(text: string, rejectAll = false): { score: Score; ids: string[] } {
  const document = readDocument(articleFrom(text));
  const sourcing = measure.analyse(document, { actors: [], mentions: [[]] }, 0, null);
  const ids = sourcing.attributions.map((one) => one.id);
  return { score: measure.score(document, sourcing, new Set(rejectAll ? ids : [])), ids };
}

function valueIn(score: Score): number {
  return 'value' in score ? score.value : Number.NaN;
}

describe('score', () => {
  test('constants stand as documented', () => {
    expect([FULL_ATTRIBUTED_SHARE, FULL_SOURCES]).toEqual([0.6, 6]);
    expect(Object.values(PART_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
  });

  test('is refused below the minimum length', () => {
    expect(scored(ONE).score).toEqual({ refused: expect.stringContaining('Too short') });
  });

  test('is 0, with the reason, for an article without sources', () => {
    const { score } = scored(FILLER);
    expect(valueIn(score)).toBe(0);
    expect('parts' in score ? score.parts[1]?.formula : '').toContain('No attributions');
  });

  test('varied sources score higher than one source', () => {
    expect(valueIn(scored(FILLER + ONE + OTHERS).score)).toBeGreaterThan(valueIn(scored(FILLER + ONE.repeat(4)).score));
  });

  test('named sources score higher than unnamed ones', () => {
    const unnamed = 'Two officials said that the harbour would close for good. ';
    expect(valueIn(scored(FILLER + ONE).score)).toBeGreaterThan(valueIn(scored(FILLER + unnamed).score));
  });

  test('rejecting every attribution leaves 0', () => {
    const { score, ids } = scored(FILLER + ONE + OTHERS, true);
    expect(ids.length).toBe(4);
    expect(valueIn(score)).toBe(0);
  });

  test('the parts add up to the value', () => {
    const { score } = scored(FILLER + ONE + OTHERS);
    if (!('parts' in score)) throw new Error('refused');
    const sum = score.parts.reduce((total, part) => total + part.weight * part.value, 0);
    expect(score.value).toBeCloseTo(sum, 0.06);
    for (const part of score.parts) expect(part.formula).toMatch(/= \d+\.\d$/);
  });
});

describe('measures', () => {
  test.each([
    [[], null],
    [[1], null],
    [[4], 0],
    [[1, 1], 1],
    [[2, 2], 1 - 4 / 12],
  ])('diversity of %j is %s', (counts, expected) => {
    const value = simpson(counts);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 10);
  });

  test('four statements of four sources are four effective sources', () => {
    const statements = [0, 1, 2, 3].map((source) => ({ source, named: true, outlet: false, words: 5 }));
    const sum = digest([{ words: 30, attributed: 20, statements }], 4);
    expect([sum.effective, sum.statedWords, sum.topWords]).toEqual([4, 20, 5]);
  });
});
