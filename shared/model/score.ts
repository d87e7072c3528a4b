/** A score from 0 to 100 with its named parts, its interval and the evidence behind each part, or a refusal. */
import { z } from 'zod';

export const scorePartSchema = z.object({
  name: z.string(),
  /** 0 to 100, one decimal. */
  value: z.number().min(0).max(100),
  /** Share of the whole; the weights of a score add up to 1, and value = sum of weight x part value. */
  weight: z.number().min(0).max(1),
  /** The formula with this article's own numbers put in, readable by a student. */
  formula: z.string(),
  /** Ids of the findings, attributions, sources or facts the part was counted from. */
  evidence: z.array(z.string()),
});
export type ScorePart = z.infer<typeof scorePartSchema>;

export const scoreSchema = z.union([
  z.object({
    value: z.number().min(0).max(100),
    /** 90 % bootstrap interval over sentences. */
    low: z.number().min(0).max(100),
    high: z.number().min(0).max(100),
    parts: z.array(scorePartSchema).min(1),
  }),
  z.object({ refused: z.string() }),
]);
export type Score = z.infer<typeof scoreSchema>;
