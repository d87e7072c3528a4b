import { expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { readDocument } from '../document/read-document.ts';
import { createActorFinder } from './actors.ts';

const findActors = createActorFinder(testResources());

function actorsOf(...texts: string[]) {
  const documents = texts.map((text, at) => readDocument(articleFrom(text, `a${at}`)));
  return { ...findActors(documents), texts };
}

test('full name, title and surname are one person, across articles', () => {
  const { actors, mentions } = actorsOf(
    'On Monday Mayor Carol Denning spoke. Later Denning left for Port Ellery.',
    'Critics of Ms. Denning in Port Ellery were angry with Denning.',
  );
  expect(actors).toContainEqual({ id: 'actor-1', name: 'Carol Denning', kind: 'person', aliases: ['Denning'] });
  expect(mentions.map((list) => list.filter((one) => one.actorId === 'actor-1').length)).toEqual([2, 2]);
});

test('two people of one surname stay two; the bare surname goes to the one named last', () => {
  const { actors, mentions, texts } = actorsOf(
    'We saw Maria Roche first. Then we met Daniel Roche at home. There Roche wept. In the end Maria Roche came.',
  );
  expect(actors.map((actor) => actor.name)).toEqual(['Maria Roche', 'Daniel Roche']);
  const bare = mentions[0]?.find((one) => texts[0]?.slice(one.start, one.end) === 'Roche');
  expect(bare?.actorId).toBe('actor-2');
});

test('initials belong to the long form; days and titles are no names', () => {
  const { actors } = actorsOf(
    'The National Transport Safety Office met on Thursday. On Friday the NTSO said no to President and Mayor.',
  );
  expect(actors).toEqual([
    { id: 'actor-1', name: 'National Transport Safety Office', kind: 'organisation', aliases: ['NTSO'] },
  ]);
});

test('every mention lies where it says', () => {
  const { mentions, texts } = actorsOf(
    'In Port Ellery, Victor Hale met Ruth Calder. In Port Ellery, Hale thanked Calder’s team.',
  );
  expect(mentions[0]?.map((one) => one.text)).toEqual([
    'Port Ellery',
    'Victor Hale',
    'Ruth Calder',
    'Port Ellery',
    'Hale',
    'Calder',
  ]);
  for (const one of mentions[0] ?? []) expect(texts[0]?.slice(one.start, one.end)).toBe(one.text);
});

test('ordinary words at the start of a sentence are nobody, a building is no person', () => {
  const { actors } = actorsOf(
    'Suspicions grew at Trump Tower. Authorities said little. Suspicions grew. Authorities left Trump Tower.',
    'Embattled Ann Vale said no. Vale left Trump Tower. Authorities and Suspicions.',
  );
  expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
    ['Trump Tower', 'place'],
    ['Ann Vale', 'person'],
  ]);
});

test('a month that is a surname stays with its bearer, and a party’s initials with the party', () => {
  const { actors } = actorsOf(
    'On Monday Theresa May met the Republican Party in May. “No,” Theresa May said. House GOP members left the GOP.',
  );
  expect(actors).toEqual([
    { id: 'actor-1', name: 'Republican Party', kind: 'organisation', aliases: ['GOP'] },
    { id: 'actor-2', name: 'Theresa May', kind: 'person', aliases: [] },
  ]);
});

test('names inside compound words are found; a name in capitals is no other name', () => {
  const { actors } = actorsOf(
    'The pro-Vale crowd met Kim Jong-un. Kim Jong-un saw the Vale-backed men. VALE fell. So Vale left.',
  );
  expect(actors.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Vale', []],
    ['Kim Jong-un', []],
  ]);
});
