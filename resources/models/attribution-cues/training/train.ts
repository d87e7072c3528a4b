/** Learns which candidates are cues and where content ends from Parallax's own annotation; writes weights.json. Deterministic. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseEnd, type EndPoint, endPoints } from '../../../../shared/analysis/sourcing/content-ends.ts';
import { cueFeatures } from '../../../../shared/analysis/sourcing/cue-features.ts';
import { cueTable, cueTableSchema, verbClassesSchema } from '../../../../shared/analysis/sourcing/cue-table.ts';
import { itemAt } from '../../../../shared/analysis/sourcing/noun-phrases.ts';
import { type Example, examplesOf, readGold } from './gold.ts';

const [dataFile] = process.argv.slice(2);
if (!dataFile) throw new Error('usage: train.ts parallax-train.jsonl');
const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(root(path), 'utf8'));
const classes = verbClassesSchema.parse(json('rules/sourcing/verb-classes.json'));
const table = cueTable(cueTableSchema.parse(json('rules/sourcing/cues.json')), classes);

interface Row {
  readonly names: readonly string[];
  readonly offset: number;
  readonly yes: boolean;
}

const cueRows: Row[] = [];
const endRows: Row[] = [];
const endCases: { points: readonly EndPoint[]; at: number }[] = [];
for (const article of readGold(dataFile)) {
  for (const example of examplesOf(article, table)) {
    const { odds, names } = cueFeatures(example.unit, example.candidate, table);
    cueRows.push({ names: [...names, 'odds'], offset: odds, yes: example.gold !== null });
    if (example.gold) addEnd(example);
  }
}

/** One row per place where the content could have ended, up to where it did. */
function addEnd({ unit, candidate, gold }: Example): void {
  if (!gold || candidate.from < 0) return;
  const first = itemAt(unit.items, candidate.from);
  if (first.pos === 'QUOTE') return;
  const piece = gold.content.find(([s, e]) => s < first.end && first.start < e);
  if (!piece) return;
  const points = [...endPoints(unit.items, candidate, table)];
  const hit = points.findIndex((point) => Math.abs(itemAt(unit.items, point.at - 1).end - piece[1]) <= 1);
  if (hit < 0) return;
  points.slice(0, hit + 1).forEach((point, index) => {
    if (index < points.length - 1) endRows.push({ names: point.features, offset: 0, yes: index === hit });
  });
  endCases.push({ points, at: points[hit]?.at ?? 0 });
}

/** Pull of every weight towards zero per row; .0002 to .005 differ by less than .003 relation F1. */
const PULL = 0.002;

/** Logistic regression by AdaGrad with a small pull to zero, in the order of the data. 'odds' is a numeric feature. */
function fit(rows: readonly Row[], pull: number): Map<string, number> {
  const weights = new Map<string, number>();
  const gradients = new Map<string, number>();
  for (let epoch = 0; epoch < 12; epoch++) {
    for (const row of rows) {
      let sum = weights.get('bias') ?? 0;
      for (const name of row.names) sum += (weights.get(name) ?? 0) * (name === 'odds' ? row.offset : 1);
      const error = (row.yes ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const name of [...row.names, 'bias']) {
        const weight = weights.get(name) ?? 0;
        const slope = error * (name === 'odds' ? row.offset : 1) - pull * weight;
        const seen = (gradients.get(name) ?? 1) + slope * slope;
        gradients.set(name, seen);
        weights.set(name, weight + (0.3 * slope) / Math.sqrt(seen));
      }
    }
  }
  return weights;
}

function shown(weights: Map<string, number>): Record<string, number> {
  const rows = [...weights]
    .map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
    .filter(([, weight]) => Math.abs(weight) >= 0.1)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(rows);
}

const cue = fit(cueRows, PULL);
const end = fit(endRows, PULL);
const right = endCases.filter((one) => chooseEnd(one.points, end) === one.at).length;
console.log(
  `${cueRows.length} candidates, ${cueRows.filter((row) => row.yes).length} cues; odds weight ${cue.get('odds')}`,
);
console.log(`ends: ${right} of ${endCases.length} exactly right on the training data`);
const out = {
  version: 1,
  date: '2026-11-24',
  origin: "Trained on attributions/parallax-train.jsonl (Parallax's own annotation) by training/train.ts",
  cue: shown(cue),
  end: shown(end),
};
const text = `${JSON.stringify(out, null, 1)}\n`;
writeFileSync(root('models/attribution-cues/weights.json'), text);
console.log(`${text.length} bytes`);
