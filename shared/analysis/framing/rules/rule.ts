/** The shape of a framing rule in resources/rules/framing: what it marks, why, after whom, with its own examples. */
import { z } from 'zod';
import { type Resources, readResource } from '../../resources.ts';

const entrySchema = z.union([
  z.string(),
  z.object({
    text: z.string(),
    /** Said of this entry alone; it follows the rule's message. */
    note: z.string(),
  }),
]);

const ruleSchema = z.object({
  id: z.string().startsWith('framing.'),
  category: z.string(),
  /** True where a match counts as loaded wording. */
  loaded: z.boolean(),
  weight: z.number().nonnegative(),
  /** Shown as the reason; {word} is the words as they stand in the article. */
  message: z.string(),
  why: z.string(),
  source: z.string(),
  /** 'form': entries as written; 'lemma': any inflected form of the first word. */
  match: z.enum(['form', 'lemma']),
  /** Parts of speech the first word must have; left out: any. */
  pos: z.array(z.string()).optional(),
  /** One of these words must come next. */
  before: z.array(z.string()).optional(),
  /** None of these words may come next, or come just before. */
  notBefore: z.array(z.string()).optional(),
  notAfter: z.array(z.string()).optional(),
  entries: z.array(entrySchema).min(1),
  examples: z.object({ matching: z.array(z.string()).min(1), nonMatching: z.array(z.string()).min(1) }),
});
export type FramingRule = z.infer<typeof ruleSchema>;

const fileSchema = z.object({ version: z.literal(1), rules: z.array(ruleSchema).min(1) });

/** Rule files, in the order in which overlapping matches win. */
export const RULE_FILES = [
  'rules/framing/contested-labels.json',
  'rules/framing/colouring-verbs.json',
  'rules/framing/evaluation.json',
  'rules/framing/certainty.json',
];

/** All framing rules. Throws E_RESOURCE where a file is missing or damaged. */
export function readRules(resources: Resources): FramingRule[] {
  return RULE_FILES.flatMap((name) => readResource(resources, name, fileSchema).rules);
}
