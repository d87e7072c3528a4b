/** Decides, for each statement and each other article, whether it is stated there, how fully, and where. */
import { z } from 'zod';
import { ParallaxError } from '../../errors.ts';
import { type Resources, readResource } from '../resources.ts';
import { FEATURE_NAMES, findCandidate, indexStatements } from './match-features.ts';
import type { Statement } from './statements.ts';

const MODEL = 'models/statement-matching/model.json';
/** The features' meaning; weights trained for others are refused. */
export const MATCHER_VERSION = 1;

const linearSchema = z.object({ bias: z.number(), weights: z.array(z.number()).length(FEATURE_NAMES.length) });
const modelSchema = z.object({ version: z.number(), stated: linearSchema, full: linearSchema, threshold: z.number() });

export type MatcherModel = z.infer<typeof modelSchema>;
export type Linear = z.infer<typeof linearSchema>;

/** Statement `from` seems to be stated in article `to`. Indices are into the flat list of all statements. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Probability that the article states it, wholly or in part. */
  readonly probability: number;
  /** Probability that it states it wholly, if at all. */
  readonly full: number;
  /** The statements that state it there, best first. */
  readonly places: readonly number[];
}

/** Reads the trained weights. Throws E_RESOURCE where they are missing or made for other features. */
export function readMatcherModel(resources: Resources): MatcherModel {
  const model = readResource(resources, MODEL, modelSchema);
  if (model.version !== MATCHER_VERSION) throw new ParallaxError('E_RESOURCE', { file: `resources/${MODEL}` });
  return model;
}

/** Logistic regression: probability from features. */
export function probability({ bias, weights }: Linear, features: readonly number[]): number {
  const sum = features.reduce((total, feature, at) => total + feature * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * All matches between articles. `byArticle` holds each article's statements; the flat list is their concatenation.
 * Cost: statements times the candidates the index gives, never all pairs.
 */
export function matchStatements(byArticle: readonly (readonly Statement[])[], model: MatcherModel): Match[] {
  const indices = byArticle.map(indexStatements);
  const offsets = byArticle.map((_, article) =>
    byArticle.slice(0, article).reduce((sum, list) => sum + list.length, 0),
  );
  const matches: Match[] = [];
  byArticle.forEach((statements, article) => {
    statements.forEach((statement, at) => {
      indices.forEach((other, to) => {
        const candidate = to === article ? null : findCandidate(statement, other);
        if (!candidate) return;
        matches.push({
          from: (offsets[article] ?? 0) + at,
          to,
          probability: probability(model.stated, candidate.features),
          full: probability(model.full, candidate.features),
          places: candidate.places.map((place) => (offsets[to] ?? 0) + place),
        });
      });
    });
  });
  return matches;
}
