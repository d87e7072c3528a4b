/** An article as the user brought it in: its stored text and what is known about where it came from. */
import { z } from 'zod';

/** Everything about an article that the user can see and edit, except its text. Empty string: not known. */
export const articleMetadataSchema = z.object({
  outlet: z.string().max(300),
  headline: z.string().max(1000),
  author: z.string().max(500),
  /** ISO date (2026-11-24) or date and time where it could be read; otherwise as found. */
  date: z.string().max(100),
  url: z.string().max(4000),
});
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

/** What the importer kept and what it left out, so that nobody has to trust it blindly. */
export const importReceiptSchema = z.object({
  source: z.enum(['text', 'markdown', 'html', 'paste', 'sample']),
  /** File name without its folder, or '' for pasted text. */
  fileName: z.string(),
  bytes: z.number().int().nonnegative(),
  charset: z.string(),
  /** Words in the original, words kept in the stored text. */
  wordsIn: z.number().int().nonnegative(),
  wordsKept: z.number().int().nonnegative(),
  /** One sentence each: what was changed or left out and why. */
  notes: z.array(z.string()),
  /** Blocks of the original that are not in the stored text, as text, for the reader to check. */
  dropped: z.array(z.string()),
});
export type ImportReceipt = z.infer<typeof importReceiptSchema>;

export const articleSchema = z.object({
  id: z.string(),
  ...articleMetadataSchema.shape,
  text: z.string(),
  receipt: importReceiptSchema,
});
export type Article = z.infer<typeof articleSchema>;
