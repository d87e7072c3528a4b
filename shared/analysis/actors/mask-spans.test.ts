import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { readDocument } from '../document/read-document.ts';
import { createMaskFinder } from './mask-spans.ts';

const maskSpans = createMaskFinder(testResources());

/** The text with N for each name and P for each group. */
function masked(text: string): string {
  const document = readDocument(articleFrom(text));
  let out = '';
  let at = 0;
  for (const { start, end, kind } of maskSpans(document)) {
    out += document.text.slice(at, start) + (kind === 'name' ? 'N' : 'P');
    at = end;
  }
  return out + document.text.slice(at);
}

test.each([
  ['President Donald Trump met Mr. Xi on Tuesday.', 'President N met Mr. N on Tuesday.'],
  ['Secretary of State John Kerry’s plan failed.', 'Secretary of State N’s plan failed.'],
  ['However, prosecutors said more.', 'However, prosecutors said more.'],
  ['Prosecutors said he lied. More details follow.', 'Prosecutors said he lied. More details follow.'],
  ['The Department of Justice sued New York City in May.', 'The N sued N in May.'],
  ['Moqtada al-Sadr and van der Berg saw the Iran-backed men.', 'N and N saw the N-backed men.'],
  ['Anti-Russian and pro-Trump crowds, Chinese-made.', 'Anti-P and pro-N crowds, P-made.'],
  ['Republican Ann Lee (R-Ohio) and Sen. Bob Casey (D) left.', 'P N (P-N) and Sen. N (P) left.'],
  ['Sen. Ed Markey (D–Mass.) won. 1) Forgot 2) Asked', 'Sen. N (P–N.) won. 1) Forgot 2) Asked'],
  ['The Republican Party beat the GOP.', 'The P beat the P.'],
  ['American Airlines and African Americans', 'N and P'],
  ['Kim Jong-un met Moon Jae-in in the U.S. this week.', 'N met N in the N this week.'],
  ['Treasury Secretary Janet Yellen spoke; the Supreme Court did not.', 'Treasury Secretary N spoke; the N did not.'],
  ['Supreme Court judges left. “We need money,” he said.', 'N judges left. “We need money,” he said.'],
  ['It was a HUGE lie, the FBI said.', 'It was a HUGE lie, the N said.'],
  ['Trump Attacks Iran Deal In New Speech', 'N Attacks N Deal In New Speech'],
  ['Why Democrats Fear The Border Wall', 'Why P Fear The Border Wall'],
  ['He told us that J. Edgar Hoover and John F. Kennedy met in St. Louis.', 'He told us that N and N met in N.'],
])('%s', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

const PEOPLE = [
  'Trump',
  'Biden',
  'Brown',
  'Cook',
  'Xi',
  'Nguyen',
  'Okafor',
  'Ngozi Okafor',
  'Joe Biden',
  'Bill Gates',
  'Mark Kelly',
  'al-Sadr',
  'O’Brien',
  'O’Brien Smith',
  'Bush',
  'van der Berg',
  'Ursula von der Leyen',
  'Denning',
  'Kim Jong-un',
  'Jean-Luc Mélenchon',
  'Martin Luther King',
  'J.D. Vance',
  'MacDonald',
  'Łukasz Żak',
];
const COUNTRIES = [
  'Iran',
  'Saudi Arabia',
  'China',
  'Turkey',
  'New Zealand',
  'U.S.',
  'US',
  'Chad',
  'Papua New Guinea',
  'Eswatini',
];
const NATIONS = ['American', 'Chinese', 'South Korean', 'Muslim', 'Jewish', 'Republican', 'Democratic', 'Tory'];
const PARTIES = ['Republicans', 'Democrats', 'Tories', 'Americans', 'Muslims', 'South Koreans', 'Liberals'];

const TEMPLATES: readonly [readonly string[], readonly string[]][] = [
  [
    PEOPLE,
    [
      '# said the plan had failed.',
      '#’s plan has failed, critics say.',
      'Critics of # were angry on Monday.',
      'President # was not there.',
      'On Tuesday, # told reporters that taxes would rise.',
      'The decision by Mr. # surprised voters, # said.',
      '“I think # is wrong,” she said.',
      'A lawyer for #, who left in May, declined to comment.',
      'Sen. # (R-Ohio) spoke. Later # left the room.',
      '# seemed angry; #, a lawyer, and her aides left.',
      '# officials openly disagreed.',
      '# and Ann Lee went to court.',
      '# and other officials denied the pro-# claims.',
      '# Slams New Tax Plan In Angry Speech',
      'Will # resign? Supporters of # hope not.',
      'Former Secretary of State # defended the #-backed bill.',
    ],
  ],
  [
    COUNTRIES,
    [
      '# said it would not sign.',
      'The talks with # ended on Friday.',
      'In # and elsewhere, prices rose.',
      'The #-led alliance met in June.',
      '#’s economy shrank.',
      'Why The War With # Is Not Over Yet',
    ],
  ],
  [
    NATIONS,
    [
      '# leaders met on Sunday.',
      'The # voters are angry.',
      'An anti-# mood grew, said a # official.',
      'Former # Sen. Ann Lee spoke.',
      'Why # Voters Are So Angry',
    ],
  ],
  [
    PARTIES,
    ['# said they would vote.', 'House # blocked it.', 'Most of the # left, and # in Congress wept.', '#’ anger grew.'],
  ],
];

describe('exchanging names exchanges nothing else', () => {
  const cases = TEMPLATES.flatMap(([names, templates]) => templates.map((template) => ({ template, names })));
  test.each(cases)('$template', ({ template, names }) => {
    const sentence = (name: string) => masked(template.replace(/^#/, capitalised(name)).replaceAll('#', name));
    const [first = '', ...others] = names;
    const expected = sentence(first);
    expect(expected).toMatch(/[NP]/);
    expect(Object.fromEntries(others.map((name) => [name, sentence(name)]))).toEqual(
      Object.fromEntries(others.map((name) => [name, expected])),
    );
  });
});

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

test('spans are in order, do not overlap and lie inside the text', () => {
  const text = 'The U.S. and China met. Bob Casey said: “Mr Xi’s Chinese-American friends left.”';
  const spans = maskSpans(readDocument(articleFrom(text)));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'U.S.',
    'China',
    'Bob Casey',
    'Xi',
    'Chinese-American',
  ]);
  expect(spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))).toBe(true);
});
