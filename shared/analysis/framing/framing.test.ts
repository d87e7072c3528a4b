import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import { framingSchema } from '../../model/result.ts';
import { createActorFinder } from '../actors/actors.ts';
import { readDocument } from '../document/read-document.ts';
import type { ResourceFile } from '../resources.ts';
import { createFraming } from './framing.ts';
import { HALF_LOADED_DENSITY, HALF_VERB_DENSITY, HEADLINE_GAP, HEAVY_MEAN, PLAIN_MEAN } from './framing-score.ts';
import { LOADED_MODEL } from './wording/model.ts';

const framing = createFraming(testResources());
const findActors = createActorFinder(testResources());

function analyse(text: string, headline = '') {
  const document = readDocument(articleFrom(text, 'a1', { headline }));
  const actors = findActors([document]);
  const report = framing.analyse(document, actors, 0, null);
  return { document, actors, report };
}

function marked(text: string) {
  const { document, report } = analyse(text);
  return report.framing.findings.map((one) => ({ ...one, text: document.text.slice(one.start, one.end) }));
}

const PLAIN =
  'The council met on Tuesday to discuss the bridge. Engineers presented a report of forty pages. The report lists two options for the repair. ' +
  'The first option costs nine million and takes a year. The second costs six million and takes two years. Members will vote in March. ';
const HEATED =
  'The hapless council shamelessly squandered millions on its disastrous bridge. Residents are furious at this outrageous and utterly absurd fiasco. ' +
  'The mayor boasted about his pathetic scheme and slammed anyone who dared to question the bogus numbers. It is a shameful disgrace. ';

describe('voice', () => {
  test('a loaded word inside quotation marks belongs to the source', () => {
    const findings = marked('“This is a disastrous and shameful plan,” Anna Berg said on Monday.');
    const words = findings.filter((one) => one.loaded);
    expect(words.map((one) => one.text)).toEqual(expect.arrayContaining(['disastrous', 'shameful']));
    expect(words.every((one) => one.voice === 'quoted')).toBe(true);
  });

  test('only the writer’s own words move the score', () => {
    const quoted = `${PLAIN.repeat(4)}“It is a disastrous, shameful, outrageous and utterly absurd plan,” Anna Berg said. `;
    const own = `${PLAIN.repeat(4)}It is a disastrous, shameful, outrageous and utterly absurd plan, Anna Berg said. `;
    expect(scoreOf(quoted)).toBeLessThan(scoreOf(own));
    const part = partOf(quoted, 'Loaded words');
    expect(part.evidence.filter((id) => marked(quoted).find((one) => one.id === id)?.voice !== 'author')).toEqual([]);
  });
});

describe('what must not be marked', () => {
  test.each([
    'Justice Department lawyers met the Supreme Court in Great Britain.',
    'Hope Hicks testified about the Patriot Act on Monday.',
    'The president raised the tax on Monday.',
    'Two people were killed in an attack near the border during the war.',
    'Police arrested four suspects after the shooting.',
    'Immigrants crossed the border in June.',
    'He was admitted to hospital with a fever.',
    'The group claimed responsibility for the bombing.',
    'Divers rescued the boys from the cave.',
  ])('%s', (text) => {
    expect(
      marked(text)
        .filter((one) => one.loaded)
        .map((one) => one.text),
    ).toEqual([]);
  });
});

describe('what must be marked', () => {
  test.each([
    ['The embattled minister left the room.', 'embattled', 'evaluative adjective'],
    ['The senator slammed the decision of the court.', 'slammed', 'dramatic verb'],
    ['The mayor claimed the bridge was safe.', 'claimed', 'doubt-casting verb'],
    ['The regime closed the airport.', 'regime', 'contested label'],
    ['Its “experts” had been wrong before.', '“experts”', 'scare quotes'],
    ['The road may close in winter.', 'may', 'hedge'],
    ['The audit revealed that the money was gone.', 'revealed', 'factive'],
    ['It was an utterly new plan.', 'utterly', 'intensifier'],
  ])('%s', (text, word, category) => {
    expect(marked(text)).toContainEqual(expect.objectContaining({ text: word, category, voice: 'author' }));
  });
});

test('a quotation of somebody named is no scare quote', () => {
  expect(
    marked('Anna Berg called the plan “hopeless” on Monday.').filter((one) => one.category === 'scare quotes'),
  ).toEqual([]);
});

test('a denied word counts half', () => {
  const plain = marked('The plan was hateful.').find((one) => one.text === 'hateful');
  const denied = marked('The plan was not hateful.').find((one) => one.text === 'hateful');
  expect(plain?.weight).toBe(1);
  expect(denied?.weight).toBe(0.5);
});

describe('score', () => {
  test('plain wording stands low, heated wording high', () => {
    expect(scoreOf(PLAIN.repeat(4))).toBeLessThan(20);
    expect(scoreOf(HEATED.repeat(5))).toBeGreaterThan(60);
  });

  test('parts add up, weights make one, and a rejected finding leaves the score', () => {
    const text = HEATED.repeat(5);
    const { document, report } = analyse(text, 'Council squanders millions');
    const score = framing.score(document, report, new Set());
    if ('refused' in score) throw new Error(score.refused);
    expect(score.parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 9);
    expect(score.parts.reduce((sum, part) => sum + part.weight * part.value, 0)).toBeCloseTo(score.value, 1);
    const all = new Set(report.framing.findings.map((one) => one.id));
    const less = framing.score(document, report, all);
    if ('refused' in less) throw new Error(less.refused);
    expect(less.value).toBeLessThan(score.value);
    expect(less.parts[0]?.value).toBe(0);
  });

  test('short texts are refused', () => {
    const { document, report } = analyse(PLAIN);
    expect(framing.score(document, report, new Set())).toHaveProperty('refused');
  });

  test('the constants are those that docs/method/framing.md explains', () => {
    expect([HALF_LOADED_DENSITY, HALF_VERB_DENSITY, PLAIN_MEAN, HEAVY_MEAN, HEADLINE_GAP]).toEqual([
      2, 0.4, 0.2, 0.6, 0.5,
    ]);
  });
});

