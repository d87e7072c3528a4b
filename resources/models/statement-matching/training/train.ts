/** Trains the weights that decide whether an article states a sentence: `node .../train.ts DATA_DIR`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources, sha256 } from '../../../../electron/core/resources/load-resources.ts';
import { FEATURE_NAMES } from '../../../../shared/analysis/coverage/match-features.ts';
import { type Linear, MATCHER_VERSION, probability } from '../../../../shared/analysis/coverage/matcher.ts';
import { readFrequencies } from '../../../../shared/analysis/coverage/stem-weights.ts';
import { trainLogistic } from '../../../../shared/analysis/logistic.ts';
import { type Row, readEvents, rowsOf } from './coverage-data.ts';

const STRENGTH = 1;
const THRESHOLD = 0.5;
const dataDir = process.argv[2] ?? '';
const resources = loadResources(fileURLToPath(new URL('../../..', import.meta.url)));
const events = readEvents(dataDir);
const rows = rowsOf(events, readFrequencies(resources));

const fit = (chosen: readonly Row[], positive: (row: Row) => boolean): Linear =>
  trainLogistic(
    chosen.map((row) => row.features),
    chosen.map((row) => Number(positive(row))),
    STRENGTH,
  );
const isStated = (row: Row) => row.level !== 'none';

/** Leave one event out: every figure is on events the weights have not seen. */
const held = events.flatMap((_, event) => {
  const model = fit(
    rows.filter((row) => row.event !== event),
    isStated,
  );
  return rows.filter((row) => row.event === event).map((row) => ({ row, score: probability(model, row.features) }));
});
const { f1 } = bestThreshold(held.map(({ row, score }) => ({ score, gold: isStated(row) })));
const cosine = bestThreshold(rows.map((row) => ({ score: row.cosine, gold: isStated(row) })));
const stated = rows.filter(isStated);
const figures = {
  rows: rows.length,
  stated: stated.length,
  f1LeaveOneEventOut: round(f1),
  areaLeaveOneEventOut: round(area(held.map(({ row, score }) => ({ score, gold: isStated(row) })))),
  areaFullAgainstNone: round(
    area(held.filter(({ row }) => row.level !== 'partial').map(({ row, score }) => ({ score, gold: isStated(row) }))),
  ),
  cosineF1: round(cosine.f1),
  cosineArea: round(area(rows.map((row) => ({ score: row.cosine, gold: isStated(row) })))),
};
const shorten = ({ bias, weights }: Linear): Linear => ({ bias: round(bias), weights: weights.map(round) });
const model = {
  version: MATCHER_VERSION,
  trainedOn: {
    name: 'coverage.jsonl',
    sha256: sha256(readFileSync(join(dataDir, 'coverage/coverage.jsonl'))),
    licence: 'labels made for this project; numeric weights only',
  },
  date: '2026-11-24',
  features: FEATURE_NAMES,
  figures,
  // Above the threshold of best F1: a fact wrongly called stated hides an omission, which is the worse error here.
  threshold: THRESHOLD,
  stated: shorten(fit(rows, isStated)),
  full: shorten(fit(stated, (row) => row.level === 'full')),
};
writeFileSync(new URL('../model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
console.log(figures);
console.log(FEATURE_NAMES.map((name, at) => `${name}: ${model.stated.weights[at]}`).join('\n'));

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

function area(scored: readonly { score: number; gold: boolean }[]): number {
  const yes = scored.filter(({ gold }) => gold);
  const no = scored.filter(({ gold }) => !gold);
  const wins = yes.reduce(
    (sum, a) => sum + no.reduce((inner, b) => inner + (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0), 0),
    0,
  );
  return wins / (yes.length * no.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
