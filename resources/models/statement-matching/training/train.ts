/** Trains the weights that decide whether an article states a sentence: `node .../train.ts DATA_DIR`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources, sha256 } from '../../../../electron/core/resources/load-resources.ts';
import {
  type ArticleComparison,
  READ_FEATURE_NAMES,
  rankAll,
  readFeatures,
} from '../../../../shared/analysis/coverage/compare-articles.ts';
import { PLACE_FEATURE_NAMES } from '../../../../shared/analysis/coverage/compare-places.ts';
import { type Linear, probability } from '../../../../shared/analysis/coverage/linear.ts';
import { FEATURE_NAMES } from '../../../../shared/analysis/coverage/match-features.ts';
import { MATCHER_VERSION } from '../../../../shared/analysis/coverage/matcher.ts';
import { rankPlaces } from '../../../../shared/analysis/coverage/soft-features.ts';
import { trainLogistic } from '../../../../shared/analysis/logistic.ts';
import { area } from '../../loaded-wording/training/figures.ts';
import { openArticleReader } from '../../reader/training/read-articles.ts';
import { type Row, readEvents, rowsOf } from './coverage-data.ts';

/** A row scored by weights that have not seen its event. */
interface Held {
  readonly row: Row;
  readonly score: number;
  readonly gold: boolean;
}

const STRENGTH = 1;
/** More features on the same rows need a stronger pull to zero. */
const READ_STRENGTH = 2;
const THRESHOLD = 0.5;
const dataDir = process.argv[2] ?? '';
const resources = loadResources(fileURLToPath(new URL('../../..', import.meta.url)));
const events = readEvents(dataDir);
const reader = openArticleReader(resources);
const rows = await rowsOf(events, resources, reader);
await reader?.close();

