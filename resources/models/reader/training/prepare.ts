/** Turns annotated data into the pieces the program itself would read, so that training and use see the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import { createMaskFinder } from '../../../../shared/analysis/actors/mask-spans.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readWordPieces } from '../../../../shared/analysis/reader/lay-out.ts';
import { layOutWindows, NO_SENTENCE, type Piece } from '../../../../shared/analysis/reader/windows.ts';
import { readRows, unitOffsets } from './annotated-data.ts';

const [dataDir = '../shared/data', outDir = 'reader-training'] = process.argv.slice(2);
const resources = loadResources(fileURLToPath(new URL('../../../', import.meta.url)));
const cut = readWordPieces(resources);
const maskSpans = createMaskFinder(resources);
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;
const KINDS = ['source', 'cue', 'content'] as const;

interface LoadedRow {
  readonly id: string;
  readonly text: string;
  readonly label: number;
  readonly fold?: number;
  /** How far the sentence gives an opinion, by the same experts; '' in NUDA. */
  readonly opinion?: string;
  readonly outlet?: string;
  readonly link?: string;
  readonly words?: readonly string[];
}
interface ToneRow {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly polarity: string;
}
type Places = readonly (readonly [number, number])[];
interface AttributionRow {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Readonly<Record<(typeof KINDS)[number], Places>>[];
}
interface BasilArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number, number])[];
  readonly spans: readonly { start: number; end: number; bias: string; where: string }[];
}

mkdirSync(outDir, { recursive: true });
write('babe', rows<LoadedRow>('loaded-wording/babe.jsonl').map(loaded));
write('nuda', rows<LoadedRow>('loaded-wording/nuda.jsonl').map(loaded));
for (const part of ['train', 'dev']) write(`tone-${part}`, tones(rows<ToneRow>(`tone/newsmtsc-${part}.jsonl`)));
for (const name of ['parallax-train', 'polnear-dev'])
  write(name, rows<AttributionRow>(`attributions/${name}.jsonl`).map(attributed));
const events = rows<{ articles: readonly BasilArticle[] }>('events/basil.jsonl');
write(
  'basil',
  events.flatMap(({ articles }) => articles.map(basil)),
);

/** All pieces of a text without the marks at its ends; border pieces between its paragraphs. */
function read(text: string): Piece[] {
  const document = readDocument({ id: 'a', file: '', outlet: '', headline: '', author: '', text, roleOverrides: [] });
  const window = layOutWindows(document, maskSpans(document), cut, Number.POSITIVE_INFINITY)[0] ?? [];
  return window.slice(1, -1);
}

function loaded(row: LoadedRow): object {
  const pieces = read(row.text);
  const forms = new Set((row.words ?? []).flatMap((word) => [...word.toLowerCase().matchAll(WORD)].map(String)));
  const words = [...row.text.matchAll(WORD)].map(
    (match) => [match.index, match.index + match[0].length, forms.has(match[0].toLowerCase()) ? 1 : 0] as const,
  );
  const marks = pieces.map((piece) => (words.some(([s, e, m]) => m && s < piece.end && piece.start < e) ? 1 : 0));
  const { label, fold = -1, opinion = '', outlet = '', link = '' } = row;
  const wordPieces = words.map(([start, end, mark]) => [mark, ...touching(pieces, start, end)]);
  return {
    ...columns(pieces),
    label,
    fold,
    opinion,
    outlet,
    link,
    marks,
    words: wordPieces,
    hasWords: row.words !== undefined,
  };
}

function tones(all: readonly ToneRow[]): object[] {
  const byText = Map.groupBy(
    all.map((row, index) => ({ ...row, index })),
    (row) => row.text,
  );
  return [...byText].map(([text, targets]) => {
    const pieces = read(text);
    const units = unitOffsets(text);
    return {
      ...columns(pieces),
      text,
      targets: targets.map(({ start, end, polarity, index }) => {
        const at = touching(pieces, units[start] ?? 0, units[end] ?? text.length);
        return { pieces: at.length > 0 ? [at[0], (at.at(-1) ?? 0) + 1] : [0, 1], polarity, index };
      }),
    };
  });
}

function attributed(row: AttributionRow): object {
  const pieces = read(row.text);
  const units = unitOffsets(row.text);
  const tags = pieces.map(() => 0);
  const own = pieces.map(() => -1);
  const first: Record<'cue' | 'source', Record<number, number>> = { cue: {}, source: {} };
  row.attributions.forEach((attribution, number) => {
    KINDS.forEach((kind, at) => {
      for (const [start, end] of attribution[kind]) {
        const touched = touching(pieces, units[start] ?? 0, units[end] ?? 0);
        touched.forEach((piece, place) => {
          tags[piece] = 1 + 2 * at + (place > 0 ? 1 : 0);
          own[piece] = number;
        });
        if (kind !== 'content' && touched[0] !== undefined) first[kind][number] ??= touched[0];
      }
    });
  });
  return {
    id: row.id,
    ...columns(pieces),
    ...places(row.text, pieces),
    tags,
    own,
    cue: first.cue,
    source: first.source,
  };
}

function basil(article: BasilArticle): object {
  const pieces = read(article.text);
  const units = unitOffsets(article.text);
  const at = (place: number): number => units[place] ?? 0;
  const lexical = article.spans.filter(({ bias, where }) => bias === 'lexical' && where === 'text');
  const gold = article.sentences.map(([start, end]) => ({
    pieces: touching(pieces, at(start), at(end)),
    label: lexical.some((span) => span.start < end && start < span.end) ? 1 : 0,
  }));
  return { id: article.id, ...columns(pieces), ...places(article.text, pieces), gold };
}

function columns(pieces: readonly Piece[]) {
  return {
    ids: pieces.map(({ id }) => id),
    flags: pieces.map(({ flag }) => flag),
    sentences: pieces.map(({ sentence }) => sentence),
  };
}

/** Places in code points, as the annotations count. */
function places(text: string, pieces: readonly Piece[]) {
  const points = pointsOf(text);
  return { starts: pieces.map(({ start }) => points[start]), ends: pieces.map(({ end }) => points[end]) };
}

function touching(pieces: readonly Piece[], start: number, end: number): number[] {
  return pieces.flatMap((piece, at) =>
    piece.sentence !== NO_SENTENCE && piece.start < end && start < piece.end ? [at] : [],
  );
}

/** UTF-16 place to code point number. */
function pointsOf(text: string): number[] {
  const points: number[] = [];
  let point = 0;
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit++) points.push(point);
    point++;
  }
  return [...points, point];
}

function rows<Row>(file: string): Row[] {
  return readRows(join(dataDir, file));
}

function write(name: string, items: readonly object[]): void {
  writeFileSync(join(outDir, `${name}.jsonl`), items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  console.log(name, items.length);
}
