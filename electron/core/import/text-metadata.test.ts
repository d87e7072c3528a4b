import { expect, test } from 'vitest';
import { noMetadata } from './draft.ts';
import { readTextMetadata } from './text-metadata.ts';

const STORY = 'The council voted on Monday to close the harbour bridge for a year while engineers look at its piers.';

test.each([
  [
    'headline, byline, outlet, date',
    `Bridge to close for a year\n\nBy Jane Doe\nThe Daily Comet\nNovember 3, 2026\n\n${STORY}`,
    { headline: 'Bridge to close for a year', author: 'Jane Doe', outlet: 'The Daily Comet', date: '2026-11-03' },
  ],
  [
    'named fields',
    `Outlet: Meridian Wire\nTitle: Bridge to close\nAuthor: Ana Whitlock\nDate: 3 Nov. 2026\nURL: https://www.wire.example/a\n\n${STORY}`,
    {
      outlet: 'Meridian Wire',
      headline: 'Bridge to close',
      author: 'Ana Whitlock',
      date: '2026-11-03',
      url: 'https://www.wire.example/a',
    },
  ],
  [
    'an address gives the outlet',
    `Bridge to close for a year\nhttps://www.comet.example/news/1\n\n${STORY}`,
    { headline: 'Bridge to close for a year', url: 'https://www.comet.example/news/1', outlet: 'comet.example' },
  ],
  ['two authors', `BY JANE DOE AND LEILA DE LA CRUZ | STAFF\n\n${STORY}`, { author: 'JANE DOE AND LEILA DE LA CRUZ' }],
  [
    'particles in names',
    `By Leila de la Cruz and Jan van der Berg\n\n${STORY}`,
    { author: 'Leila de la Cruz and Jan van der Berg' },
  ],
  [
    'a dated line',
    `Bridge to close soon!\n\nPublished: Tuesday, Nov. 3, 2026 at 5:30 p.m. ET\n\n${STORY}`,
    { headline: 'Bridge to close soon!', date: '2026-11-03' },
  ],
  [
    'a job is no outlet',
    `Bridge to close soon\n\nBy Jane Doe\nStaff Writer\n\n${STORY}`,
    { headline: 'Bridge to close soon', author: 'Jane Doe' },
  ],
  ['an ambiguous date stays as found', `Date: 03/11/2026\n\n${STORY}`, { date: '03/11/2026' }],
  ['a story from its first line', `${STORY}\n\n${STORY}`, {}],
  [
    'a field inside the story',
    `Bridge to close for good\n\n${STORY}\n\nSource: City Hall\n\nBy Jane Doe`,
    { headline: 'Bridge to close for good' },
  ],
  ['a sentence is no headline', `The bridge is shut.\n\n${STORY}`, {}],
  [
    'names of object methods are no fields',
    `Constructor: Smith and Sons\n\n${STORY}`,
    { headline: 'Constructor: Smith and Sons' },
  ],
  ['a caption is no headline', `The mayor in May (Jo Lens/Wire)\n\n${STORY}`, {}],
  ['nothing', '', {}],
])('%s', (_, text, found) => {
  expect(readTextMetadata(text)).toEqual({ ...noMetadata, ...found });
});
