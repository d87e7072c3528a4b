/** Measures the sourcing pillar on PolNeAR's development part: spans, relations, kinds and names of sources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActorFinder } from '../../shared/analysis/actors/actors.ts';
import { readDocument } from '../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../shared/analysis/document/role-rules.ts';
import { createSourcing } from '../../shared/analysis/sourcing/sourcing.ts';
import type { Sourcing } from '../../shared/model/result.ts';
import { articleFrom, testResources } from '../support/engine.ts';
import type { EvaluationRow } from './evaluation.ts';

type Layer = 'content' | 'cue' | 'source';
type Piece = readonly [number, number];
interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Readonly<Record<Layer, readonly Piece[]>>[];
}
type Chars = ReadonlySet<number>;
type Marked = Readonly<Record<Layer, Chars>> & { readonly sourceId: string };
/** True positives, marked by the engine, marked by people. */
type Counts = [number, number, number];

export interface SourcingFigures {
  readonly sentence: number;
  readonly content: number;
  readonly cue: number;
  readonly source: number;
  readonly relation: number;
  readonly rightSource: number;
  readonly kind: number;
  readonly who: number;
}

/** Share of shared characters (Jaccard) from which two contents are the same attribution. */
const SAME_CONTENT = 0.5;
const LAYERS: readonly Layer[] = ['content', 'cue', 'source'];
const TITLES = new Set(['the', 'a', 'an', 'mr', 'mrs', 'ms', 'president', 'sen', 'gov', 'rep']);

/** All sourcing figures, or null where the data is not there. */
export function evaluateSourcing(dataDir: string): EvaluationRow[] | null {
  const figures = measureSourcing(dataDir);
  if (!figures) return null;
  const data = 'PolNeAR dev, 84 articles';
  const published = (value: string): string => `${value} best of Gender Gap Tracker, Citron, textacy`;
  const row = (measure: string, value: number, baseline: string, ceiling: string, note = ''): EvaluationRow => ({
    measure,
    data,
    value: Math.round(value * 1000) / 1000,
    baseline,
    ceiling,
    note,
  });
  const kinds = 'labels by language-model readers';
  return [
    row('attributed sentence, F1', figures.sentence, published('.711'), ''),
    row('content, F1 by character', figures.content, published('.688'), '.91 two people'),
    row('cue, F1 by character', figures.cue, published('.485'), '.69 two people'),
    row('source, F1 by character', figures.source, published('.633'), '.81 two people'),
    row('relation, F1', figures.relation, published('.550'), '', 'contents share at least half their characters'),
    row('relation with right source, F1', figures.rightSource, published('.493'), '', 'and the source spans touch'),
    row('kind of source, accuracy', figures.kind, '', 'kappa .90 two readers', kinds),
    row('name of source, share right', figures.who, '', '.985 two readers', kinds),
  ];
}

/** The bare figures, 0..1. */
export function measureSourcing(dataDir: string): SourcingFigures | null {
  const file = join(dataDir, 'attributions', 'polnear-dev.jsonl');
  const kindsFile = join(dataDir, 'attributions', 'source-kinds-dev.jsonl');
  if (!existsSync(file)) return null;
  const kinds = existsSync(kindsFile) ? readKinds(kindsFile) : new Map<string, readonly [string, string][]>();
  const sourcing = createSourcing(testResources());
  const findActors = createActorFinder(testResources());
  const roleRules = readRoleRules(testResources());
  const counts: Record<Layer | 'sentence' | 'relation', Counts> = {
    content: [0, 0, 0],
    cue: [0, 0, 0],
    source: [0, 0, 0],
    sentence: [0, 0, 0],
    relation: [0, 0, 0],
  };
  let rightSource = 0;
  let kindRight = 0;
  let whoRight = 0;
  let labelled = 0;
  for (const row of readRows<GoldRow>(file)) {
    const document = readDocument(articleFrom(row.text), roleRules);
    const result = sourcing.analyse(document, findActors([document]), 0, null);
    const chars = characterNumbers(row.text);
    const mine = markedByEngine(result, chars);
    const gold = markedByPeople(row, chars);
    for (const layer of LAYERS) add(counts[layer], union(mine, [layer]), union(gold, [layer]));
    const spoken = union(mine, ['content', 'cue']);
    const said = union(gold, ['content', 'cue']);
    for (const sentence of document.sentences) {
      const own = chars(sentence.start, sentence.end);
      const p = shared(own, spoken) > 0;
      const g = shared(own, said) > 0;
      counts.sentence[0] += p && g ? 1 : 0;
      counts.sentence[1] += p ? 1 : 0;
      counts.sentence[2] += g ? 1 : 0;
    }
    const pairs = pairsOf(mine, gold);
    counts.relation[0] += pairs.length;
    counts.relation[1] += mine.length;
    counts.relation[2] += gold.length;
    for (const [x, y] of pairs) {
      const own = mine[x];
      const people = gold[y];
      if (!own || !people) continue;
      const touches = people.source.size > 0 ? shared(own.source, people.source) > 0 : own.source.size === 0;
      if (touches) rightSource++;
      const label = kinds.get(row.id)?.[y];
      if (!label) continue;
      const source = result.sources.find((one) => one.id === own.sourceId);
      labelled++;
      if ((source?.kind ?? 'none') === label[0]) kindRight++;
      if (sameName(label[1], source?.name ?? '')) whoRight++;
    }
  }
  const [, marked, annotated] = counts.relation;
  return {
    sentence: f1(counts.sentence),
    content: f1(counts.content),
    cue: f1(counts.cue),
    source: f1(counts.source),
    relation: f1(counts.relation),
    rightSource: f1([rightSource, marked, annotated]),
    kind: labelled === 0 ? 0 : kindRight / labelled,
    who: labelled === 0 ? 0 : whoRight / labelled,
  };
}

