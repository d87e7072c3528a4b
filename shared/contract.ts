/** Everything the window may ask of the program, with the shape of each question and answer. */
import { z } from 'zod';
import { failureSchema } from './errors.ts';
import { articleMetadataSchema, articleSchema } from './model/article.ts';
import { comparisonSchema, comparisonSummarySchema, verdictSchema } from './model/comparison.ts';
import { passageRoleSchema } from './model/passage.ts';
import { engineCardSchema } from './model/result.ts';
import { scoreSchema } from './model/score.ts';

const id = z.string().min(1).max(64);
/** A one-time name for a file the user chose or dropped; the window never sees or sends a path. */
const fileToken = z.string().min(16).max(128);
const nothing = z.object({});
/** The largest pasted article, in UTF-16 units (about 5 MB of text). */
export const MAX_PASTE_LENGTH = 5_000_000;

const importOutcomeSchema = z.object({
  comparisonId: id,
  imported: z.array(articleSchema),
  failed: z.array(failureSchema.extend({ file: z.string() })),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** Request name -> schemas of its argument and result. Names are `noun.verb`. */
export const contract = {
  'library.list': { argument: nothing, result: z.array(comparisonSummarySchema) },
  /** The bundled sample event: created once, then opened again. */
  'sample.open': { argument: nothing, result: z.object({ comparisonId: id }) },
  'comparison.create': { argument: z.object({ title: z.string().max(500) }), result: z.object({ comparisonId: id }) },
  'comparison.get': { argument: z.object({ comparisonId: id }), result: comparisonSchema },
  'comparison.rename': { argument: z.object({ comparisonId: id, title: z.string().min(1).max(500) }), result: nothing },
  /** Hides the comparison; `comparison.restore` brings it back whole. */
  'comparison.remove': { argument: z.object({ comparisonId: id }), result: nothing },
  'comparison.restore': { argument: z.object({ comparisonId: id }), result: nothing },
  /** Starts a run and answers at once; progress and the end come as events. */
  'comparison.run': { argument: z.object({ comparisonId: id }), result: z.object({ jobId: id }) },
  'job.cancel': { argument: z.object({ jobId: id }), result: nothing },
  'article.import': {
    argument: z.object({ comparisonId: id, tokens: z.array(fileToken).min(1).max(50) }),
    result: importOutcomeSchema,
  },
  'article.paste': {
    argument: z.object({
      comparisonId: id,
      text: z.string().min(1).max(MAX_PASTE_LENGTH),
      metadata: articleMetadataSchema.partial(),
    }),
    result: importOutcomeSchema,
  },
  'article.edit': { argument: z.object({ articleId: id, metadata: articleMetadataSchema }), result: nothing },
  'article.remove': { argument: z.object({ articleId: id }), result: nothing },
  'article.restore': { argument: z.object({ articleId: id }), result: nothing },
  /** Gives the passage that covers [start, end) a role of the person's own; null takes the person's choice back. */
  'passage.setRole': {
    argument: z.object({
      articleId: id,
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      role: passageRoleSchema.nullable(),
    }),
    result: nothing,
  },
  /** Accepts or rejects a machine finding or attribution; null takes the verdict back. */
  'finding.judge': {
    argument: z.object({
      articleId: id,
      findingId: z.string().min(1).max(200),
      verdict: verdictSchema.shape.verdict.nullable(),
    }),
    result: nothing,
  },
  /** Scores of the saved run with rejected findings and attributions left out; null where nothing was rejected. */
  'comparison.reviewedScores': {
    argument: z.object({ comparisonId: id }),
    result: z
      .array(
        z.object({
          articleId: id,
          scores: z.object({ framing: scoreSchema, sourcing: scoreSchema, omission: scoreSchema }),
        }),
      )
      .nullable(),
  },
  /** The saved run as one self-contained HTML page; the shell asks the person where to put it. */
  'report.build': {
    argument: z.object({ comparisonId: id }),
    result: z.object({ fileName: z.string(), html: z.string() }),
  },
  'engine.card': { argument: nothing, result: engineCardSchema },
  /** Why the reader model takes no part in analyses, or null where it does. */
  'reader.state': { argument: nothing, result: z.object({ problem: failureSchema.nullable() }) },
} as const satisfies Record<string, { argument: z.ZodType; result: z.ZodType }>;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type ArgumentOf<Name extends RequestName> = z.input<Contract[Name]['argument']>;
export type ResultOf<Name extends RequestName> = z.output<Contract[Name]['result']>;

export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** What a call gives back over any transport: never undefined, never an exception. */
export type Answer<Name extends RequestName = RequestName> =
  | { ok: true; value: ResultOf<Name> }
  | { ok: false; error: z.infer<typeof failureSchema> };

/** What the program tells the window without being asked. */
export const programEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('job.progress'),
    jobId: id,
    comparisonId: id,
    /** The step in a few words, shown as it is: 'Comparing', 'Reading 2 of 5 with the model'. */
    step: z.string(),
    done: z.number().int().nonnegative(),
    total: z.number().int().positive(),
  }),
  /** The rules have answered and the reader model still reads: `comparison.get` gives `provisional` from now on. */
  z.object({ kind: z.literal('job.provisional'), jobId: id, comparisonId: id }),
  z.object({ kind: z.literal('job.finished'), jobId: id, comparisonId: id }),
  z.object({ kind: z.literal('job.failed'), jobId: id, comparisonId: id, error: failureSchema }),
  /** Something in the library changed; ask again for what is on the screen. */
  z.object({ kind: z.literal('library.changed'), comparisonId: id.nullable() }),
  /** Nothing more will be answered until the person has it tried again. */
  z.object({ kind: z.literal('program.stopped'), error: failureSchema }),
]);
export type ProgramEvent = z.infer<typeof programEventSchema>;

/** What the window may have its shell do when the program cannot go on. It names no file: the shell knows which. */
export const recoverySchema = z.enum(['retry', 'folder', 'quit']);
export type Recovery = z.infer<typeof recoverySchema>;
