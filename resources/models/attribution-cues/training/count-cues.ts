/** Counts, in PolNeAR's training part, how often each word with each complement is a cue; writes rules/sourcing/cues.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cueTable, tableKey, verbClassesSchema } from '../../../../shared/analysis/sourcing/cue-table.ts';
import { examplesOf, readGold } from './gold.ts';

/** A word seen as a cue fewer times than this, or in a smaller share of its uses, is left out. */
const MIN_CUES = 2;
const MIN_SHARE = 0.02;
/** A word seen as a cue once is kept where it is hardly used otherwise. */
const MIN_SHARE_ONCE = 0.25;

const [dataFile, from = '0', to = '100000'] = process.argv.slice(2);
if (!dataFile) throw new Error('usage: count-cues.ts polnear-train.jsonl [first article] [end]');
const classesFile = fileURLToPath(new URL('../../../rules/sourcing/verb-classes.json', import.meta.url));
const learning = cueTable('learning', verbClassesSchema.parse(JSON.parse(readFileSync(classesFile, 'utf8'))));
const words = new Map<string, Map<string, [number, number]>>();
const patterns = new Map<string, [number, number]>();
for (const article of readGold(dataFile).slice(Number(from), Number(to))) {
  for (const { candidate, gold } of examplesOf(article, learning)) {
    const cue = gold ? 1 : 0;
    const key = tableKey(candidate);
    const word = words.get(key) ?? new Map<string, [number, number]>();
    words.set(key, word);
    add(word, candidate.pattern, cue);
    add(patterns, `${candidate.sort}|${candidate.pattern}`, cue);
  }
}

function add(counts: Map<string, [number, number]>, key: string, cue: number): void {
  const count = counts.get(key) ?? [0, 0];
  counts.set(key, [count[0] + cue, count[1] + 1]);
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

const kept = sorted(words).filter(([, counts]) => {
  const cues = [...counts.values()].reduce((sum, [cue]) => sum + cue, 0);
  const seen = [...counts.values()].reduce((sum, [, all]) => sum + all, 0);
  return cues / seen >= (cues >= MIN_CUES ? MIN_SHARE : cues === 1 ? MIN_SHARE_ONCE : 1);
});
/** Counts as the formatter writes them: objects opened, pairs on one line. */
function shown(counts: Map<string, [number, number]>, indent: string): string {
  const lines = sorted(counts).map(([key, [cue, all]]) => `${indent}  ${JSON.stringify(key)}: [${cue}, ${all}]`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

const rows = kept.map(([key, counts]) => `    ${JSON.stringify(key)}: ${shown(counts, '    ')}`);
const out = `{
  "origin": "Counts over PolNeAR's training part (Newell et al. 2018): per word and complement, times a cue and times seen",
  "date": "2026-11-24",
  "patterns": ${shown(patterns, '  ')},
  "words": {
${rows.join(',\n')}
  }
}
`;
const target = process.env['CUES_OUT'] ?? fileURLToPath(new URL('../../../rules/sourcing/cues.json', import.meta.url));
writeFileSync(target, out);
console.log(`${kept.length} words, ${out.length} bytes`);
