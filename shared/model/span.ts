/** A stretch of stored text: where it starts and where it ends. */
import { z } from 'zod';

/** Half-open range [start, end) in UTF-16 code units of an article's stored text. */
export const spanSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof spanSchema>;
