/** Lays out the sentences that hold quotations once more with each quotation hidden, to judge the writer's words alone. */
import {
  CAPITAL,
  markPiece,
  NO_SENTENCE,
  PIECE,
  type Piece,
  QUOTED,
  type ReaderWindow,
  WINDOW_PIECES,
} from './windows.ts';

/**
 * Takes the windows of a text. Sentences that are quotation throughout are left out: there is no word of the writer in
 * them. A quotation becomes one placeholder, as a name does: the sentence stays whole ('The mayor said ... on Monday').
 */
export function ownWordWindows(windows: readonly ReaderWindow[], capacity = WINDOW_PIECES): ReaderWindow[] {
  const packed: Piece[][] = [];
  const pieces = windows.flat().filter(({ sentence }) => sentence !== NO_SENTENCE);
  for (const sentence of Map.groupBy(pieces, (piece) => piece.sentence).values()) {
    if (!sentence.some(isQuoted) || !sentence.some(isOwnWord)) continue;
    const shown = hideQuotations(sentence).slice(0, capacity);
    const last = packed.at(-1);
    if (last && last.length + 1 + shown.length <= capacity) last.push(markPiece(PIECE.border), ...shown);
    else packed.push(shown);
  }
  return packed.map((own) => [markPiece(PIECE.start), ...own, markPiece(PIECE.border)]);
}

function isQuoted({ flag }: Piece): boolean {
  return (flag & QUOTED) === QUOTED;
}

/** Quotation marks and points between two quotations are no words; a piece of one letter may be either. */
function isOwnWord(piece: Piece): boolean {
  return !isQuoted(piece) && piece.end - piece.start > 1;
}

function hideQuotations(sentence: readonly Piece[]): Piece[] {
  const shown: Piece[] = [];
  let hiding = false;
  for (const piece of sentence) {
    const quoted = isQuoted(piece);
    const last = shown.at(-1);
    if (!quoted) shown.push(piece);
    else if (hiding && last) shown[shown.length - 1] = { ...last, end: piece.end };
    else shown.push({ ...piece, id: PIECE.name, flag: QUOTED + CAPITAL });
    hiding = quoted;
  }
  return shown;
}
