import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { readDocument } from '../document/read-document.ts';
import { createCoverage } from './coverage.ts';
import { findQuantities } from './quantities.ts';

const coverage = createCoverage(testResources());

const WIRE =
  'A gas explosion destroyed a bakery in the centre of Millbrook on Tuesday, killing 12 people. The fire department said 31 people were injured in the blast. Inspectors had found a leaking valve in the cellar last month. The owner of the bakery was not in the building when it happened. The mayor opened the sports hall for families who lost their homes.';
const TABLOID =
  'Twelve people died when a gas explosion tore a bakery apart in the centre of Millbrook. At least 47 people were injured in the blast, firefighters said. The mayor opened the sports hall to families who had lost their homes. A dog was pulled alive from the rubble.';

function compare(...texts: string[]) {
  return coverage.analyse(
    texts.map((text, at) => readDocument(articleFrom(text, `a${at}`))),
    null,
  );
}

describe('two short reports of one event', () => {
  const { facts, omissions, conflicts } = compare(WIRE, TABLOID);
  const saying = (words: string) => facts.find((fact) => fact.text.includes(words));
  const telling = (words: string) => [...new Set(saying(words)?.mentions.map((mention) => mention.article))];

  test.each(['sports hall', 'gas explosion'])('both state the fact about %j', (words) => {
    expect(telling(words)).toEqual(['a0', 'a1']);
  });

  test('what one lacks is listed for it, and alone for the other', () => {
    const valve = saying('leaking valve')?.id;
    expect(omissions[1]?.omitted.map((one) => one.factId)).toContain(valve);
    expect(omissions[0]?.exclusive).toContain(valve);
    expect(omissions[0]?.omitted.map((one) => one.factId)).toContain(saying('A dog was')?.id);
  });

  test('omissions come highest salience first', () => {
    for (const { omitted } of omissions) {
      const saliences = omitted.map((one) => one.salience);
      expect(saliences).toEqual([...saliences].sort((a, b) => b - a));
    }
  });

  test('31 and 47 injured conflict, 12 and twelve dead do not', () => {
    expect(conflicts.map((conflict) => conflict.values.map((value) => value.value))).toEqual([['31', '47']]);
  });
});

test.each([
  [
    'rounding',
    'The court fined the company 4,968 dollars for the spill in the river.',
    'The court fined the company nearly 5,000 dollars for the spill in the river.',
  ],
  [
    'the same, spelled out',
    'The storm damaged 14 houses on the northern shore.',
    'The storm damaged fourteen houses on the northern shore.',
  ],
  [
    'things counted differently',
    'The storm damaged 14 houses on the northern shore.',
    'The storm damaged houses on the northern shore and sank 9 boats.',
  ],
])('no conflict: %s', (_name, first, second) => {
  expect(compare(first, second).conflicts).toEqual([]);
});

test('one article alone, unrelated articles and short ones are refused', () => {
  expect(compare(WIRE).scores[0]).toHaveProperty('refused', expect.stringContaining('alone'));
  const [short] = compare(WIRE, TABLOID).scores;
  expect(short).toHaveProperty('refused', expect.stringContaining('Too short'));
  const other = 'The football club sold its striker to a rival abroad. Nobody had expected such a price for him.';
  expect(compare(WIRE, other).scores[0]).toHaveProperty('refused', expect.stringContaining('different events'));
});

test('exchanging names changes no fact and no score', () => {
  const swap = (text: string) => text.replaceAll('Millbrook', 'Hartlepool');
  const shape = ({ facts, omissions }: ReturnType<typeof compare>) => ({
    facts: facts.map((fact) => [fact.salience, fact.mentions.map((mention) => [mention.article, mention.level])]),
    omissions,
  });
  expect(shape(compare(swap(WIRE), swap(TABLOID)))).toEqual(shape(compare(WIRE, TABLOID)));
});

test('any texts: every sentence in at most one fact of its own, mentions in bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 6 }), { minLength: 1, maxLength: 4 }), (texts) => {
      const { facts, omissions } = compare(...texts);
      expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      for (const fact of facts) {
        for (const { article, start, end } of fact.mentions) {
          const text = texts[Number(article.slice(1))] ?? '';
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(texts.some((text) => text.includes(fact.text))).toBe(true);
      }
      expect(omissions).toHaveLength(texts.length);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['It cost $4.5bn to build.', [4_500_000_000]],
  ['Some 1,200 people and two dozen police came.', [1200, 2]],
  ['Twenty-five boats sank on March 12, 2026, at 8 a.m.', [25]],
  ['Turnout was 87.4% in 2019.', [87.4]],
  ['A 34-year-old man lost 3 million dollars.', [3_000_000]],
])('figures of %j', (text, values) => {
  const document = readDocument(articleFrom(text));
  expect(findQuantities(document.tokens).map((quantity) => quantity.value)).toEqual(values);
});
