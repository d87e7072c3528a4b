/** What a stretch of an article is: body text, a headline, a caption, page furniture. */
import { z } from 'zod';
import { spanSchema } from './span.ts';

export const passageRoles = ['headline', 'byline', 'dateline', 'subhead', 'body', 'caption', 'boilerplate'] as const;
export const passageRoleSchema = z.enum(passageRoles);
export type PassageRole = z.infer<typeof passageRoleSchema>;

/** Only these roles take part in scores; captions, page furniture and other stories' headlines never do. */
export const scoredRoles: ReadonlySet<PassageRole> = new Set(['headline', 'subhead', 'body']);

export const passageSchema = spanSchema.extend({
  role: passageRoleSchema,
  /** Who gave the role: the engine, or a person who changed it. */
  by: z.enum(['machine', 'person']),
  /** Why the machine chose the role; empty where a person did. */
  reason: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

/** A person's own choice of role for the passage that starts at `start`. */
export const roleOverrideSchema = spanSchema.extend({ role: passageRoleSchema });
export type RoleOverride = z.infer<typeof roleOverrideSchema>;
