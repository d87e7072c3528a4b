import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFrom } from '../../../tests/support/engine.ts';
import {
  type Opinion,
  type Opinions,
  PLAIN,
  readingsOf,
  withOpinions,
} from '../../../tests/support/hand-made/opinions.ts';
import { framingSchema } from '../../model/result.ts';
import { createActorFinder } from '../actors/actors.ts';
import { readDocument } from '../document/read-document.ts';
import { HEADS } from '../reader/heads.ts';
import { CONFIDENT_TONE, createFraming } from './framing.ts';
import { gelu } from './tone/reader-tone.ts';

const resources = withOpinions();
const framing = createFraming(resources);
const findActors = createActorFinder(resources);

function analyse(text: string, opinions: Opinions, headline = '') {
  const document = readDocument(articleFrom(text, 'a1', { headline }));
  const actors = findActors([document]);
  const readings = readingsOf(document, opinions);
  return { document, actors, readings, report: framing.analyse(document, actors, 0, readings) };
}

/** Says `opinion` of the pieces of these words, nothing of others. */
function of(words: readonly string[], opinion: Partial<Opinion>): Opinions {
  return (text) => (words.includes(text) ? { ...PLAIN, ...opinion } : PLAIN);
}

function loadedTexts(text: string, opinions: Opinions): string[] {
  const { document, report } = analyse(text, opinions);
  return report.framing.findings.filter((one) => one.loaded).map((one) => document.text.slice(one.start, one.end));
}

const logistic = (odds: number): number => Math.round(1000 / (1 + Math.exp(-odds))) / 1000;

describe('sentences', () => {
  test('the log-odds of the mean of its pieces are calibrated', () => {
    const { report } = analyse('The plan failed badly. Rain fell.', of(['badly'], { state: [50, 0, 0] }));
    // Five pieces in the first sentence, full stop included; calibration of the hand-made card.
    expect(report.loaded).toEqual([logistic(0.5 * (50 / 5) - 1), logistic(-1)]);
  });

  test('its words count beside it, as the card weighs them', () => {
    const weights = { sentence: 0, surest: 0.5, average: -0.1, expected: 2, length: -1 };
    const byWords = createFraming(withOpinions({ calibration: { weights, intercept: -1 } }));
    const document = readDocument(articleFrom('The bitter plan failed. They did it.'));
    const readings = readingsOf(document, of(['bitter'], { word: 3 }));
    const { loaded } = byWords.analyse(document, findActors([document]), 0, readings);
    const expected = 1 / (1 + Math.exp(-3));
    const average = (3 - 20 - 20) / 3;
    // Three words may be marked, the second one surely; in the second sentence there is none.
    expect(loaded).toEqual([
      logistic(0.5 * 3 - 0.1 * average + 2 * expected - Math.log(4) - 1),
      logistic(0.5 * -8 - 0.1 * -8 - 1),
    ]);
  });

  test('a sentence the model has not read has no probability', () => {
    const document = readDocument(articleFrom('Rain fell. Snow fell.'));
    const nothing = { body: [], headline: [], own: [] };
    expect(framing.analyse(document, findActors([document]), 0, nothing).loaded).toEqual([0, 0]);
  });

  test('a sentence over several windows is averaged over all of them', () => {
    const text = `${'rain and '.repeat(200)}badly.`;
    const { report, readings } = analyse(text, (word) => ({ word: -20, state: [word === 'rain' ? 4 : 0, 0, 0] }));
    expect(readings.body.length).toBeGreaterThan(2);
    const pieces = readings.body.flatMap((window) => window.pieces.filter((piece) => piece.sentence === 0));
    expect(report.loaded[0]).toBeCloseTo(logistic(0.5 * ((4 * 200) / pieces.length) - 1), 3);
  });

  test('quoted words cannot raise what the writer is charged with', () => {
    const text = 'The mayor said “a disgraceful sham” about the bridge.';
    const { report } = analyse(text, of(['disgraceful', 'sham'], { state: [100, 0, 0] }));
    expect(report.loaded[0]).toBeGreaterThan(0.9);
    expect(report.own?.[0]).toBe(logistic(-1));
  });

  test.each(['a disgraceful sham', 'a fine idea of his', 'rain'])(
    'whatever is quoted, the bound is the same: %s',
    (said) => {
      const { report } = analyse(`The bitter mayor said “${said} for us all” in June.`, (text) => ({
        word: -20,
        state: [text === 'bitter' ? 90 : text === 'sham' ? 120 : 0, 0, 0],
      }));
      // Eight pieces are left of it: seven of the writer with both marks and the point, one that hides the quotation.
      const alone = analyse('The bitter mayor said “it for us all” in June.', of(['bitter'], { state: [90, 0, 0] }));
      expect(report.own?.[0]).toBeLessThanOrEqual(logistic(0.5 * (90 / 8) - 1));
      expect(alone.report.own?.[0]).toBeGreaterThan(0.5);
    },
  );

  test('a sentence that is quotation throughout charges the writer with nothing', () => {
    const { report } = analyse('“It is a disgraceful sham.” She left.', of(['sham'], { state: [100, 0, 0] }));
    expect(report.loaded[0]).toBeGreaterThan(0.9);
    expect(report.own?.[0]).toBe(0);
  });

  test('nor can plain words around a quotation raise it above the whole', () => {
    const { report } = analyse('The mayor said “it is a fine plan” in June.', (_, piece) => ({
      word: -20,
      state: [piece.flag % 2 === 1 ? -40 : 20, 0, 0],
    }));
    expect(report.own?.[0]).toBe(report.loaded[0]);
  });
});

