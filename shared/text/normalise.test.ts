import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './normalise.ts';

test.each([
  ['\uFEFFOne\r\nTwo\rThree\u2028Four', 'One\nTwo\nThree\nFour'],
  ['a\u00A0b\tc', 'a b c'],
  ['so\u00ADft hy\u200Bphen', 'soft hyphen'],
  ['line  \n\n\n\nnext', 'line\n\nnext'],
  ['e\u0301te\u0301', 'été'],
  ['\n\n text \n\n', ' text'],
  ['\uD800x', '\uFFFDx'],
])('%j becomes %j', (raw, stored) => {
  const { text, notes } = normaliseText(raw);
  expect(text).toBe(stored);
  expect(notes.length).toBeGreaterThan(0);
});

test('a clean text stays as it is, without a note', () => {
  expect(normaliseText('One.\n\nTwo “three”.')).toEqual({ text: 'One.\n\nTwo “three”.', notes: [] });
});

test('applying it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const once = normaliseText(raw).text;
      expect(normaliseText(once).text).toBe(once);
    }),
  );
});
