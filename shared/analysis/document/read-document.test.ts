import { expect, test } from 'vitest';
import { articleFrom } from '../../../tests/support/engine.ts';
import { readDocument } from './read-document.ts';

test('tokens and sentences lie where they say, with curly quotes and emoji before them', () => {
  const text = '“He can’t 👍🏽 do it,” said Sen. Ted Cruz. It cost $4.5bn.\n\nNext paragraph here.';
  const document = readDocument(articleFrom(text));
  expect(document.sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
    '“He can’t 👍🏽 do it,” said Sen. Ted Cruz.',
    'It cost $4.5bn.',
    'Next paragraph here.',
  ]);
  for (const token of document.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(document.tokens.find((token) => token.text === 'do')?.quoted).toBe(true);
  expect(document.tokens.find((token) => token.text === 'said')?.quoted).toBe(false);
});