describe('words', () => {
  test('a marked word says who marked it, how sure, and on what evidence', () => {
    const { report, document } = analyse('The bitter plan failed.', of(['bitter'], { word: 2 }));
    const mark = report.framing.findings.find((one) => one.rule === 'framing.reader-word');
    expect(document.text.slice(mark?.start, mark?.end)).toBe('bitter');
    expect(mark).toMatchObject({ loaded: true, voice: 'author', weight: 1, category: 'evaluative adjective' });
    expect(mark?.reason).toContain('reader model');
    expect(mark?.reason).toMatch(/at 88 %\. Words are marked from \d+ % on; for any word it is 4 %\./);
    expect(mark?.reason).toMatch(/experts marked it as biased in \d+ of \d+/);
  });

  test('a word in pieces has the score of its strongest piece', () => {
    expect(
      loadedTexts('The hyperventilating crowd left.', (text) => ({ ...PLAIN, word: text === 'ting' ? 3 : -9 })),
    ).toEqual(['hyperventilating']);
  });

  test('names, figures and function words are never marked, whatever the model says', () => {
    const all = loadedTexts('The mayor of Springfield gave Anna Berg 40 books in March.', () => ({
      ...PLAIN,
      word: 9,
    }));
    expect(all.join(' ')).not.toMatch(/\b(?:The|of|Springfield|Anna|Berg|40|in)\b/);
    expect(all.join(' ')).toContain('books');
  });

  test.each([
    ['The ugly scheme failed.', ['ugly', 'scheme'], ['ugly scheme']],
    ['The power-hungry council met.', ['power', 'hungry'], ['power-hungry']],
    ['The ugly, feckless council met.', ['ugly', 'feckless'], ['ugly', 'feckless']],
    ['Anna called it a ugly “scheme of lies” today.', ['ugly', 'scheme'], ['ugly', 'scheme']],
  ])('neighbours of one voice are one mark: %s', (text, words, expected) => {
    expect(loadedTexts(text, of(words, { word: 3 }))).toEqual(expected);
  });

  test('a denied word counts half, a phrase as much as its words', () => {
    const weights = (text: string): number[] =>
      analyse(text, of(['ugly', 'scheme'], { word: 3 })).report.framing.findings.map((one) => one.weight);
    expect(weights('It was not ugly.')).toEqual([0.5]);
    expect(weights('It was a ugly scheme.')).toEqual([2]);
  });

  test('below the threshold nothing is marked', () => {
    expect(loadedTexts('The bitter plan failed.', of(['bitter'], { word: 0.9 }))).toEqual([]);
  });
});

describe('rules beside the model', () => {
  const regime = 'The regime closed the airport.';

  test.each([
    ['a contested label counts as loaded where the model agrees', 3, true],
    ['and is shown without counting where it does not', -3, false],
  ])('%s', (_, word, loaded) => {
    const { report } = analyse(regime, of(['regime'], { word }));
    expect(report.framing.findings).toHaveLength(1);
    expect(report.framing.findings[0]).toMatchObject({ rule: 'framing.contested-label', loaded });
  });

  test('a dramatic verb needs no agreement', () => {
    const { report } = analyse('The senator slammed the ruling.', () => PLAIN);
    expect(report.framing.findings).toContainEqual(
      expect.objectContaining({ rule: 'framing.dramatic-verb', loaded: true }),
    );
  });

  test('the model may mark as loaded what a rule only calls a hedge', () => {
    const { report } = analyse('The plan reportedly failed.', of(['reportedly'], { word: 3 }));
    expect(report.framing.findings.map(({ rule }) => rule)).toEqual(['framing.hedge', 'framing.reader-word']);
  });
});

