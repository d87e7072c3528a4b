/** Trains the tone model on NewsMTSC's training part, measures it on its development part and writes model.json. */
// node resources/models/target-tone/training/train.ts DATA_FOLDER
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { toneFeatures } from '../../../../shared/analysis/framing/tone/tone-features.ts';
import { normalised, TONES } from '../../../../shared/analysis/framing/tone/tone-model.ts';
import type { Feature } from '../../../../shared/analysis/framing/wording/sentence-features.ts';
import { nameTokens } from '../../../../shared/analysis/framing/words/name-tokens.ts';
import { readWordClasses } from '../../../../shared/analysis/framing/words/word-classes.ts';
import { type Fitted, fit, logOdds } from '../../loaded-wording/training/logistic.ts';

const COST = 0.15;
const MIN_EXAMPLES = 3;
/** Smaller weights are not shipped; the figure is that of the pruned model. */
const FLOOR = 0.07;

interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly polarity: string;
}

const dataDir = process.argv[2] ?? '';
const TRAIN = 'tone/newsmtsc-train.jsonl';
const classes = readWordClasses(loadResources(fileURLToPath(new URL('../../../', import.meta.url))));
const train = read(TRAIN);
const dev = read('tone/newsmtsc-dev.jsonl');
const models = TONES.map((tone) =>
  prune(
    fit(
      train.map((row) => ({ features: row.features, target: row.polarity === tone ? 1 : 0, weight: 1 })),
      COST,
      MIN_EXAMPLES,
    ),
  ),
);
const guesses = dev.map((row) => {
  const reading = normalised(models.map((model) => logOdds(model, row.features)));
  return TONES.reduce(
    (best, tone) => (reading[tone] > reading[best] ? tone : best),
    'negative' as (typeof TONES)[number],
  );
});
const macroF1 = TONES.reduce((sum, tone) => {
  const right = guesses.filter((guess, i) => guess === tone && dev[i]?.polarity === tone).length;
  const all = guesses.filter((guess) => guess === tone).length + dev.filter((row) => row.polarity === tone).length;
  return sum + (2 * right) / all / 3;
}, 0);
console.log(
  'macro F1 on dev',
  macroF1.toFixed(3),
  models.map((model) => model.weights.size),
);
const content = {
  version: 1,
  data: [
    {
      name: 'NewsMTSC train',
      sha256: createHash('sha256')
        .update(readFileSync(join(dataDir, TRAIN)))
        .digest('hex'),
      licence: 'MIT',
    },
  ],
  date: '2026-11-24',
  figures: { 'macro F1 on NewsMTSC rw dev': Math.round(macroF1 * 1000) / 1000 },
  ...Object.fromEntries(TONES.map((tone, i) => [tone, plain(models[i] as Fitted)])),
};
writeFileSync(fileURLToPath(new URL('../model.json', import.meta.url)), `${JSON.stringify(content)}\n`);

function read(file: string): { features: Feature[]; polarity: string }[] {
  const rows = readFileSync(join(dataDir, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.map((row) => {
    const points = [...row.text];
    const start = points.slice(0, row.start).join('').length;
    const end = points.slice(0, row.end).join('').length;
    const document = readDocument({
      id: 'a',
      file: '',
      outlet: '',
      headline: '',
      author: '',
      text: row.text,
      roleOverrides: [],
    });
    return {
      features: toneFeatures(document, start, end, nameTokens(document, classes.isKnown), classes),
      polarity: row.polarity,
    };
  });
}

function prune(model: Fitted): Fitted {
  const kept = [...model.weights].filter(([, weight]) => Math.abs(weight) >= FLOOR);
  return {
    intercept: model.intercept,
    weights: new Map(kept.map(([name, weight]) => [name, Math.round(weight * 100) / 100])),
  };
}

function plain(model: Fitted): { intercept: number; weights: Record<string, number> } {
  return { intercept: Math.round(model.intercept * 1000) / 1000, weights: Object.fromEntries(model.weights) };
}
