/** Which pieces of a sentence are looked for by meaning, and which by their words. */
import { describe, expect, test } from 'vitest';
import { articleFrom } from '../../../tests/support/engine.ts';
import { meaning, readingsOf } from '../../../tests/support/hand-made/opinions.ts';
import { readDocument } from '../document/read-document.ts';
import { createPiecesOf } from './statement-pieces.ts';

const OPINIONS = meaning(['flood', 'water'], ['destroyed'], ['bridge']);

/** Pieces of the first sentence, each word its own key; `telling` words weigh what is said, others nothing. */
function piecesOf(text: string, telling: Readonly<Record<string, number>>, read = true) {
  const document = readDocument(articleFrom(text));
  const keys = document.tokens.map(({ lower }) => lower);
  const windows = read ? readingsOf(document, OPINIONS).body : [];
  const [sentence] = document.sentences;
  if (!sentence) throw new Error('no sentence');
  return createPiecesOf(document, keys, windows)(sentence, new Map(Object.entries(telling)));
}

describe('pieces of a sentence', () => {
  test('telling words have a vector and their weight, others are left out', () => {
    const { dimensions, values, weights, literals } = piecesOf('The flood destroyed the bridge.', {
      flood: 2,
      bridge: 3,
    });
    expect(dimensions).toBe(3);
    expect([...values]).toEqual([100, 0, 0, 0, 0, 100]);
    expect(weights).toEqual([2, 3]);
    expect(literals).toEqual([]);
  });

  test('names and figures are looked for by their words', () => {
    const { weights, literals } = piecesOf('Yesterday Mara Lindqvist counted 31 bridges.', {
      mara: 4,
      lindqvist: 5,
      '31': 6,
    });
    expect(weights).toEqual([]);
    expect(literals).toEqual([
      { keys: ['mara', 'lindqvist'], weight: 5 },
      { keys: ['31'], weight: 6 },
    ]);
  });

  test('a word of several pieces has a vector for each, all of its weight', () => {
    const { lengths, weights } = piecesOf('The unbridgeables rose.', { unbridgeables: 7 });
    expect(lengths.length).toBeGreaterThan(1);
    expect(new Set(weights)).toEqual(new Set([7]));
  });

  test('the mean direction has length 1 and leans to the heavier word', () => {
    const { centre } = piecesOf('The flood destroyed the bridge.', { flood: 1, bridge: 3 });
    expect(Math.hypot(...centre)).toBeCloseTo(1);
    expect(centre[2]).toBeCloseTo(3 * (centre[0] ?? 0));
  });

  test('a sentence the model has not read has none', () => {
    const { lengths, literals, centre } = piecesOf('The flood destroyed the bridge.', { flood: 1 }, false);
    expect([lengths, literals, [...centre]]).toEqual([[], [], []]);
  });
});
