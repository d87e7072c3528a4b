/** Decides, for each statement and each other article, whether it is stated there, how fully, and where. */
import { z } from 'zod';
import { ParallaxError } from '../../errors.ts';
import { type Resources, readResource } from '../resources.ts';
import { type Align, createAlign } from './align-pieces.ts';
import { compareArticles, READ_FEATURE_NAMES, rankAll, readFeatures } from './compare-articles.ts';
import { PLACE_FEATURE_NAMES } from './compare-places.ts';
import { linearSchema, probability } from './linear.ts';
import { FEATURE_NAMES, indexStatements, placesOf, type StatementIndex } from './match-features.ts';
import type { Statement } from './statements.ts';

const MODEL = 'models/statement-matching/model.json';
/** The features' meaning; weights trained for others are refused. */
export const MATCHER_VERSION = 3;

const modelSchema = z.object({
  version: z.number(),
  threshold: z.number(),
  stated: linearSchema(FEATURE_NAMES),
  full: linearSchema(FEATURE_NAMES),
  /** Weights for articles that one reader model has read; another one's vectors would mean something else. */
  read: z.object({
    /** Hash of that model's weights. */
    readerModel: z.string(),
    place: linearSchema(PLACE_FEATURE_NAMES),
    stated: linearSchema(READ_FEATURE_NAMES),
    full: linearSchema(READ_FEATURE_NAMES),
  }),
});

export type MatcherModel = z.infer<typeof modelSchema>;

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
  const align = createAlign();
  byArticle.forEach((statements, article) => {
    indices.forEach((other, to) => {
      if (to === article) return;
      judgeAll(statements, other, model, align).forEach((found, at) => {
        if (!found) return;
        const places = found.places.map((place) => (offsets[to] ?? 0) + place);
        matches.push({ ...found, places, from: (offsets[article] ?? 0) + at, to });
      });
    });
  });
  return matches.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** By words and meaning where the reader model's vectors are there for both articles, else by words alone. */
function judgeAll(
  statements: readonly Statement[],
  other: StatementIndex,
  model: MatcherModel,
  align: Align,
): (Omit<Match, 'from' | 'to'> | null)[] {
  const compared = compareArticles(statements, other, align);
  const ranked = rankAll(compared, model.read.place);
  return statements.map((statement, at) => {
    const read = readFeatures(compared, ranked, at, align);
    const candidate = compared[at]?.candidate;
    if (!candidate) return null;
    const features = read ?? candidate.features;
    const { stated, full } = read ? model.read : model;
    const places = ranked[at];
    return {
      probability: probability(stated, features),
      full: probability(full, features),
      places: places ? placesOf(statement, other, places[0]?.at ?? 0, places) : candidate.places,
    };
  });
}
