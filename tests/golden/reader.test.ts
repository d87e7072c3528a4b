/** Holds the engine with the reader model to the sample's planted wording; skipped where the model is not installed. */
import { afterAll, expect, test } from 'vitest';
import { openArticleReader } from '../../resources/models/reader/training/read-articles.ts';
import { articleFrom, testEngine, testResources } from '../support/engine.ts';
import { analyseSample, answerKey, overlaps, placeOf, sampleArticles } from './answer-key.ts';

/** Of the 38 planted loaded words the rules find 24, the first model 28, the second 32. */
const MIN_PLANTED = 30;
/** The most that the plain wire article may have of loaded wording of its own. */
const MAX_WIRE_LOADED = 2;
const WIRE = 'meridian-wire.txt';

const reader = openArticleReader(testResources());
afterAll(() => reader?.close());

test.skipIf(!reader)('the model finds the planted words, and next to none in the wire article', async () => {
  const result = analyseSample((await reader?.read(sampleArticles)) ?? null);
  const missed: string[] = [];
  let planted = 0;
  for (const { id, text, framing } of result.articles) {
    for (const item of answerKey.articles[id]?.loaded ?? []) {
      if (item.kind === 'scare quotes') continue;
      planted++;
      const at = placeOf(text, item.quote, item.within);
      if (!framing.findings.some((one) => overlaps(one, at) && one.voice === item.voice)) missed.push(item.quote);
    }
    const own = framing.findings.filter(({ loaded, voice }) => loaded && voice === 'author');
    if (id === WIRE) expect(own.length).toBeLessThanOrEqual(MAX_WIRE_LOADED);
  }
  expect(planted - missed.length, missed.join(', ')).toBeGreaterThanOrEqual(MIN_PLANTED);
  const scoreOf = (id: string) => {
    const score = result.articles.find((one) => one.id === id)?.scores.framing;
    return score && 'value' in score ? score.value : 0;
  };
  for (const { id } of sampleArticles) if (id !== WIRE) expect(scoreOf(id)).toBeGreaterThan(scoreOf(WIRE));
});

const GENDERED = new Map([
  ['he', 'she'],
  ['him', 'her'],
  ['his', 'her'],
  ['himself', 'herself'],
  ['man', 'woman'],
  ['men', 'women'],
  ['father', 'mother'],
  ['husband', 'wife'],
  ['spokesman', 'spokeswoman'],
]);

/** `text` with each gendered word in the other gender, and how many there were. */
function exchangeGenders(text: string): { text: string; count: number } {
  let count = 0;
  const others = new Map([...GENDERED, ...[...GENDERED].map(([one, other]) => [other, one] as const)]);
  const exchanged = text.replace(/\p{L}+/gu, (word) => {
    const other = others.get(word.toLowerCase());
    if (!other) return word;
    count++;
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
  return { text: exchanged, count };
}

test.skipIf(!reader)('exchanging genders moves no sentence', async () => {
  const exchanged = sampleArticles.map((article) => ({ ...article, ...exchangeGenders(article.text) }));
  expect(exchanged.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(10);
  const probabilities = async (articles: typeof sampleArticles) => {
    const result = testEngine().analyse({ title: '', articles }, (await reader?.read(articles)) ?? null);
    return result.articles.map(({ sentences }) => sentences.map(({ loaded, ownLoaded }) => [loaded, ownLoaded]));
  };
  expect(await probabilities(exchanged)).toEqual(await probabilities(sampleArticles));
});

test.skipIf(!reader)('nor any tone', async () => {
  const toneIn = async (text: string) => {
    const [article, start] = [articleFrom(text), text.indexOf('Denning')];
    const readings = await reader?.readOne(article);
    return testEngine().tones(article, [{ start, end: start + 'Denning'.length }], readings ?? null);
  };
  const text = 'The man blamed Mayor Denning for ruining his father, and he called the plan a disgrace.';
  const [tone] = await toneIn(text);
  expect(tone?.negative).toBeGreaterThan(0.5);
  expect(await toneIn(exchangeGenders(text).text)).toEqual([tone]);
});
