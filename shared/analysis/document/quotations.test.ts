import { expect, test } from 'vitest';
import { findQuotations } from './quotations.ts';

function quoted(text: string): string[] {
  const passages = [...text.matchAll(/\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return findQuotations(text, passages).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['curly', 'He said “we are done” and left.', ['“we are done”']],
  ['straight', 'He said "we are done" and left.', ['"we are done"']],
  ['mixed', 'He said “we are done" and left.', ['“we are done"']],
  ['British single', 'He said ‘we’re done’ and left.', ['‘we’re done’']],
  ['straight single', "He said 'we are done.' They left.", ["'we are done.'"]],
  ['nested', 'He said “she told me ‘no’ twice” then.', ['“she told me ‘no’ twice”']],
  ['apostrophes', "It's the dogs' day; the '90s don't count.", []],
  ['inches', 'A 6" pipe burst.', []],
  ['two', '“A first,” she said. “A second.”', ['“A first,”', '“A second.”']],
  ['a mark opened twice', 'He said “it is over. She said “not yet” at once.', ['“it is over.', '“not yet”']],
  ['a closing mark lost', 'He said “it is over. The council then met and voted.', ['“it is over.']],
  [
    'speech over two paragraphs',
    '“It is over. We go home.\n“Tomorrow we rest,” he said.',
    ['“It is over. We go home.', '“Tomorrow we rest,”'],
  ],
])('%s', (_name, text, wanted) => {
  expect(quoted(text)).toEqual(wanted);
});

test('a few words without punctuation are a fragment, speech is not', () => {
  const fragments = (text: string) => findQuotations(text, [{ start: 0, end: text.length }]).map((one) => one.fragment);
  expect(fragments('The “cuts” were small.')).toEqual([true]);
  expect(fragments('They were sold as “efficiency,” no less.')).toEqual([true]);
  expect(fragments('“Never,” she said.')).toEqual([false]);
});
