import { expect, test } from 'vitest';
import { passageRoles, scoredRoles } from '../../shared/model/passage.ts';
import { humanise, termFor } from './categories.ts';
import { roleTerms } from './vocabulary.ts';

const all = [
  'loaded-word',
  'hedge',
  'scare-quotes',
  'zeugma',
  'agentless',
  'metaphor',
  'label',
  'superlative',
  'irony',
];

test('no two categories of a run look the same', () => {
  const looks = all.map((name) => termFor(name, all)).map(({ shape, hue }) => `${shape} ${hue}`);
  expect(new Set(looks).size).toBe(all.length);
});

test('the order in which categories are listed does not change how they look', () => {
  expect(termFor('metaphor', all)).toEqual(termFor('metaphor', [...all].reverse()));
});

test.each([
  ['framing.loaded-verb', 'Loaded verb'],
  ['loadedVerb', 'Loaded verb'],
  ['figure', 'Figure'],
])('humanise(%j)', (name, expected) => {
  expect(humanise(name)).toBe(expected);
});

test('the window says of exactly the scored roles that they are scored', () => {
  expect(passageRoles.filter((role) => roleTerms[role].scored)).toEqual([...scoredRoles]);
});
