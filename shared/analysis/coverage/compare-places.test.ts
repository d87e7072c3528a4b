/** Where a statement is looked for in another article, and what is measured there. */
import { describe, expect, test } from 'vitest';
import { meaning } from '../../../tests/support/hand-made/opinions.ts';
import { statementsOf } from '../../../tests/support/hand-made/statements.ts';
import { createAlign } from './align-pieces.ts';
import { comparePlaces, PLACE_FEATURE_NAMES } from './compare-places.ts';
import { indexStatements } from './match-features.ts';
import type { Statement } from './statements.ts';

const SAME = meaning(['doctors', 'physicians'], ['treated', 'helped'], ['victims', 'wounded'], ['harbour'], ['storm']);
const HERE = 'Doctors treated victims at the harbour.';
const THERE = 'A storm closed the museum. Physicians helped wounded people at the harbour.';

function compare(byWords: readonly number[], others: readonly Statement[]) {
  const [statement] = statementsOf(HERE, 0, SAME);
  return statement ? comparePlaces(statement, indexStatements(others), byWords, createAlign()) : null;
}

describe('places', () => {
  const others = statementsOf(THERE, 1, SAME);

  test('a sentence without a word in common is found by meaning', () => {
    const places = compare([], others)?.places ?? [];
    expect(places.map(({ at }) => at)).toEqual([1, 0]);
    expect(places[0]?.both).toBeGreaterThan(0.8);
    expect(places[1]?.both).toBeLessThan(0.1);
  });

  test('words and meaning are measured apart', () => {
    const features = compare([1], others)?.places.find(({ at }) => at === 1)?.features ?? [];
    const value = (name: (typeof PLACE_FEATURE_NAMES)[number]) => features[PLACE_FEATURE_NAMES.indexOf(name)];
    expect(features).toHaveLength(PLACE_FEATURE_NAMES.length);
    // Of doctors, treated, victims and harbour only the last stands there as a word.
    expect(value('weight found there')).toBe(0.25);
    expect(value('pieces found there')).toBeGreaterThan(0.95);
    expect(value('the same, as share of the best')).toBe(1);
  });

  test('nothing is compared where an article has not been read', () => {
    expect(compare([1], statementsOf(THERE, 1, null))).toBeNull();
    const [unread] = statementsOf(HERE, 0, null);
    expect(unread && comparePlaces(unread, indexStatements(others), [1], createAlign())).toBeNull();
  });

  test('in very long articles only sentences with common words are compared', () => {
    const many = Array.from({ length: 401 }, (_, at) => others[at % 2]).filter((one) => one !== undefined);
    expect(compare([3], many)?.places.map(({ at }) => at)).toEqual([3]);
    expect(compare([], many)?.places).toEqual([]);
  });
});
