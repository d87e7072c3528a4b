/** Readings of a text in which sources, cues and contents are marked by hand, with heads that point where they are told. */
import type { ArticleDocument } from '../../../shared/analysis/document/document.ts';
import { NO_SENTENCE, type Piece } from '../../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Vectors, WindowReading } from '../../../shared/analysis/readings.ts';
import type { Resources } from '../../../shared/analysis/resources.ts';
import { layer, vectors, withModel } from './model.ts';

/** Dimensions of the vectors: as many pieces as a window may have here. */
export const SIZE = 64;
const KINDS = ['s', 'c', 'x'];
/** Log-odds of a tag the model is sure of. */
const SURE = 6;
/** How strongly a pointer points. */
const STRENGTH = 100;
const EVERYTHING_ELSE = { words: new Float32Array(), match: vectors([]) };

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
  return vectors(square((row, column) => Number(row === column)).slice(0, count));
}

/** Piece to the piece it points at; pieces that are not named point nowhere in particular. */
export type Targets = Readonly<Record<number, number>>;

/** `resources` with a model whose contents and cues point as told; `settings` are those of decoding. */
export function withHeads(resources: Resources, toCue: Targets, toSource: Targets, settings: object = {}): Resources {
  return withModel(
    resources,
    { contentToCue: pointer(toCue), cueToSource: pointer(toSource) },
    { attribution: settings },
  );
}

function pointer(targets: Targets) {
  return {
    query: layer(square((row, column) => (targets[column] === row ? STRENGTH : 0))),
    key: layer(square((row, column) => Number(row === column))),
  };
}

function square(value: (row: number, column: number) => number): number[][] {
  return Array.from({ length: SIZE }, (_, row) => Array.from({ length: SIZE }, (_, column) => value(row, column)));
}