function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function readKinds(file: string): Map<string, readonly [string, string][]> {
  const rows = readRows<{ id: string; labels: [string, string][] }>(file);
  return new Map(rows.map((row) => [row.id, row.labels]));
}

/** Numbers of the non-blank characters in [start, end), so that blanks never count. */
function characterNumbers(text: string): (start: number, end: number) => Set<number> {
  const numbers = new Int32Array(text.length + 1);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    numbers[at] = next;
    if (!/\s/.test(text.charAt(at))) next++;
  }
  numbers[text.length] = next;
  return (start, end) => {
    const found = new Set<number>();
    for (let at = numbers[start] ?? 0; at < (numbers[end] ?? 0); at++) found.add(at);
    return found;
  };
}

type CharsOf = ReturnType<typeof characterNumbers>;

function markedByEngine(result: Sourcing, chars: CharsOf): Marked[] {
  return result.attributions.map((one) => ({
    content: new Set(one.content.flatMap((span) => [...chars(span.start, span.end)])),
    cue: one.cue ? chars(one.cue.start, one.cue.end) : new Set<number>(),
    source: one.source ? chars(one.source.start, one.source.end) : new Set<number>(),
    sourceId: one.sourceId,
  }));
}

/** Turns code point offsets into UTF-16 units on the way. */
function markedByPeople(row: GoldRow, chars: CharsOf): Marked[] {
  const units: number[] = [];
  let at = 0;
  for (const character of row.text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  const setOf = (pieces: readonly Piece[]): Set<number> =>
    new Set(pieces.flatMap(([start, end]) => [...chars(units[start] ?? 0, units[end] ?? 0)]));
  return row.attributions.map((one) => ({
    content: setOf(one.content),
    cue: setOf(one.cue),
    source: setOf(one.source),
    sourceId: '',
  }));
}

function union(marked: readonly Marked[], layers: readonly Layer[]): Set<number> {
  const all = new Set<number>();
  for (const one of marked) for (const layer of layers) for (const number of one[layer]) all.add(number);
  return all;
}

function shared(a: Chars, b: Chars): number {
  let count = 0;
  for (const number of a) if (b.has(number)) count++;
  return count;
}

function add(counts: Counts, mine: Chars, gold: Chars): void {
  counts[0] += shared(mine, gold);
  counts[1] += mine.size;
  counts[2] += gold.size;
}

/** One-to-one pairs of contents, those with the largest overlap first. */
function pairsOf(mine: readonly Marked[], gold: readonly Marked[]): [number, number][] {
  const all: { overlap: number; x: number; y: number }[] = [];
  mine.forEach((own, x) => {
    gold.forEach((people, y) => {
      const both = shared(own.content, people.content);
      const overlap = both === 0 ? 0 : both / (own.content.size + people.content.size - both);
      if (overlap >= SAME_CONTENT) all.push({ overlap, x, y });
    });
  });
  all.sort((a, b) => b.overlap - a.overlap || b.x - a.x || b.y - a.y);
  const usedMine = new Set<number>();
  const usedGold = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { x, y } of all) {
    if (usedMine.has(x) || usedGold.has(y)) continue;
    usedMine.add(x);
    usedGold.add(y);
    pairs.push([x, y]);
  }
  return pairs;
}

function sameName(gold: string, mine: string): boolean {
  if (gold === '') return mine === '';
  const words = (name: string): Set<string> =>
    new Set(
      name
        .toLowerCase()
        .replaceAll('.', '')
        .replaceAll("'s", '')
        .split(/\s+/)
        .filter((word) => word !== '' && !TITLES.has(word)),
    );
  const others = words(mine);
  return [...words(gold)].some((word) => others.has(word));
}

function f1([right, marked, annotated]: Counts): number {
  return marked + annotated === 0 ? 0 : (2 * right) / (marked + annotated);
}
