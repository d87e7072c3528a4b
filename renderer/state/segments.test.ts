import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoSegments } from './segments.ts';

const mark = (name: string, start: number, end: number) => ({ name, start, end });
const shown = (segments: ReturnType<typeof cutIntoSegments<ReturnType<typeof mark>>>) =>
  segments.map(
    (segment) =>
      `${segment.start}-${segment.end}:${segment.marks.map((m) => m.name).join('')}/${segment.starting.map((m) => m.name).join('')}`,
  );

describe('cutIntoSegments', () => {
  test.each([
    ['no marks', [], ['0-10:/']],
    ['one mark', [mark('a', 2, 5)], ['0-2:/', '2-5:a/a', '5-10:/']],
    ['one inside another', [mark('a', 3, 4), mark('b', 2, 8)], ['0-2:/', '2-3:b/b', '3-4:ba/a', '4-8:b/', '8-10:/']],
    ['crossing', [mark('a', 0, 6), mark('b', 4, 9)], ['0-4:a/a', '4-6:ab/b', '6-9:b/', '9-10:/']],
    ['same span twice', [mark('a', 1, 3), mark('b', 1, 3)], ['0-1:/', '1-3:ab/ab', '3-10:/']],
    ['begins before the text', [mark('a', -5, 3)], ['0-3:a/', '3-10:/']],
    ['reaches beyond the text', [mark('a', 8, 20)], ['0-8:/', '8-10:a/a']],
    ['empty and outside', [mark('a', 4, 4), mark('b', 10, 12)], ['0-10:/']],
    ['touching', [mark('a', 0, 5), mark('b', 5, 10)], ['0-5:a/a', '5-10:b/b']],
  ])('%s', (_name, marks, expected) => {
    expect(shown(cutIntoSegments(0, 10, marks))).toEqual(expected);
  });

  test('an empty stretch has no pieces', () => {
    expect(cutIntoSegments(4, 4, [mark('a', 0, 9)])).toEqual([]);
  });
});

const span = fc
  .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('for any text and any marks', () => {
  test('the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 20 }), (text, marks) => {
        const joined = cutIntoSegments(0, text.length, marks).map((piece) => text.slice(piece.start, piece.end));
        expect(joined.join('')).toBe(text);
        expect(joined.every((piece) => piece.length > 0)).toBe(true);
      }),
    );
  });

  test('a piece carries exactly the marks that cover it, and each mark starts once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.array(span, { maxLength: 20 }), (start, marks) => {
        const end = 50;
        const pieces = cutIntoSegments(start, end, marks);
        for (const piece of pieces) {
          const covering = marks.filter((m) => m.start <= piece.start && m.end >= piece.end && m.end > m.start);
          expect(new Set(piece.marks)).toEqual(new Set(covering));
        }
        const started = pieces.flatMap((piece) => piece.starting);
        expect(started.length).toBe(new Set(started).size);
        const visible = marks.filter((m) => m.start >= start && m.start < end && m.end > m.start);
        expect(new Set(started)).toEqual(new Set(visible));
      }),
    );
  });
});
