import { expect, test } from 'vitest';
import { hideOverlongWords } from './overlong-words.ts';

test('words stay, whatever their number', () => {
  const text = `${'word '.repeat(1000)}${'x'.repeat(200)} end.`;
  expect(hideOverlongWords(text)).toBe(text);
});

test('what is longer than any word is blanked behind its beginning, and all offsets stay', () => {
  const hidden = hideOverlongWords(`A ${'x'.repeat(100_000)} b.`);
  expect(hidden).toBe(`A ${'x'.repeat(200)}${' '.repeat(99_800)} b.`);
});
