/** Every statement of an article against another one, with what its neighbours say. */
import { describe, expect, test } from 'vitest';
import { meaning } from '../../../tests/support/hand-made/opinions.ts';
import { statementsOf } from '../../../tests/support/hand-made/statements.ts';
import { createAlign } from './align-pieces.ts';
import { compareArticles, READ_FEATURE_NAMES, rankAll, readFeatures } from './compare-articles.ts';
import { PLACE_FEATURE_NAMES } from './compare-places.ts';
import { indexStatements } from './match-features.ts';

const SAME = meaning(
  ['doctors', 'physicians'],
  ['treated', 'helped'],
  ['victims', 'wounded'],
  ['harbour', 'port'],
  ['museum'],
  ['doors'],
  ['prices'],
);
const BY_MEANING = {
  bias: -5,
  weights: PLACE_FEATURE_NAMES.map((name) => 20 * Number(name === 'pieces found there')),
};
const MIDDLE = 'Doctors treated victims at the harbour.';
const HERE = `The museum closed its doors. ${MIDDLE} Prices rose sharply again.`;
const SUREST = 'sentences before and after, probability of their best place';
const NEAR = 'sentence before or after, probability of a place near this one';

type Name = (typeof READ_FEATURE_NAMES)[number];

/** Features of the statement in the middle. */
function featuresOf(there: string, read = true): number[] | null {
  const [statements, others] = [HERE, there].map((text, at) => statementsOf(text, at, read ? SAME : null));
  const align = createAlign();
  const compared = compareArticles(statements ?? [], indexStatements(others ?? []), align);
  return readFeatures(compared, rankAll(compared, BY_MEANING), 1, align);
}

function featureOf(there: string, name: Name): number {
  return featuresOf(there)?.[READ_FEATURE_NAMES.indexOf(name)] ?? Number.NaN;
}

describe('the sentences around a statement', () => {
  const AROUND =
    'The museum closed its doors. Physicians helped wounded people at the harbour. Prices rose sharply again.';
  const ALONE = 'Physicians helped wounded people at the harbour. A ship lost its rudder. The mayor opened a hall.';

  test('count where they stand in the other article too', () => {
    expect(featureOf(AROUND, SUREST)).toBeGreaterThan(0.7);
    expect(featureOf(ALONE, SUREST)).toBeLessThan(0.1);
  });

  test('count more where their places are near this one', () => {
    const filler = 'A ship lost its rudder. The mayor opened a hall. Trains ran late. Schools stayed shut.';
    const far = `Physicians helped wounded people at the harbour. ${filler} The museum closed its doors.`;
    expect(featureOf(AROUND, NEAR)).toBeGreaterThan(0.7);
    expect(featureOf(far, SUREST)).toBeGreaterThan(0.3);
    expect(featureOf(far, NEAR)).toBeLessThan(0.1);
  });
});

test('every feature has its name; without a reading there are none', () => {
  expect(featuresOf(MIDDLE)).toHaveLength(READ_FEATURE_NAMES.length);
  expect(featuresOf(MIDDLE, false)).toBeNull();
});
