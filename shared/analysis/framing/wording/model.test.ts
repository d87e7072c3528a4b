import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleFrom, testResources } from '../../../../tests/support/engine.ts';
import { readDocument } from '../../document/read-document.ts';
import { nameTokens } from '../words/name-tokens.ts';
import { readWordClasses } from '../words/word-classes.ts';
import { LOADED_MODEL, readLoadedModel } from './model.ts';
import { sentenceFeatures } from './sentence-features.ts';

const classes = readWordClasses(testResources());
const model = readLoadedModel(testResources(), classes);
const content = z
  .object({
    calibration: z.object({ slope: z.number(), intercept: z.number() }),
    sentences: z.object({ intercept: z.number(), weights: z.record(z.string(), z.number()) }),
  })
  .parse(testResources().get(LOADED_MODEL)?.content);

test.each([
  'The council met on Tuesday to discuss the bridge.',
  'The radical regime shamelessly lied about its disastrous plan, Anna Berg said!',
  '“It is a shameful, hateful plan,” he wrote, “and 40 people know it.” Who would not agree?',
])('the engine’s fast sums equal the features the model was trained on: %s', (text) => {
  const { tokens } = readDocument(articleFrom(text));
  const document = readDocument(articleFrom(text));
  const names = nameTokens(document, classes.isKnown);
  let sum = content.sentences.intercept;
  for (const [name, value] of sentenceFeatures(tokens, 0, tokens.length, names, classes, model.word)) {
    sum += (content.sentences.weights[name] ?? 0) * value;
  }
  const expected = 1 / (1 + Math.exp(-(content.calibration.slope * sum + content.calibration.intercept)));
  expect(model.sentence(tokens, 0, tokens.length, names)).toBeCloseTo(expected, 3);
});

test('heated wording is likelier to be loaded than plain wording', () => {
  const of = (text: string): number => {
    const document = readDocument(articleFrom(text));
    return model.sentence(document.tokens, 0, document.tokens.length, nameTokens(document, classes.isKnown));
  };
  expect(of('The council met on Tuesday to discuss the repair of the bridge.')).toBeLessThan(0.35);
  expect(of('The radical mob shamelessly smeared honest people with its vile propaganda.')).toBeGreaterThan(0.8);
});
