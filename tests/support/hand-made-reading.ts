/** Readings as a reader model would give them, made by hand from marked text, with heads that point where they are told. */

import type { ArticleDocument } from '../../shared/analysis/document/document.ts';
import { HEADS } from '../../shared/analysis/reader/heads.ts';
import { READER_CARD } from '../../shared/analysis/reader/reader-card.ts';
import { NO_SENTENCE, type Piece } from '../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Vectors, WindowReading } from '../../shared/analysis/readings.ts';
import type { ResourceFile, Resources } from '../../shared/analysis/resources.ts';

/** Dimensions of the vectors: as many pieces as a window may have here. */
export const SIZE = 64;
const KINDS = ['s', 'c', 'x'];
/** Log-odds of a tag the model is sure of. */
const SURE = 6;
/** How strongly a pointer points. */
const STRENGTH = 100;
const EVERYTHING_ELSE = {
  words: new Float32Array(),
  match: { dimensions: 0, values: new Int8Array(), scales: new Float32Array() },
};

export interface MarkedText {
  readonly text: string;
  /** Kind (0 source, 1 cue, 2 content) and place of each marked stretch. */
  readonly marks: readonly { readonly kind: number; readonly start: number; readonly end: number }[];
}

/** '{s Mara} {c said} {x that it rains}.' as plain text with its marks. */
export function unmark(marked: string): MarkedText {
  let text = '';
  const marks = [];
  for (const part of marked.split(/(\{[scx] [^}]*\})/)) {
    const kind = /^\{[scx] /.test(part) ? KINDS.indexOf(part.charAt(1)) : -1;
    const plain = kind < 0 ? part : part.slice(3, -1);
    if (kind >= 0) marks.push({ kind, start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return { text, marks };
}

/** One window over the whole text: a piece a word or mark of punctuation, tagged as marked. */
export function readingOf(document: ArticleDocument, marks: MarkedText['marks']): WindowReading {
  const pieces = piecesOf(document);
  const tags = new Float32Array(pieces.length * 7);
  pieces.forEach((piece, at) => {
    const mark =
      piece.sentence === NO_SENTENCE
        ? undefined
        : marks.find((one) => one.start <= piece.start && piece.end <= one.end);
    const tag = mark ? 1 + 2 * mark.kind + (piece.start > mark.start ? 1 : 0) : 0;
    tags[at * 7 + tag] = SURE;
  });
  return { ...EVERYTHING_ELSE, pieces, tags, states: oneHot(pieces.length) };
}

export function bodyOf(...body: WindowReading[]): ArticleReadings {
  return { body, headline: [], own: [] };
}

function piecesOf(document: ArticleDocument): Piece[] {
  const pieces: Piece[] = [BORDER];
  for (const sentence of document.sentences) {
    if (pieces.length > 1 && document.sentences[sentence.index - 1]?.passage !== sentence.passage) pieces.push(BORDER);
    for (const match of document.text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      const start = sentence.start + match.index;
      pieces.push({ id: 1000, flag: 0, start, end: start + match[0].length, sentence: sentence.index });
    }
  }
  return [...pieces, BORDER];
}

const BORDER: Piece = { id: 102, flag: 0, start: 0, end: 0, sentence: NO_SENTENCE };

/** A vector of its own for each piece. */
function oneHot(count: number): Vectors {
  const values = new Int8Array(count * SIZE);
  for (let at = 0; at < count; at++) values[at * SIZE + at] = 127;
  return { dimensions: SIZE, values, scales: new Float32Array(count).fill(1 / 127) };
}

/** Piece to the piece it points at; pieces that are not named point nowhere in particular. */
export type Targets = Readonly<Record<number, number>>;

/** The real data files with heads that point as told and a card with plain settings. */
export function withHeads(resources: Resources, toCue: Targets, toSource: Targets, settings: object = {}): Resources {
  const plain = layer(1, () => 0);
  const heads = {
    version: 1,
    loaded: plain,
    toneHidden: plain,
    toneOut: plain,
    contentToCue: pointer(toCue),
    cueToSource: pointer(toSource),
  };
  const attribution = {
    sourceBias: 0,
    cueBias: 0,
    contentBias: 0,
    createCue: 0.5,
    rematch: 8,
    otherParagraph: 3,
    cueBetween: 1,
    distance: 0.05,
    ...settings,
  };
  const card = {
    ...{ version: '0', date: '', about: '', data: [], figures: {}, attribution },
    ...{ base: { name: '', licence: '', sha256: '' }, weights: { file: 'reader.onnx', bytes: 1, sha256: '' } },
    ...{ calibration: { slope: 1, intercept: 0 }, words: { list: 0, threshold: 0 } },
  };
  const files: ResourceFile[] = [
    { name: HEADS, sha256: '', content: heads },
    { name: READER_CARD, sha256: '', content: card },
  ];
  return new Map([...resources, ...files.map((file) => [file.name, file] as const)]);
}

function pointer(targets: Targets) {
  return {
    query: layer(SIZE, (row, column) => (targets[column] === row ? STRENGTH : 0)),
    key: layer(SIZE, (row, column) => (row === column ? 1 : 0)),
  };
}

function layer(rows: number, weight: (row: number, column: number) => number) {
  const values = Int8Array.from({ length: rows * SIZE }, (_, at) => weight(Math.floor(at / SIZE), at % SIZE));
  const base64 = (array: Int8Array | Float32Array) => Buffer.from(array.buffer).toString('base64');
  return {
    ...{ rows, columns: SIZE, values: base64(values) },
    ...{ scales: base64(new Float32Array(rows).fill(1)), bias: base64(new Float32Array(rows)) },
  };
}
