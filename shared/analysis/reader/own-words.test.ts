import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { readDocument } from '../document/read-document.ts';
import { createLayOut } from './lay-out.ts';
import { NO_SENTENCE, PIECE, WINDOW_PIECES } from './windows.ts';

const layOut = createLayOut(testResources());

function ownOf(text: string) {
  const own = layOut?.(readDocument(articleFrom(text))).own ?? [];
  return own.map((window) => window.filter(({ sentence }) => sentence !== NO_SENTENCE));
}

const shown = (text: string) =>
  ownOf(text).map((pieces) => pieces.map(({ id, start, end }) => (id === PIECE.name ? '_' : text.slice(start, end))));

test.each([
  ['no quotation, nothing to read again', 'The mayor left.', []],
  ['a quotation becomes one placeholder', 'It was “a sad and cruel day” for all.', ['It was _ for all .']],
  ['a sentence of nothing but quotation is left out', '“It was a sad day for us all.”', []],
])('%s', (_, text, expected) => {
  expect(shown(text).map((pieces) => pieces.join(' ').replace(/[“”] ?/g, ''))).toEqual(expected);
});

test('what is quoted never changes what is read again', () => {
  const words = fc.array(fc.constantFrom('a', 'cruel', 'sham', 'plan', 'for', 'us'), { minLength: 2, maxLength: 9 });
  const idsOf = (said: readonly string[]) =>
    ownOf(`The bitter mayor said “it is ${said.join(' ')}” in June.`).map((pieces) => pieces.map(({ id }) => id));
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(idsOf(one)).toEqual(idsOf(other));
    }),
  );
});

test('windows are no longer than the model takes', () => {
  const text = `${'She said “it is a long day” and went. '.repeat(60)}She said “${'so '.repeat(400)}it went” ${'on and '.repeat(200)}on.`;
  for (const window of layOut?.(readDocument(articleFrom(text))).own ?? [])
    expect(window.length).toBeLessThanOrEqual(WINDOW_PIECES + 2);
});
