/** A small linear classifier: adds up the weights of the features that are present. */

export type Weights = ReadonlyMap<string, number>;

/** Probability 0..1 that the features stand for a yes (logistic regression). */
export function probability(weights: Weights, features: readonly string[], offset = 0): number {
  let sum = offset + (weights.get('bias') ?? 0);
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
