import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { storedText } from '../../../tests/property/arbitrary-article.ts';
import { articleFrom, testEngine, testResources } from '../../../tests/support/engine.ts';
import { STORY_A } from '../../../tests/support/stories.ts';
import { createMaskFinder } from '../actors/mask-spans.ts';
import { readDocument } from '../document/read-document.ts';
import { readResource } from '../resources.ts';
import { VOCABULARY } from './lay-out.ts';
import { layOutWindows, NO_SENTENCE, PIECE, WINDOW_PIECES } from './windows.ts';
import { createWordPieces } from './word-pieces.ts';

const { pieces: vocabulary } = readResource(testResources(), VOCABULARY, z.object({ pieces: z.array(z.string()) }));
const cut = createWordPieces(vocabulary);
const maskSpans = createMaskFinder(testResources());
const laidOut = (text: string, capacity?: number) => {
  const document = readDocument(articleFrom(text));
  const masks = maskSpans(document);
  return { document, masks, windows: layOutWindows(document, masks, cut, capacity) };
};

test('every sentence is covered once, in order, and no window holds more than it may', () => {
  fc.assert(
    fc.property(storedText, fc.integer({ min: 5, max: WINDOW_PIECES }), (text, capacity) => {
      const { document, masks, windows } = laidOut(text, capacity);
      const pieces = windows.flat().filter(({ sentence }) => sentence !== NO_SENTENCE);
      for (const window of windows) {
        expect(window.length).toBeLessThanOrEqual(capacity + 2);
        expect([window[0]?.id, window.at(-1)?.id]).toEqual([PIECE.start, PIECE.border]);
        expect(window.length).toBeGreaterThan(2);
      }
      pieces.forEach((piece, at) => {
        const before = pieces[at - 1];
        const sentence = document.sentences[piece.sentence];
        if (before) expect([before.sentence < piece.sentence || before.start <= piece.start]).toEqual([true]);
        expect(piece.start >= (sentence?.start ?? Infinity) && piece.end <= (sentence?.end ?? -1)).toBe(true);
      });
      for (const sentence of document.sentences) {
        const own = pieces.filter((piece) => piece.sentence === sentence.index);
        if (cut(document.text, sentence.start, sentence.end).length > 0) expect(own.length).toBeGreaterThan(0);
      }
      const hidden = pieces.filter(({ id }) => id === PIECE.name || id === PIECE.people);
      const parts = masks.flatMap((mask) =>
        document.sentences.filter(({ start, end }) => mask.start < end && start < mask.end),
      );
      expect(hidden.length).toBe(parts.length);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('names are hidden: another name of the same kind gives the same pieces', () => {
  const seen = (text: string) =>
    testEngine()
      .readerInput(articleFrom(text))
      ?.body.flat()
      .map(({ id, flag }) => [id, flag]);
  const other = STORY_A.replaceAll('Ana Reyes', 'Kofi Mensah').replaceAll('Tom Hale', 'Ivan Petrov');
  expect(other).not.toBe(STORY_A);
  expect(seen(other)).toEqual(seen(STORY_A));
});

test('the article of several paragraphs is whole paragraphs, with a border between', () => {
  const { windows } = laidOut(STORY_A);
  expect(windows.length).toBeLessThan(STORY_A.split('\n\n').length + 1);
  const borders = windows.flat().filter(({ id }) => id === PIECE.border).length;
  expect(borders).toBe(STORY_A.split('\n\n').length);
});
