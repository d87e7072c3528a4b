import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../shared/model/passage.ts';
import { shownPassages } from './passages.ts';

const body = (start: number, end: number): Passage => ({ start, end, role: 'body', by: 'machine', reason: 'r' });

test('before the first run each line is a passage', () => {
  expect(shownPassages('One.\n\n  Two. \nx', [], []).map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [8, 12],
    [14, 15],
  ]);
});

test("a person's role replaces the machine's and is marked", () => {
  const [first, second] = shownPassages(
    'One.\nTwo.',
    [body(0, 4), body(5, 9)],
    [{ start: 5, end: 9, role: 'caption' }],
  );
  expect(first).toEqual(body(0, 4));
  expect(second).toEqual({ start: 5, end: 9, role: 'caption', by: 'person', reason: '' });
});

test('text between passages is shown too', () => {
  expect(shownPassages('One. Two.\nThree.', [body(0, 4)], []).map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 9],
    [10, 16],
  ]);
});

test('no visible character is lost, whatever the passages', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 10 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, starts) => {
      let at = 0;
      const found = starts.flatMap(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return at <= text.length ? [body(start, at)] : [];
      });
      const shown = shownPassages(text, found, []).map((passage) => text.slice(passage.start, passage.end));
      expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