const isStated = (row: Row) => row.level !== 'none';
const stated = rows.filter(isStated);
const byWords = ({ compared, at }: Row) => compared[at]?.candidate.features ?? FEATURE_NAMES.map(() => 0);
const cosine = rows.map((row) => ({
  score: byWords(row)[FEATURE_NAMES.indexOf('cosine with the best sentence')] ?? 0,
  gold: isStated(row),
  row,
}));
const model = {
  version: MATCHER_VERSION,
  trainedOn: {
    name: 'coverage.jsonl',
    sha256: sha256(readFileSync(join(dataDir, 'coverage/coverage.jsonl'))),
    licence: 'labels made for this project; numeric weights only',
  },
  date: '2026-11-25',
  features: FEATURE_NAMES,
  figures: {
    rows: rows.length,
    stated: stated.length,
    ...figuresOf(leaveOneEventOut(() => byWords, STRENGTH)),
    cosineF1: round(bestThreshold(cosine).f1),
    cosineArea: round(areaOf(cosine)),
  },
  // Above the threshold of best F1: a fact wrongly called stated hides an omission, which is the worse error here.
  threshold: THRESHOLD,
  stated: shorten(fit(rows, byWords, isStated, STRENGTH)),
  full: shorten(fit(stated, byWords, (row) => row.level === 'full', STRENGTH)),
  read: reader ? readWeights(reader.model) : earlierWeights(),
};
writeFileSync(new URL('../model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
console.log(model.figures, model.read);

/** Weights for articles the reader model has read: first of places, then of statements with their places ranked. */
function readWeights(readerModel: string) {
  const place = shorten(fitPlaces(rows));
  const features = byMeaning(place);
  const held = leaveOneEventOut((training) => byMeaning(fitPlaces(training)), READ_STRENGTH);
  return {
    readerModel,
    placeFeatures: PLACE_FEATURE_NAMES,
    features: READ_FEATURE_NAMES,
    figures: { ...figuresOf(held), placeLeaveOneEventOut: round(placeRight()) },
    place,
    stated: shorten(fit(rows, features, isStated, READ_STRENGTH)),
    full: shorten(fit(stated, features, (row) => row.level === 'full', READ_STRENGTH)),
  };
}

/** Without the reader model its weights stay as they are. */
function earlierWeights(): unknown {
  console.log('The reader model is not installed: only the weights for words alone are trained.');
  return JSON.parse(readFileSync(new URL('../model.json', import.meta.url), 'utf8')).read;
}

function fit(
  chosen: readonly Row[],
  features: (row: Row) => readonly number[],
  positive: (row: Row) => boolean,
  strength: number,
): Linear {
  return trainLogistic(
    chosen.map(features),
    chosen.map((row) => Number(positive(row))),
    strength,
  );
}

function fitPlaces(chosen: readonly Row[]): Linear {
  const pairs = chosen.flatMap(({ compared, at, gold }) =>
    (compared[at]?.comparison?.places ?? []).map((place) => ({
      features: place.features,
      right: Number(gold.has(place.at)),
    })),
  );
  return trainLogistic(
    pairs.map(({ features }) => features),
    pairs.map(({ right }) => right),
    STRENGTH,
  );
}

/** Features given the weights of places; what they rank is kept, for a row asks for its neighbours too. */
function byMeaning(place: Linear) {
  const rankings = new Map<ArticleComparison, ReturnType<typeof rankAll>>();
  return ({ compared, at, align }: Row): readonly number[] => {
    const ranked = rankings.get(compared) ?? rankAll(compared, place);
    rankings.set(compared, ranked);
    return readFeatures(compared, ranked, at, align) ?? READ_FEATURE_NAMES.map(() => 0);
  };
}

/** Every score is by weights that have not seen the row's event. */
function leaveOneEventOut(
  featuresFrom: (training: readonly Row[]) => (row: Row) => readonly number[],
  strength: number,
): Held[] {
  return events.flatMap((_, event) => {
    const training = rows.filter((row) => row.event !== event);
    const features = featuresFrom(training);
    const weights = fit(training, features, isStated, strength);
    return rows
      .filter((row) => row.event === event)
      .map((row) => ({ row, score: probability(weights, features(row)), gold: isStated(row) }));
  });
}

/** Share of stated rows whose surest place the readers named. */
function placeRight(): number {
  const right = events.flatMap((_, event) => {
    const place = fitPlaces(rows.filter((row) => row.event !== event));
    return stated
      .filter((row) => row.event === event)
      .map(({ compared, at, gold }) => {
        const comparison = compared[at]?.comparison;
        return comparison ? gold.has(rankPlaces(comparison, place)[0]?.at ?? -1) : false;
      });
  });
  return right.filter(Boolean).length / right.length;
}

function figuresOf(held: readonly Held[]) {
  return {
    f1LeaveOneEventOut: round(bestThreshold(held).f1),
    f1AtThreshold: round(f1At(held, THRESHOLD)),
    areaLeaveOneEventOut: round(areaOf(held)),
    areaFullAgainstNone: round(areaOf(held.filter(({ row }) => row.level !== 'partial'))),
  };
}

function areaOf(scored: readonly { score: number; gold: boolean }[]): number {
  return area(
    scored.map(({ score }) => score),
    scored.map(({ gold }) => Number(gold)),
  );
}

function shorten({ bias, weights }: Linear): Linear {
  return { bias: round(bias), weights: weights.map(round) };
}

function f1At(scored: readonly { score: number; gold: boolean }[], threshold: number): number {
  const tp = scored.filter(({ score, gold }) => gold && score >= threshold).length;
  const predicted = scored.filter(({ score }) => score >= threshold).length;
  return (2 * tp) / (predicted + scored.filter(({ gold }) => gold).length);
}

function bestThreshold(scored: readonly { score: number; gold: boolean }[]): { threshold: number; f1: number } {
  let best = { threshold: 0.5, f1: 0 };
  for (let threshold = 0.02; threshold < 0.98; threshold += 0.01) {
    const f1 = f1At(scored, threshold);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
