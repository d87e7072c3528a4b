import { describe, expect, test } from 'vitest';
import {
  articleName,
  articleNames,
  formatCount,
  formatDate,
  formatNumber,
  formatShare,
  formatTime,
  hostOf,
  isWebAddress,
  plural,
  shorten,
  spokenScore,
} from './format.ts';

test.each([
  ['2026-11-24', '24 Nov 2026'],
  ['2026-01-05T09:30:00Z', '5 Jan 2026'],
  ['2026-13-05', '2026-13-05'],
  ['last Tuesday', 'last Tuesday'],
  ['', ''],
])('formatDate(%j) is %j', (date, expected) => {
  expect(formatDate(date)).toBe(expected);
});

test.each([
  [1, '1 article'],
  [0, '0 articles'],
  [12345, '12,345 articles'],
])('plural(%d)', (count, expected) => {
  expect(plural(count, 'article')).toBe(expected);
});

test.each([
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('formatCount(%d)', (count, expected) => {
  expect(formatCount(count)).toBe(expected);
});

test.each([
  ['https://www.example.org/a?b', 'example.org'],
  ['http://news.example.co.uk', 'news.example.co.uk'],
  ['no address', 'no address'],
])('hostOf(%j)', (url, expected) => {
  expect(hostOf(url)).toBe(expected);
});

test.each([
  ['https://example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['', false],
])('isWebAddress(%j)', (url, expected) => {
  expect(isWebAddress(url)).toBe(expected);
});

describe('articleName', () => {
  test.each([
    [{ outlet: 'The Wire', headline: 'Port closed' }, 'The Wire'],
    [{ outlet: ' ', headline: 'Port closed' }, 'Port closed'],
    [{ outlet: '', headline: '', receipt: { fileName: 'port.txt' } }, 'port.txt'],
    [{ outlet: '', headline: '', receipt: { fileName: '' } }, 'Article 3'],
  ])('%j', (article, expected) => {
    expect(articleName(article, 2)).toBe(expected);
  });
});

test('articles of one outlet are numbered', () => {
  const wire = { outlet: 'The Wire', headline: '' };
  expect(articleNames([wire, { outlet: '', headline: 'Port' }, wire, wire])).toEqual([
    'The Wire',
    'Port',
    'The Wire (2)',
    'The Wire (3)',
  ]);
});

test.each([
  ['one two three', 20, 'one two three'],
  ['one  two\nthree', 20, 'one two three'],
  ['one two three four', 10, 'one two…'],
  ['abcdefghijkl', 5, 'abcde…'],
  ['ab😀cd', 3, 'ab…'],
])('shorten(%j, %d)', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});

test('numbers, shares and times', () => {
  expect(formatNumber(12.04)).toBe('12');
  expect(formatNumber(12.345, 2)).toBe('12.35');
  expect(formatShare(0.256)).toBe('26 %');
  expect(formatTime('2026-11-24T09:30:11.123Z')).toBe('24 Nov 2026, 09:30');
});

test('a refused score is spoken with its reason', () => {
  expect(spokenScore({ refused: 'Too short.' })).toBe('not given. Too short.');
  expect(spokenScore({ value: 31.4, low: 20, high: 40.5, parts: [] as never })).toBe(
    '31.4 of 100, between 20 and 40.5',
  );
});
