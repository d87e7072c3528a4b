/** A comparison: the articles about one event, and the run of the engine that was saved for them. */
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { roleOverrideSchema } from './passage.ts';
import { runResultSchema } from './result.ts';

export const MAX_ARTICLES = 8;

export const comparisonSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  articleCount: z.number().int().nonnegative(),
  outlets: z.array(z.string()),
  updatedAt: z.string(),
  hasRun: z.boolean(),
});
export type ComparisonSummary = z.infer<typeof comparisonSummarySchema>;

/** A person's word on a machine finding: it stands, or it is rejected. Stored apart from runs, never changing them. */
export const verdictSchema = z.object({
  articleId: z.string(),
  /** Id of the finding or attribution, the same in every run that makes it. */
  findingId: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** Why a saved run no longer speaks for what is there now. */
export const staleReasonSchema = z.enum(['engine-changed', 'articles-changed']);
export type StaleReason = z.infer<typeof staleReasonSchema>;

export const savedRunSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  durationMs: z.number().nonnegative(),
  stale: z.array(staleReasonSchema),
  result: runResultSchema,
});
export type SavedRun = z.infer<typeof savedRunSchema>;

export const comparisonSchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  articles: z.array(articleSchema.extend({ roleOverrides: z.array(roleOverrideSchema) })),
  verdicts: z.array(verdictSchema),
  run: savedRunSchema.nullable(),
  /** What word lists and rules alone say of the articles, while an analysis with the reader model goes on; never saved. */
  provisional: runResultSchema.optional(),
});
export type Comparison = z.infer<typeof comparisonSchema>;
