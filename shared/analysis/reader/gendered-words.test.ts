/** Words that differ in gender alone are one word to the model; everything else is cut as before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { storedText } from '../../../tests/property/arbitrary-article.ts';
import { testResources } from '../../../tests/support/engine.ts';
import { readResource } from '../resources.ts';
import { readWordPieces, VOCABULARY } from './lay-out.ts';
import { createWordPieces } from './word-pieces.ts';

const blind = readWordPieces(testResources());
const plain = createWordPieces(
  readResource(testResources(), VOCABULARY, z.object({ pieces: z.array(z.string()) })).pieces,
);
const idsOf = (text: string, cut = blind) => cut(text, 0, text.length).map(({ id }) => id);

describe('words that differ in gender alone', () => {
  test.each([
    ['She said her sister hurt herself.', 'He said his brother hurt himself.'],
    ['HER mother, a spokeswoman, saw him.', 'his father, a spokesman, saw her.'],
    ["Mrs. Vale says she's the heroine; Ms. Vale does not.", "Mr. Vale says he's the hero; Mr. Vale does not."],
  ])('%s is read as %s', (one, other) => {
    expect(idsOf(one)).toEqual(idsOf(other));
  });

  test('the word keeps its place, in a cut from the middle of a text too', () => {
    const text = 'The spokeswoman said she knew.';
    const pieces = blind(text, 4, text.length);
    expect(pieces.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual(['spokeswoman', 'said', 'she']);
  });

  test('a word that only begins or ends like one is left alone', () => {
    for (const text of ['shed', 'motherland', 'herb', 'womanly', 'sheik', 'other'])
      expect(idsOf(text)).toEqual(idsOf(text, plain));
  });

  test('places run on within the stretch, whatever the text', () => {
    const words = fc.constantFrom('she', 'her', 'Mrs', 'woman', "she's", 'Ms.', '\u00ad', '👩‍🚒', 'ſhe', 'SHE');
    const text = fc.array(fc.oneof(words, storedText)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.nat(20), (one, from) => {
        const start = Math.min(from, one.length);
        let last = start;
        for (const piece of blind(one, start, one.length)) {
          expect(piece.start).toBeGreaterThanOrEqual(last);
          expect(piece.end).toBeGreaterThanOrEqual(piece.start);
          last = piece.end;
        }
        expect(last).toBeLessThanOrEqual(one.length);
      }),
    );
  });
});
