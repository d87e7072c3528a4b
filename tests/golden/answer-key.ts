/** The sample event's answer key, checked and turned from quotes into places, for the tests that hold the engine to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSample, SAMPLE_FOLDER } from '../../electron/core/sample.ts';
import type { ArticleInput } from '../../shared/analysis/document/document.ts';
import type { Readings } from '../../shared/analysis/readings.ts';
import { passageRoleSchema } from '../../shared/model/passage.ts';
import { type ArticleResult, type RunResult, sourceKindSchema, voiceSchema } from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import { resourcesDir, testEngine } from '../support/engine.ts';

const placeSchema = z.object({ file: z.string(), quote: z.string() });
const factSchema = z.object({ fact: z.string(), statedIn: z.array(placeSchema) });
const keySchema = z.object({
  articles: z.record(
    z.string(),
    z.object({
      loaded: z.array(
        z.object({ quote: z.string(), voice: voiceSchema, kind: z.string(), within: z.string().optional() }),
      ),
      sources: z.array(
        z.object({
          quote: z.string(),
          source: z.string(),
          kind: sourceKindSchema,
          alsoDefensible: z.array(sourceKindSchema).optional(),
        }),
      ),
      passages: z.array(z.object({ quote: z.string(), role: passageRoleSchema })),
    }),
  ),
  omissions: z.array(factSchema.extend({ missingIn: z.array(z.string()) })),
  statedByAll: z.array(factSchema),
  exclusive: z.array(placeSchema),
  conflicts: z.array(z.object({ what: z.string(), values: z.array(placeSchema.extend({ value: z.string() })).min(2) })),
  cutQuotes: z.array(z.object({ speaker: z.string(), fullIn: placeSchema, cutIn: placeSchema, dropped: z.string() })),
  labels: z.array(z.object({ actor: z.string(), labels: z.array(placeSchema) })),
});
export type Place = z.infer<typeof placeSchema>;

export const answerKey = keySchema.parse(
  JSON.parse(readFileSync(join(resourcesDir, 'samples', SAMPLE_FOLDER, 'answer-key.json'), 'utf8')),
);
export const sample = readSample(resourcesDir);

/** The sample's articles as the engine gets them; an article's id is its file name. */
export const sampleArticles: readonly ArticleInput[] = sample.articles.map(
  ({ receipt, outlet, headline, author, text }) => ({
    id: receipt.fileName,
    file: receipt.fileName,
    outlet,
    headline,
    author,
    text,
    roleOverrides: [],
  }),
);

/** The sample analysed by the real engine. */
export function analyseSample(readings: Readings = null): RunResult {
  return testEngine().analyse({ title: sample.title, articles: sampleArticles }, readings);
}

/** Where `quote` stands in `text`. Throws unless it stands there exactly once (inside `within`, where given). */
export function placeOf(text: string, quote: string, within = quote): Span {
  const scope = text.indexOf(within);
  if (scope < 0 || text.indexOf(within, scope + 1) >= 0) throw new Error(`not exactly once in the text: ${within}`);
  const start = scope + within.indexOf(quote);
  if (within.split(quote).length !== 2) throw new Error(`not exactly once in its place: ${quote}`);
  return { start, end: start + quote.length };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function articleOf(result: RunResult, file: string): ArticleResult {
  const article = result.articles.find(({ id }) => id === file);
  if (!article) throw new Error(`no article ${file}`);
  return article;
}

/** Ids of the engine's facts that rest on one of these places. */
export function factsAt(result: RunResult, places: readonly Place[]): Set<string> {
  const spans = places.map(({ file, quote }) => ({ file, ...placeOf(articleOf(result, file).text, quote) }));
  return new Set(
    result.facts
      .filter((fact) => fact.mentions.some((m) => spans.some((span) => span.file === m.article && overlaps(span, m))))
      .map(({ id }) => id),
  );
}
