import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

test.each([
  ['headings', '# One\n\nText.\n\n### Two ###\nMore.', 'One\n\nText.\n\nTwo\n\nMore.'],
  ['underlined headings', 'One\n===\n\nText.\n\nTwo\n---\nMore.', 'One\n\nText.\n\nTwo\n\nMore.'],
  [
    'emphasis',
    'A **bold**, *slanted*, ***both***, __bold__, _slanted_, ~~struck~~ `code` word.',
    'A bold, slanted, both, bold, slanted, struck code word.',
  ],
  [
    'signs that are no marks',
    'Cost 5 * 3 and snake_case_name and \\*kept\\* and 2 < 3.',
    'Cost 5 * 3 and snake_case_name and *kept* and 2 < 3.',
  ],
  [
    'links',
    'See [the report](https://a.example/x_(1) "t"), [it][1] and <https://b.example/>.\n\n[1]: https://c.example',
    'See the report, it and https://b.example/.',
  ],
  ['lists', '- one\n- two\n  goes on\n\n1. first\n2) second', 'one\n\ntwo goes on\n\nfirst\n\nsecond'],
  [
    'quotations are kept',
    'He said:\n> “It fell,\n> and we ran.”\n\nThen left.',
    'He said:\n\n“It fell, and we ran.”\n\nThen left.',
  ],
  ['lines of one paragraph', 'The mayor\nspoke to\nreporters.\n\nLater.', 'The mayor spoke to reporters.\n\nLater.'],
  ['a break the author asked for', 'One  \nTwo\\\nThree', 'One\nTwo\nThree'],
  ['rules and comments', 'One.\n\n---\n\n<!-- not\nthis -->\nTwo.\n\n* * *\n\nThree.', 'One.\n\nTwo.\n\nThree.'],
  ['HTML inside', 'A <em>loud</em> word<br>and another.', 'A loud word\nand another.'],
  ['tables', '| Name | Age |\n|------|----:|\n| Jo | 3 |', 'Name | Age\n\nJo | 3'],
  ['Windows line ends', '# One\r\n\r\nA\r\nB', 'One\n\nA B'],
])('%s', (_, source, text) => {
  expect(readMarkdown(source)).toMatchObject({ text, notes: [], dropped: [] });
});

test('images and code are left out and named', () => {
  const draft = readMarkdown(
    'One ![a bridge](b.jpg) two.\n\n```js\nlet x;\n```\n\n[![i](j.png)](https://a.example)\n\nThree.',
  );
  expect(draft.text).toBe('One  two.\n\nThree.');
  expect(draft.dropped).toEqual(['```js\nlet x;\n```', '![a bridge](b.jpg)', '![i](j.png)']);
  expect(draft.notes).toEqual(['2 images were left out.', '1 block of code left out.']);
});

test('front matter tells what the article is, and is no text', () => {
  const front =
    '---\ntitle: "Bridge to close"\nauthor: [Jane Doe, Jo Roe]\ndate: Nov. 3, 2026\nurl: https://www.comet.example/1\ntags: x\n---\n';
  const draft = readMarkdown(`${front}# Another title\n\nThe bridge is shut.`);
  expect(draft.text).toBe('Another title\n\nThe bridge is shut.');
  expect(draft.metadata).toEqual({
    headline: 'Bridge to close',
    author: 'Jane Doe, Jo Roe',
    date: '2026-11-03',
    url: 'https://www.comet.example/1',
    outlet: 'comet.example',
  });
});

test('the first heading is the headline', () => {
  expect(readMarkdown('# The *great* bridge\n\nThe bridge is shut.').metadata.headline).toBe('The great bridge');
});
