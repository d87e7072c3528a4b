/** Turns features into a probability with trained weights. */
import { z } from 'zod';

export interface Linear {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** The shape of stored weights for features of these names. */
export function linearSchema(names: readonly string[]) {
  return z.object({ bias: z.number(), weights: z.array(z.number()).length(names.length) });
}

/** Logistic regression: probability from features. */
export function probability({ bias, weights }: Linear, features: readonly number[]): number {
  const sum = features.reduce((total, feature, at) => total + feature * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
