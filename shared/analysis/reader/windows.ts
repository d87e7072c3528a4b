/** Lays an article out as the windows of word pieces that the reader model reads, names hidden behind placeholders. */
import type { Span } from '../../model/span.ts';
import type { MaskSpan } from '../actors/mask-spans.ts';
import type { ArticleDocument, SentenceNode } from '../document/document.ts';
import type { CutPieces, WordPiece } from './word-pieces.ts';

/** Pieces the model was trained with at most in one window, the marks at both ends not counted. */
export const WINDOW_PIECES = 160;
/** Numbers of the pieces with a meaning of their own, in the vocabulary of uncased BERT. */
export const PIECE = { start: 101, border: 102, name: 1, people: 2 } as const;
/** Sentence of a piece that stands for no text: the window's ends and the borders of paragraphs. */
export const NO_SENTENCE = -1;

/** One piece as the model reads it. */
export interface Piece extends WordPiece {
  /** 1 inside quotation marks, plus 2 for a capital at the start, or 4 for capitals throughout. */
  readonly flag: number;
  /** Index of its sentence in the document, or NO_SENTENCE. */
  readonly sentence: number;
}

/** What the model reads at one go: whole paragraphs as far as they fit, in text order. */
export type ReaderWindow = readonly Piece[];

/**
 * The windows of an article. Takes the document, its names in text order (each becomes one piece, so that exchanging
 * names changes nothing) and the function that cuts words; gives windows that together hold every sentence once. Long
 * paragraphs are cut between sentences, and sentences that fit no window anywhere.
 */
export function layOutWindows(
  document: ArticleDocument,
  masks: readonly MaskSpan[],
  cut: CutPieces,
  capacity = WINDOW_PIECES,
): ReaderWindow[] {
  const packed: Piece[][] = [];
  let passage = -1;
  for (const part of sentenceParts(document, masks, cut, capacity)) {
    const last = packed.at(-1);
    const border = part.passage === passage ? 0 : 1;
    if (last && last.length + border + part.pieces.length <= capacity) {
      if (border) last.push(markPiece(PIECE.border));
      last.push(...part.pieces);
    } else packed.push([...part.pieces]);
    passage = part.passage;
  }
  return packed.map((pieces) => [markPiece(PIECE.start), ...pieces, markPiece(PIECE.border)]);
}

interface Part {
  readonly passage: number;
  readonly pieces: readonly Piece[];
}

/** Paragraphs that fit a window whole, else their sentences, else stretches of a sentence. */
function sentenceParts(
  document: ArticleDocument,
  masks: readonly MaskSpan[],
  cut: CutPieces,
  capacity: number,
): Part[] {
  const parts: Part[] = [];
  const byPassage = Map.groupBy(document.sentences, (sentence) => sentence.passage);
  const masksOf = inOrder(masks);
  for (const [passage, sentences] of byPassage) {
    const read = sentences.map((sentence) => sentencePieces(document, sentence, masksOf(sentence), cut));
    const whole = read.reduce((sum, pieces) => sum + pieces.length, 0) <= capacity;
    const stretches = whole ? [read.flat()] : read.flatMap((pieces) => chunks(pieces, capacity));
    for (const pieces of stretches) if (pieces.length > 0) parts.push({ passage, pieces });
  }
  return parts;
}

/** Gives, for spans asked for in text order, the masks that touch them. */
function inOrder(masks: readonly MaskSpan[]) {
  let next = 0;
  return (span: Span): MaskSpan[] => {
    while (next < masks.length && (masks[next]?.end ?? 0) <= span.start) next++;
    const found: MaskSpan[] = [];
    for (let at = next; at < masks.length; at++) {
      const mask = masks[at];
      if (!mask || mask.start >= span.end) break;
      found.push(mask);
    }
    return found;
  };
}

/** The pieces of one sentence: its words cut, each name in it as one placeholder. */
export function sentencePieces(
  document: ArticleDocument,
  sentence: SentenceNode,
  masks: readonly MaskSpan[],
  cut: CutPieces,
): Piece[] {
  const { text } = document;
  const quoted = quotedIn(document, sentence);
  const pieces: Piece[] = [];
  let from = sentence.start;
  for (const mask of masks) {
    add(from, mask.start);
    const place = { start: Math.max(from, mask.start), end: Math.min(sentence.end, mask.end) };
    const flag = CAPITAL + (quoted(place.start) ? QUOTED : 0);
    if (place.end > place.start) pieces.push({ ...place, id: PIECE[mask.kind], flag, sentence: sentence.index });
    from = Math.max(from, mask.end);
  }
  add(from, sentence.end);
  return pieces;

  function add(start: number, end: number): void {
    if (end <= start) return;
    for (const piece of cut(text, start, end)) {
      const flag = (quoted(piece.start) ? QUOTED : 0) + caseFlag(text.slice(piece.start, piece.end));
      pieces.push({ ...piece, flag, sentence: sentence.index });
    }
  }
}

/** Parts of a piece's flag. */
export const QUOTED = 1;
export const CAPITAL = 2;
const CAPITALS = 4;

/** A placeholder always counts as one capital, so that 'NATO' and 'Russia' read alike. */
function caseFlag(text: string): number {
  if (!/^\p{Lu}/u.test(text)) return 0;
  return text.length > 1 && text === text.toUpperCase() ? CAPITALS : CAPITAL;
}

/** Tells for places asked for in order whether they lie inside quotation marks. */
function quotedIn(document: ArticleDocument, sentence: SentenceNode): (place: number) => boolean {
  let at = sentence.firstToken;
  return (place) => {
    while (at + 1 < sentence.endToken && (document.tokens[at + 1]?.start ?? Infinity) <= place) at++;
    return document.tokens[at]?.quoted === true;
  };
}

/** A piece that stands for no text. */
export function markPiece(id: number): Piece {
  return { id, flag: 0, start: 0, end: 0, sentence: NO_SENTENCE };
}

function chunks(pieces: readonly Piece[], size: number): Piece[][] {
  const parts: Piece[][] = [];
  for (let at = 0; at < pieces.length; at += size) parts.push(pieces.slice(at, at + size));
  return parts;
}
