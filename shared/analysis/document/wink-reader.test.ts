/** Holds the reader to reading a text alike whatever article came before it. */
import { expect, test } from 'vitest';
import { forgetWords, its, readWords } from './wink-reader.ts';

const words = (text: string) => {
  forgetWords();
  const tokens = readWords(text).tokens();
  return [tokens.out(its.value), tokens.out(its.pos), tokens.out(its.precedingSpaces)];
};

/** Each first text would leave a word behind that changes how the second is cut. */
test.each([
  ["said.'critics called", "'critics called it a disgrace' said Ann."],
  ["Ann won.'everybody knew", "'everybody knew that,' she said."],
])('reading %j first does not change how %j is read', (before, text) => {
  const alone = words(text);
  for (let times = 0; times < 3; times++) readWords(before);
  expect(words(text)).toEqual(alone);
});

test('reads thousands of unknown words, many times over, and still the known ones alike', () => {
  const alone = words('The mayor said Brexiteers lied.');
  for (let round = 0; round < 55; round++) {
    forgetWords();
    readWords(Array.from({ length: 4000 }, (_, index) => `zq${round}x${index}`).join(' '));
  }
  expect(words('The mayor said Brexiteers lied.')).toEqual(alone);
});
