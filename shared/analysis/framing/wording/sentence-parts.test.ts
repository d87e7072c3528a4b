/** What a sentence's probability is made of, and how. */
import { describe, expect, test } from 'vitest';
import { probabilityOf, SENTENCE_PARTS, sentenceParts } from './sentence-parts.ts';

const CARD = { words: { list: 0, threshold: 0, slope: 1, intercept: 0 } };

describe('parts of a sentence', () => {
  test('its own log-odds, its surest word, the average one, the loaded words to be expected, its length', () => {
    const words = [
      { odds: 1, sum: 2 },
      { odds: 0, sum: 0 },
      { odds: -19, sum: -20 },
    ];
    const [sentence, surest, average, expected, length] = sentenceParts(0.5, words, CARD);
    expect(sentence).toBe(0.5);
    expect(surest).toBe(2);
    expect(average).toBe(-6);
    // Chances of .88, .5 and next to nothing.
    expect(expected).toBeCloseTo(1 / (1 + Math.exp(-2)) + 0.5, 6);
    expect(length).toBe(Math.log(4));
  });

  test('a sentence without a word that may be marked has no sure word and expects none', () => {
    const [, surest, average, expected, length] = sentenceParts(1, [], CARD);
    expect(surest).toBeLessThan(-5);
    expect(average).toBeLessThan(-5);
    expect([expected, length]).toEqual([0, 0]);
  });

  test('each part counts by its own weight', () => {
    SENTENCE_PARTS.forEach((name, at) => {
      const none = { sentence: 0, surest: 0, average: 0, expected: 0, length: 0 };
      const calibration = { weights: { ...none, [name]: 2 }, intercept: -1 };
      const parts = SENTENCE_PARTS.map((_, other) => (other === at ? 1.5 : 7));
      expect(probabilityOf(parts, calibration)).toBeCloseTo(1 / (1 + Math.exp(-2)), 9);
    });
  });
});
