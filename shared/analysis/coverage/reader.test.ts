/** The coverage pillar with what a reader model says: other words are matched, but only by the model the weights know. */
import { expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { meaning, readingsOf } from '../../../tests/support/hand-made/opinions.ts';
import { readDocument } from '../document/read-document.ts';
import type { Resources } from '../resources.ts';
import { READ_FEATURE_NAMES } from './compare-articles.ts';
import { PLACE_FEATURE_NAMES } from './compare-places.ts';
import { createCoverage } from './coverage.ts';

const MODEL = 'models/statement-matching/model.json';
const READ_BY = 'hash of the model the weights know';

/** The real data files with weights for read articles that go by one thing: what the best sentence has of the meaning. */
function withWeights(): Resources {
  const real = testResources().get(MODEL);
  const weigh = (names: readonly string[], name: string) => ({
    bias: -5,
    weights: names.map((one) => 10 * Number(one === name)),
  });
  const stated = weigh(READ_FEATURE_NAMES, 'pieces found in the best sentence');
  const read = { readerModel: READ_BY, place: weigh(PLACE_FEATURE_NAMES, 'pieces found there'), stated, full: stated };
  return new Map([
    ...testResources(),
    [MODEL, { name: MODEL, sha256: '', content: { ...Object(real?.content), read } }],
  ]);
}

const coverage = createCoverage(withWeights());
const SAME = meaning(
  ['doctors', 'physicians'],
  ['treated', 'helped'],
  ['victims', 'wounded'],
  ['hospital', 'clinic'],
  ['harbour', 'port'],
  ['night', 'evening'],
);
const DOCUMENTS = [
  'Doctors treated dozens of victims in the hospital at the harbour all night. The mayor opened the sports hall.',
  'Physicians helped dozens of wounded in the clinic at the port all evening. A ship had lost its rudder.',
].map((text, at) => readDocument(articleFrom(text, `a${at}`)));

function analyse(model: string) {
  const articles = new Map(DOCUMENTS.map((document) => [document.input.id, readingsOf(document, SAME)]));
  return coverage.analyse(DOCUMENTS, { model, articles });
}

/** Ids of the articles that tell the fact of the doctors. */
function tellers({ facts }: ReturnType<typeof analyse>): string[] {
  const fact = facts.find(({ mentions }) => mentions.some(({ article, start }) => article === 'a0' && start === 0));
  return [...new Set(fact?.mentions.map(({ article }) => article))].sort();
}

test('the same in other words is one fact where the weights were trained with this model', () => {
  expect(tellers(coverage.analyse(DOCUMENTS, null))).toEqual(['a0']);
  expect(tellers(analyse(READ_BY))).toEqual(['a0', 'a1']);
});

test('readings of any other model change nothing: words alone decide', () => {
  expect(analyse(`${READ_BY}0`)).toEqual(coverage.analyse(DOCUMENTS, null));
});
