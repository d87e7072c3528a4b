/** What one run of the engine says about a comparison: the JSON that is saved, shown, exported and published as a schema. */
import { z } from 'zod';
import { passageSchema } from './passage.ts';
import { scoreSchema } from './score.ts';
import { spanSchema } from './span.ts';

export const RESULT_SCHEMA_VERSION = 1;

/** The engine card: everything needed to say which engine made a result. */
export const engineCardSchema = z.object({
  version: z.string(),
  /** Hash over version, settings and every resource: equal fingerprints mean equal engines. */
  fingerprint: z.string(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  resources: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type EngineCard = z.infer<typeof engineCardSchema>;

export const sentenceSchema = spanSchema.extend({
  /** Index into the article's passages. */
  passage: z.number().int().nonnegative(),
  /** Share of the sentence's characters inside quotation marks, 0..1. */
  quoted: z.number().min(0).max(1),
  /** Probability that its wording is loaded, 0..1. */
  loaded: z.number().min(0).max(1),
  /** The same for the writer's own words, quotations left out; what scores use. Absent in results before 0.2. */
  ownLoaded: z.number().min(0).max(1).optional(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const voiceSchema = z.enum(['author', 'quoted']);
export type Voice = z.infer<typeof voiceSchema>;

export const findingSchema = spanSchema.extend({
  /** `${rule}@${start}-${end}`: the same in every run that makes the same finding. */
  id: z.string(),
  /** Id of the rule or lexicon entry group that made it, such as framing.loaded-verb. */
  rule: z.string(),
  category: z.string(),
  voice: voiceSchema,
  /** True when the finding counts as loaded wording. */
  loaded: z.boolean(),
  weight: z.number().nonnegative(),
  reason: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

export const actorInArticleSchema = z.object({
  actorId: z.string(),
  mentions: z.array(spanSchema),
  labels: z.array(z.object({ text: z.string(), count: z.number().int().positive(), spans: z.array(spanSchema) })),
  /** Mean sentiment of the author's own sentences that name the actor, -1..1; null where too few to say. */
  tone: z.number().min(-1).max(1).nullable(),
});
export type ActorInArticle = z.infer<typeof actorInArticleSchema>;

export const headlineComparisonSchema = z.object({
  /** The headline compared: a passage of the text, or the article's own headline field (then span is null). */
  text: z.string(),
  span: spanSchema.nullable(),
  /** Loaded-wording probability of the headline and mean over the body's author-voice sentences. */
  loaded: z.number().min(0).max(1),
  bodyLoaded: z.number().min(0).max(1),
  findings: z.array(z.object({ text: z.string(), category: z.string(), reason: z.string() })),
  /** Differences in plain sentences: stronger words, certainty the body hedges, actors the body hardly names. */
  notes: z.array(z.string()),
});
export type HeadlineComparison = z.infer<typeof headlineComparisonSchema>;

export const framingSchema = z.object({
  findings: z.array(findingSchema),
  actors: z.array(actorInArticleSchema),
  headline: headlineComparisonSchema.nullable(),
});
export type Framing = z.infer<typeof framingSchema>;

export const sourceKinds = [
  'person',
  'organisation',
  'document',
  'media',
  'anonymous',
  'collective',
  'author',
  'none',
] as const;
export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

export const attributionSchema = z.object({
  /** `attribution@${start of content}-${end of content}`. */
  id: z.string(),
  source: spanSchema.nullable(),
  cue: spanSchema.nullable(),
  content: z.array(spanSchema).min(1),
  mode: z.enum(['direct', 'indirect', 'mixed']),
  /** Names an entry of the same article's sources. */
  sourceId: z.string(),
  /** How the attribution was found, in a sentence a student can check. */
  reason: z.string(),
});
export type Attribution = z.infer<typeof attributionSchema>;

export const sourceSchema = z.object({
  id: z.string(),
  /** '' where the text names nobody. */
  name: z.string(),
  kind: sourceKindSchema,
  /** Why this kind. */
  reason: z.string(),
  /** Number of attributions, and words of their content. */
  statements: z.number().int().nonnegative(),
  words: z.number().int().nonnegative(),
});
export type Source = z.infer<typeof sourceSchema>;

export const sourcingSchema = z.object({
  attributions: z.array(attributionSchema),
  sources: z.array(sourceSchema),
  summary: z.object({
    /** Share of body words inside attributed content. */
    attributedShare: z.number().min(0).max(1),
    /** Share of statements by kind of source. */
    kindShares: z.record(z.string(), z.number()),
    /** Simpson's index of diversity over statements, 1 - sum n(n-1)/N(N-1); null below two statements. */
    diversity: z.number().min(0).max(1).nullable(),
    /** Share of words of the most used source, and its id. */
    topSource: z.object({ sourceId: z.string(), share: z.number() }).nullable(),
    /** Share of statements that rest on another outlet, and the outlet most relied on. */
    outletReliance: z.object({ sourceId: z.string(), share: z.number() }).nullable(),
  }),
});
export type Sourcing = z.infer<typeof sourcingSchema>;

export const omissionSchema = z.object({
  /** Facts others state and this article lacks, highest salience first. */
  omitted: z.array(z.object({ factId: z.string(), salience: z.number().min(0).max(1) })),
  /** Facts only this article states. */
  exclusive: z.array(z.string()),
});
export type Omission = z.infer<typeof omissionSchema>;

export const articleResultSchema = z.object({
  id: z.string(),
  file: z.string(),
  outlet: z.string(),
  headline: z.string(),
  author: z.string(),
  text: z.string(),
  wordCount: z.number().int().nonnegative(),
  passages: z.array(passageSchema),
  sentences: z.array(sentenceSchema),
  scores: z.object({ framing: scoreSchema, sourcing: scoreSchema, omission: scoreSchema }),
  framing: framingSchema,
  sourcing: sourcingSchema,
  omission: omissionSchema,
});
export type ArticleResult = z.infer<typeof articleResultSchema>;

export const actorKindSchema = z.enum(['person', 'organisation', 'place', 'group', 'other']);
export type ActorKind = z.infer<typeof actorKindSchema>;

export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: actorKindSchema,
  aliases: z.array(z.string()),
});
export type Actor = z.infer<typeof actorSchema>;

export const factMentionSchema = spanSchema.extend({
  /** Id of the article. */
  article: z.string(),
  /** How far the sentence states the fact: wholly, or in part. */
  level: z.enum(['full', 'partial']),
});
export type FactMention = z.infer<typeof factMentionSchema>;

export const factSchema = z.object({
  id: z.string(),
  /** The sentence that states it best, word for word. */
  text: z.string(),
  /** 0..1: how much the event's coverage makes of it. */
  salience: z.number().min(0).max(1),
  mentions: z.array(factMentionSchema).min(1),
});
export type Fact = z.infer<typeof factSchema>;

export const conflictSchema = z.object({
  id: z.string(),
  /** What is in conflict: a figure, a date, a place. */
  kind: z.string(),
  factId: z.string(),
  values: z.array(spanSchema.extend({ article: z.string(), value: z.string() })).min(2),
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const runResultSchema = z.object({
  schemaVersion: z.literal(RESULT_SCHEMA_VERSION),
  engine: engineCardSchema,
  title: z.string(),
  articles: z.array(articleResultSchema),
  actors: z.array(actorSchema),
  facts: z.array(factSchema),
  conflicts: z.array(conflictSchema),
});
export type RunResult = z.infer<typeof runResultSchema>;