describe('exchanging names changes nothing', () => {
  const template = (a: string, b: string): string =>
    `${HEATED}${a} boasted that the council was with him. On Friday ${b} criticised ${a} in a blistering speech. ` +
    `Aides of ${b} said ${a} had lied. ${PLAIN.repeat(2)}The ${'party'} of ${a} stands by its reckless plan.`;

  test.each([
    ['Carter', 'Morgan'],
    ['Obama', 'Trump'],
    ['Biden', 'Putin'],
  ])('%s and %s', (a, b) => {
    const one = analyse(template(a, b));
    const other = analyse(template(b, a));
    expect(other.report.loaded).toEqual(one.report.loaded);
    expect(scoreOf(template(b, a))).toBe(scoreOf(template(a, b)));
  });
});

describe('headline', () => {
  test('stronger words than the body are said plainly', () => {
    const { report } = analyse(PLAIN.repeat(4), 'Council slams outrageous bridge plan');
    expect(report.framing.headline?.span).toBeNull();
    expect(report.framing.headline?.notes.join(' ')).toContain(
      'The headline says “slams”; no sentence of the body does.',
    );
  });

  test('none without a headline', () => {
    expect(analyse(PLAIN).report.framing.headline).toBeNull();
  });
});

test('labels and tone of an actor', () => {
  const text =
    'The billionaire Robert Falk opened the hearing. Robert Falk, a longtime friend of the mayor, spoke for an hour. ' +
    'Senator Robert Falk praised the wonderful work of the crew. Robert Falk left at noon.';
  const { report, actors } = analyse(text);
  const actor = actors.actors.find((one) => one.name.includes('Falk'));
  const found = report.framing.actors.find((one) => one.actorId === actor?.id);
  expect(found?.labels.map((label) => label.text)).toEqual(
    expect.arrayContaining(['billionaire', 'a longtime friend of the mayor', 'Senator']),
  );
  expect(found?.tone).not.toBeNull();
});

describe('tone', () => {
  test.each([
    ['Falk was praised for the excellent rescue.', 'positive'],
    ['Falk was condemned for the brutal and criminal attack.', 'negative'],
  ] as const)('%s', (text, expected) => {
    const reading = framing.tone(readDocument(articleFrom(text)), 0, 4, null);
    expect(reading.negative + reading.neutral + reading.positive).toBeCloseTo(1, 6);
    expect(reading[expected]).toBe(Math.max(reading.negative, reading.neutral, reading.positive));
  });
});

test('no text makes it throw, spans stay inside, ids are unique, the same text gives the same report', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), mixedText()), (text) => {
      const { document, report } = analyse(text, text.slice(0, 40));
      framingSchema.parse(report.framing);
      expect(report.loaded).toHaveLength(document.sentences.length);
      expect(report.loaded.every((one) => one >= 0 && one <= 1)).toBe(true);
      for (const one of report.framing.findings) {
        expect(one.start).toBeLessThan(one.end);
        expect(one.end).toBeLessThanOrEqual(document.text.length);
        expect(one.id).toBe(`${one.rule}@${one.start}-${one.end}`);
      }
      expect(new Set(report.framing.findings.map((one) => one.id)).size).toBe(report.framing.findings.length);
      expect(JSON.stringify(analyse(text, text.slice(0, 40)).report)).toBe(JSON.stringify(report));
      framing.score(document, report, new Set());
      framing.tone(document, 0, Math.min(3, text.length), null);
    }),
    { numRuns: 60 },
  );
});

test('a model of another version is refused', () => {
  const file = testResources().get(LOADED_MODEL) as ResourceFile;
  const other = { ...file, content: { ...(file.content as object), version: 1 } };
  expect(() => createFraming(new Map([...testResources(), [LOADED_MODEL, other]]))).toThrow(LOADED_MODEL);
});

function mixedText(): fc.Arbitrary<string> {
  const words = [
    'regime',
    '“',
    '”',
    '"',
    'so-called',
    'claimed',
    'that',
    'Trump',
    'utterly',
    '?',
    '!',
    '.',
    '\n\n',
    'may',
    'not',
    'shameful',
    '-',
    ',',
    'a',
    'the',
    'said',
    'Senator',
  ];
  return fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
}

function scoreOf(text: string): number {
  const { document, report } = analyse(text);
  const score = framing.score(document, report, new Set());
  if ('refused' in score) throw new Error(score.refused);
  return score.value;
}

function partOf(text: string, name: string) {
  const { document, report } = analyse(text);
  const score = framing.score(document, report, new Set());
  if ('refused' in score) throw new Error(score.refused);
  const part = score.parts.find((one) => one.name === name);
  if (!part) throw new Error(name);
  return part;
}