test('the headline field is read by its own windows', () => {
  const { report } = analyse(
    'Rain fell on the town. It was wet.',
    of(['chaos'], { word: 3, state: [40, 0, 0] }),
    'Town faces chaos',
  );
  expect(report.framing.headline?.loaded).toBeGreaterThan(0.9);
  expect(report.framing.headline?.bodyLoaded).toBe(logistic(-1));
  expect(report.framing.headline?.findings.map(({ text }) => text)).toEqual(['chaos']);
});

describe('tone', () => {
  const text = 'Robert Falk met Anna Berg at noon.';
  const angry: Opinions = (_, piece) => (piece.start === 0 ? { word: -20, state: [0, 3, 0] } : PLAIN);

  test('goes by the pieces of the target', () => {
    const { document, readings } = analyse(text, angry);
    const at = (name: string) => framing.tone(document, text.indexOf(name), text.indexOf(name) + name.length, readings);
    expect(at('Robert Falk').negative).toBeGreaterThan(0.8);
    expect(at('Anna Berg')).toEqual({ negative: 0.333, neutral: 0.334, positive: 0.333 });
  });

  test('is neutral where the model read nothing', () => {
    const { document } = analyse(text, angry);
    expect(framing.tone(document, 0, 6, { body: [], headline: [], own: [] })).toEqual({
      negative: 0,
      neutral: 1,
      positive: 0,
    });
  });

  test.each([
    [5, true],
    [1, false],
  ])('an actor’s tone rests on sure readings alone: strength %i', (strength, shown) => {
    const story = 'Robert Falk spoke on Monday. Then Robert Falk left. Later Robert Falk came back.';
    const { report, actors } = analyse(story, (_, { id }) => ({ word: -20, state: [0, 0, id === 1 ? strength : 0] }));
    const actor = actors.actors.find(({ name }) => name.includes('Falk'));
    const tone = report.framing.actors.find(({ actorId }) => actorId === actor?.id)?.tone;
    if (shown) expect(tone).toBeGreaterThan(CONFIDENT_TONE);
    else expect(tone).toBeNull();
  });

  test.each([
    [0, 0],
    [1, 0.841345],
    [-1, -0.158655],
    [3, 2.99595],
  ])('gelu(%d)', (value, expected) => {
    expect(gelu(value)).toBeCloseTo(expected, 5);
  });
});

test('a damaged model keeps nobody from working without it', () => {
  const damaged = createFraming(new Map([...resources, [HEADS, { name: HEADS, sha256: '', content: {} }]]));
  const document = readDocument(articleFrom('The shameful plan failed.'));
  expect(damaged.analyse(document, findActors([document]), 0, null).loaded[0]).toBeGreaterThan(0);
});

describe('on any text, with any opinions', () => {
  const words = [
    'the',
    'regime',
    '“',
    '”',
    'ugly',
    'Anna Berg',
    'may',
    'not',
    'far-left',
    '.',
    '\n\n',
    'said',
    '👩‍👩‍👧',
    'e\u0301lan',
    '!',
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
  /** By the number of the piece, so that equal pieces are spoken of alike, as a model without context would. */
  const byPiece: Opinions = (_, { id }) => ({ word: (id % 7) - 3, state: [(id % 61) - 30, id % 5, id % 3] });

  test('places lie inside, ids are unique, own never exceeds the whole, the same comes out twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { document, report } = analyse(text, byPiece, text.slice(0, 30));
        framingSchema.parse(report.framing);
        const ids = report.framing.findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { start, end } of report.framing.findings) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
        report.own?.forEach((own, at) => {
          expect(own).toBeLessThanOrEqual(report.loaded[at] ?? 0);
        });
        expect(JSON.stringify(analyse(text, byPiece, text.slice(0, 30)).report)).toBe(JSON.stringify(report));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['Carter', 'Morgan'],
    ['Obama', 'Trump'],
    ['Russia', 'France'],
  ])('exchanging %s and %s changes no probability and no mark', (one, other) => {
    const story = (a: string, b: string): string =>
      `The senator met ${a} on Monday. On Friday aides of ${b} called the ugly scheme of ${a} a sham. Then ${b} left.`;
    const marks = (text: string) => {
      const { report, document } = analyse(text, byPiece);
      const found = report.framing.findings.map(({ start, end, weight }) => [document.text.slice(start, end), weight]);
      return { loaded: report.loaded, own: report.own, found };
    };
    expect(marks(story(other, one))).toEqual(marks(story(one, other)));
  });
});
