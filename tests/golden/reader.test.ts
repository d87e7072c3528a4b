/** Holds the engine with the reader model to the sample's planted wording; skipped where the model is not installed. */
import { afterAll, expect, test } from 'vitest';
import { openArticleReader } from '../../resources/models/reader/training/read-articles.ts';
import { testResources } from '../support/engine.ts';
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
