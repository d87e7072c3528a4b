/** Reads the tone of a sentence toward one target: negative, neutral or positive, as probabilities. */
import { z } from 'zod';
import { type Resources, readResource } from '../../resources.ts';
import type { ToneReading } from '../framing.ts';
import type { Feature } from '../wording/sentence-features.ts';

export const TONE_MODEL = 'models/target-tone/model.json';
export const TONES = ['negative', 'neutral', 'positive'] as const;

const linearSchema = z.object({ intercept: z.number(), weights: z.record(z.string(), z.number()) });
const toneSchema = z.object({
  version: z.literal(1),
  data: z.array(z.object({ name: z.string(), sha256: z.string(), licence: z.string() })),
  date: z.string(),
  figures: z.record(z.string(), z.number()),
  negative: linearSchema,
  neutral: linearSchema,
  positive: linearSchema,
});

export type ReadTone = (features: readonly Feature[]) => ToneReading;

/** Where nothing stands to be read, nothing is claimed. */
export const NO_TONE: ToneReading = { negative: 0, neutral: 1, positive: 0 };

/** Loads the model. Throws E_RESOURCE where the file is missing, damaged or of another version. */
export function readToneModel(resources: Resources): ReadTone {
  const content = readResource(resources, TONE_MODEL, toneSchema);
  const models = TONES.map((tone) => ({
    intercept: content[tone].intercept,
    weights: new Map(Object.entries(content[tone].weights)),
  }));
  return (features) => {
    if (features.length === 0) return NO_TONE;
    const odds = models.map((model) => {
      let sum = model.intercept;
      for (const [name, value] of features) sum += (model.weights.get(name) ?? 0) * value;
      return sum;
    });
    return normalised(odds);
  };
}

/** Three one-against-the-rest probabilities made to add up to 1. */
export function normalised(odds: readonly number[]): ToneReading {
  const shares = odds.map((one) => 1 / (1 + Math.exp(-one)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const round = (value: number): number => Math.round((1000 * value) / total) / 1000;
  const negative = round(shares[0] ?? 0);
  const positive = round(shares[2] ?? 0);
  return { negative, neutral: Math.round(1000 * (1 - negative - positive)) / 1000, positive };
}
