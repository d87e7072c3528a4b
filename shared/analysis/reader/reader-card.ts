/** The reader model's card: which weights they are, where they come from, what they reach, and the settings of use. */
import { z } from 'zod';
import { type Resources, readResource } from '../resources.ts';

export const READER_CARD = 'models/reader/model.json';

const origin = z.object({ name: z.string(), licence: z.string(), sha256: z.string() });

const readerCardSchema = z.object({
  version: z.string(),
  date: z.string(),
  about: z.string(),
  /** The weights that training began from. */
  base: origin,
  /** The larger encoder it learnt from, too slow to run in the program. */
  teacher: origin,
  weights: z.object({ file: z.string(), bytes: z.number().int().positive(), sha256: z.string() }),
  data: z.array(z.object({ name: z.string(), use: z.string(), sha256: z.string(), licence: z.string() })),
  figures: z.record(z.string(), z.number()),
  /** Probability of loaded wording = logistic(sum of weight x part + intercept); parts as in wording/sentence-parts.ts. */
  calibration: z.object({
    weights: z.object({
      sentence: z.number(),
      surest: z.number(),
      average: z.number(),
      expected: z.number(),
      length: z.number(),
    }),
    intercept: z.number(),
  }),
  /** From this sum on a word is marked as loaded: the model's log-odds + `list` x those of the word alone (loaded-wording). */
  words: z.object({
    list: z.number(),
    threshold: z.number(),
    /** Share of words with that sum that experts marked = logistic(slope x sum + intercept), for the reason shown. */
    slope: z.number().default(1),
    intercept: z.number().default(0),
  }),
  /** What is added to the log-odds of source, cue and content against none, and the prices of far links. */
  attribution: z.object({
    sourceBias: z.number(),
    cueBias: z.number(),
    contentBias: z.number(),
    createCue: z.number(),
    rematch: z.number(),
    otherParagraph: z.number(),
    cueBetween: z.number(),
    distance: z.number(),
    /** From this probability on a cue's best place becomes a source the tags missed; 1 makes none. */
    createSource: z.number().default(1),
    /** Contents worth less than this to their best cue, less all prices, are left out. */
    weakestLink: z.number().default(-100),
  }),
});
export type ReaderCard = z.infer<typeof readerCardSchema>;

/** The card, or null where the model is not installed. Throws E_RESOURCE where it is damaged. */
export function readReaderCard(resources: Resources): ReaderCard | null {
  return resources.has(READER_CARD) ? readResource(resources, READER_CARD, readerCardSchema) : null;
}
