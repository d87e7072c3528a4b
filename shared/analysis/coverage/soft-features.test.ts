/** The numbers that say how far, by meaning, another article states a statement. */
import { describe, expect, test } from 'vitest';
import { meaning } from '../../../tests/support/hand-made/opinions.ts';
import { statementsOf } from '../../../tests/support/hand-made/statements.ts';
import { createAlign } from './align-pieces.ts';
import { type Comparison, comparePlaces, PLACE_FEATURE_NAMES } from './compare-places.ts';
import { indexStatements } from './match-features.ts';
import { rankPlaces, SOFT_FEATURE_NAMES, softFeatures } from './soft-features.ts';

type Name = (typeof SOFT_FEATURE_NAMES)[number];
const SAME = meaning(['doctors', 'physicians'], ['treated', 'helped'], ['victims', 'wounded'], ['harbour', 'port']);
/** Ranks places by what is found there by meaning, and nothing else. */
const BY_MEANING = {
  bias: 0,
  weights: PLACE_FEATURE_NAMES.map((name) => Number(name === 'pieces found there')),
};

function compare(here: string, there: string): Comparison {
  const [statement] = statementsOf(here, 0, SAME);
  const others = indexStatements(statementsOf(there, 1, SAME));
  const comparison = statement ? comparePlaces(statement, others, [], createAlign()) : null;
  if (!comparison) throw new Error('nothing to compare');
  return comparison;
}

function featuresOf(here: string, there: string): (name: Name) => number {
  const comparison = compare(here, there);
  const features = softFeatures(comparison, rankPlaces(comparison, BY_MEANING), createAlign());
  expect(features).toHaveLength(SOFT_FEATURE_NAMES.length);
  return (name) => features[SOFT_FEATURE_NAMES.indexOf(name)] ?? Number.NaN;
}

describe('features by meaning', () => {
  const HERE = 'Doctors treated victims at the harbour.';

  test('a sentence that says the same in other words is found whole', () => {
    const value = featuresOf(HERE, 'The museum closed early. Physicians helped wounded people near the port.');
    expect(value('pieces found in the best sentence')).toBeGreaterThan(0.95);
    expect(value('weight of pieces found nowhere near')).toBe(0);
    expect(value('lower quarter of pieces')).toBeGreaterThan(0.95);
  });

  test('what two sentences tell together is found in both, not in one', () => {
    const value = featuresOf(HERE, 'Physicians helped quickly there. Wounded people waited near the port.');
    expect(value('pieces found in the best sentence')).toBeLessThan(0.6);
    expect(value('pieces found in two neighbouring sentences')).toBeGreaterThan(0.95);
    expect(value('lower quarter of pieces')).toBeGreaterThan(0.95);
  });

  test('of unrelated sentences nothing is near', () => {
    const value = featuresOf(HERE, 'The museum closed early. Prices rose again.');
    expect(value('weight of pieces found nowhere near')).toBe(1);
    expect(value('pieces found in all sentences compared')).toBeLessThan(0.05);
    expect(value('mean direction, most')).toBe(0);
  });

  test('places come surest first, equal ones in text order', () => {
    const there = 'The museum closed early. Physicians helped wounded people. Prices rose again.';
    const ranked = rankPlaces(compare(HERE, there), BY_MEANING);
    expect(ranked.map(({ at }) => at)).toEqual([1, 0, 2]);
    expect(ranked[0]?.probability).toBeGreaterThan(ranked[1]?.probability ?? 1);
    expect(ranked[1]?.probability).toBe(ranked[2]?.probability);
  });
});
