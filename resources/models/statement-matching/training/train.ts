/** Trains the weights that decide whether an article states a sentence: `node .../train.ts DATA_DIR`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources, sha256 } from '../../../../electron/core/resources/load-resources.ts';
import { PLACE_FEATURE_NAMES } from '../../../../shared/analysis/coverage/compare-places.ts';
import { type Linear, probability } from '../../../../shared/analysis/coverage/linear.ts';
import { FEATURE_NAMES } from '../../../../shared/analysis/coverage/match-features.ts';
import { MATCHER_VERSION } from '../../../../shared/analysis/coverage/matcher.ts';
import { rankPlaces, SOFT_FEATURE_NAMES, softFeatures } from '../../../../shared/analysis/coverage/soft-features.ts';
import { trainLogistic } from '../../../../shared/analysis/logistic.ts';
import { area } from '../../loaded-wording/training/figures.ts';
import { openArticleReader } from '../../reader/training/read-articles.ts';
import { type Row, readEvents, rowsOf } from './coverage-data.ts';

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
const byWords = (row: Row) => row.features;
const cosine = rows.map((row) => ({ score: row.cosine, gold: isStated(row), row }));
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
    ...figuresOf(leaveOneEventOut(() => byWords)),
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
  const held = leaveOneEventOut((training) => byMeaning(fitPlaces(training)));
  return {
    readerModel,
    placeFeatures: PLACE_FEATURE_NAMES,
    softFeatures: SOFT_FEATURE_NAMES,
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
  const pairs = chosen.flatMap(({ read }) =>
    (read?.comparison.places ?? []).map(({ at, features }) => ({ features, right: Number(read?.gold.has(at)) })),
  );
  return trainLogistic(
    pairs.map(({ features }) => features),
    pairs.map(({ right }) => right),
    STRENGTH,
  );
}

function byMeaning(place: Linear) {
  const known = new Map<Row, readonly number[]>();
  return (row: Row): readonly number[] => {
    const { read } = row;
    const made =
      known.get(row) ??
      (read
        ? [...row.features, ...softFeatures(read.comparison, rankPlaces(read.comparison, place), read.align)]
        : [...row.features, ...SOFT_FEATURE_NAMES.map(() => 0)]);
    known.set(row, made);
    return made;
  };
}

/** Every figure is on events the weights have not seen. */
function leaveOneEventOut(featuresFrom: (training: readonly Row[]) => (row: Row) => readonly number[]) {
  return events.flatMap((_, event) => {
    const training = rows.filter((row) => row.event !== event);
    const features = featuresFrom(training);
    const weights = fit(training, features, isStated, features === byWords ? STRENGTH : READ_STRENGTH);
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
      .map(({ read }) => read?.gold.has(rankPlaces(read.comparison, place)[0]?.at ?? -1) === true);
  });
  return right.filter(Boolean).length / right.length;
}

function figuresOf(held: readonly { row: Row; score: number; gold: boolean }[]) {
  const whole = held.filter(({ row }) => row.level !== 'partial');
  return {
    f1LeaveOneEventOut: round(bestThreshold(held).f1),
    areaLeaveOneEventOut: round(areaOf(held)),
    areaFullAgainstNone: round(areaOf(whole)),
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

function bestThreshold(scored: readonly { score: number; gold: boolean }[]): { threshold: number; f1: number } {
  let best = { threshold: 0.5, f1: 0 };
  for (let threshold = 0.02; threshold < 0.98; threshold += 0.01) {
    const tp = scored.filter(({ score, gold }) => gold && score >= threshold).length;
    const predicted = scored.filter(({ score }) => score >= threshold).length;
    const f1 = (2 * tp) / (predicted + scored.filter(({ gold }) => gold).length);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
