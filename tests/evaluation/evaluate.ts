/** `npm run evaluate`: measures every pillar on annotated data and prints the figures beside baselines and people. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { evaluateCoverage } from './coverage.ts';
import type { Evaluation, EvaluationRow } from './evaluation.ts';
import { evaluateFraming } from './framing.ts';
import { evaluateReader } from './reader.ts';
import { evaluateSourcing } from './sourcing.ts';

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  reader: evaluateReader,
  framing: evaluateFraming,
  sourcing: evaluateSourcing,
  coverage: evaluateCoverage,
};
const PAGE = fileURLToPath(new URL('../../docs/EVALUATION.md', import.meta.url));
const TABLE_START = '<!-- table: npm run evaluate -- --write -->';
const TABLE_END = '<!-- end of table -->';

const { values } = parseArgs({
  options: { only: { type: 'string' }, data: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const dataDir = resolve(values.data ?? fileURLToPath(new URL('../../../shared/data', import.meta.url)));
const chosen = Object.entries(EVALUATIONS).filter(([name]) => !values.only || values.only === name);
if (chosen.length === 0) {
  console.error(`There is no evaluation "${values.only}". Choose one of: ${Object.keys(EVALUATIONS).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(dataDir)) {
  console.log(`No annotated data at ${dataDir}: nothing measured. Name its folder with --data DIR.`);
  process.exit(0);
}

const rows: EvaluationRow[] = [];
for (const [name, evaluate] of chosen) {
  const measured = await evaluate(dataDir);
  if (measured === null) console.log(`${name}: its data is not in ${dataDir}, skipped.`);
  else rows.push(...measured);
}
const table = tableOf(rows);
console.log(table);
if (values.write && !values.only) {
  writeTable(table);
  console.log(`Written to ${PAGE}.`);
}

function tableOf(measured: readonly EvaluationRow[]): string {
  const head = ['measure', 'data', 'Parallax', 'without it', 'people', 'reach', 'aim', 'note'];
  const lines = measured.map((row) => [
    row.measure,
    row.data,
    row.value.toFixed(3),
    row.baseline,
    row.ceiling,
    row.reach ?? '',
    row.aim ?? '',
    row.note,
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function writeTable(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const start = page.indexOf(TABLE_START) + TABLE_START.length;
  const end = page.indexOf(TABLE_END);
  writeFileSync(PAGE, `${page.slice(0, start)}\n${text}\n${page.slice(end)}`);
}
