import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { readDocument } from './read-document.ts';
import { readRoleRules } from './role-rules.ts';

const rules = readRoleRules(testResources());
const PARAGRAPH = 'The council met on Monday evening and decided, after four hours, to close the old harbour for good.';

function rolesOf(text: string, headline = ''): string[] {
  const { passages } = readDocument(articleFrom(text, 'a', { headline }), rules);
  return passages.map(
    (passage) => `${passage.role}: ${text.slice(passage.start, passage.end).replace(/\s+/g, ' ').slice(0, 24)}`,
  );
}

describe.each(rules.patterns)('$id', ({ pattern, matches, others }) => {
  test.each(matches)('matches %j', (example) => expect(pattern.test(example)).toBe(true));
  test.each(others)('leaves %j alone', (example) => expect(pattern.test(example)).toBe(false));
});

test('a whole dirty page', () => {
  const text = [
    'Harbour closes after vote',
    'By Jane Doe',
    `PORT ELLERY (Wire) - ${PARAGRAPH}`,
    'The harbour in June. Photo: Jonas Lind',
    'A long night',
    PARAGRAPH,
    'Advertisement',
    `${PARAGRAPH} ${PARAGRAPH}`,
    'The Associated Press contributed to this report.',
    'Ten tricks to save money at the pump',
  ].join('\n\n');
  expect(rolesOf(text)).toEqual([
    'headline: Harbour closes after vot',
    'byline: By Jane Doe',
    'dateline: PORT ELLERY (Wire) -',
    'body: The council met on Monda',
    'caption: The harbour in June. Pho',
    'subhead: A long night',
    'body: The council met on Monda',
    'boilerplate: Advertisement',
    'body: The council met on Monda',
    'boilerplate: The Associated Press con',
    'boilerplate: Ten tricks to save money',
  ]);
});

test.each([
  ['after an abbreviation', 'It came from the U.S.\n\nsenator who had asked for it.'],
  ['without a sentence end', 'It came from a\n\nsenator who had asked for it.'],
  ['after a title', 'It came from Sen.\nsmith-like figures of the kind seen in spring.'],
])('a sentence cut in two %s is one sentence in one passage', (_name, cut) => {
  const { passages, sentences } = readDocument(articleFrom(`${PARAGRAPH}\n\n${cut}\n\n${PARAGRAPH}`), rules);
  expect(passages).toHaveLength(3);
  expect(sentences).toHaveLength(3);
});

test('hard-wrapped lines are one paragraph', () => {
  const wrapped =
    'The council met on Monday evening and decided, after\nfour hours of talks that nobody had thought possible,\nto close the harbour.';
  expect(readDocument(articleFrom(`${wrapped}\n\n${PARAGRAPH}\n\n${PARAGRAPH}`), rules).passages).toHaveLength(3);
});

test("a person's role goes before the machine's and says so", () => {
  const text = `${PARAGRAPH}\n\nAdvertisement\n\n${PARAGRAPH}`;
  const start = text.indexOf('Advertisement');
  const { passages } = readDocument(
    articleFrom(text, 'a', { roleOverrides: [{ start, end: start + 13, role: 'body' }] }),
    rules,
  );
  expect(passages[1]).toMatchObject({ role: 'body', by: 'person' });
  expect(passages[0]?.by).toBe('machine');
});

test('a single sentence is running text, whatever it looks like', () => {
  expect(rolesOf('Mayor slams critics')).toEqual(['body: Mayor slams critics']);
});
