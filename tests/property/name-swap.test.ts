/** Exchanging the names of people, places or parties changes no score: what is measured is wording, never who it is about. */
import { describe, expect, test } from 'vitest';
import type { Score } from '../../shared/model/score.ts';
import { sample } from '../golden/answer-key.ts';
import { articleFrom, testEngine } from '../support/engine.ts';

/** Names of the sample exchanged with each other, and with names that carry a good deal outside it. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['Denning', 'Reyes'],
  ['Carol', 'Paul'],
  ['Victor Hale', 'Tomas Brandt'],
  ['Ellery', 'Aviv'],
  ['Reyes', 'Trump'],
  ['Denning', 'Clinton'],
];

function exchanged(text: string, [one, other]: readonly [string, string]): string {
  return text.replace(new RegExp(`\\b(?:${one}|${other})\\b`, 'g'), (name) => (name === one ? other : one));
}

function scoresOf(texts: readonly string[]): { framing: Score; sourcing: Score; omission: Score }[] {
  const articles = texts.map((text, index) => articleFrom(text, `a${index + 1}`));
  return testEngine()
    .analyse({ title: '', articles }, null)
    .articles.map(({ scores }) => scores);
}

describe('exchanging names', () => {
  const texts = sample.articles.map(({ text }) => text);
  const before = scoresOf(texts);

  test.each(SWAPS)('%s and %s: every score stays', (one, other) => {
    const swapped = texts.map((text) => exchanged(text, [one, other]));
    expect(swapped).not.toEqual(texts);
    const after = scoresOf(swapped).map((scores) => Object.values(scores).map(scoreOf));
    expect(after).toEqual(before.map((scores) => Object.values(scores).map(scoreOf)));
  });
});

function scoreOf(score: Score): number | string {
  return 'refused' in score ? score.refused : score.value;
}
