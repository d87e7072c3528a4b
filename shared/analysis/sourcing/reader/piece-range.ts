/** Places of pieces in a window of the reader model. */
import { NO_SENTENCE, type ReaderWindow } from '../../reader/windows.ts';

/** Half-open range of a window's pieces. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/** Number of pieces between two ranges; 0 where they touch or overlap. */
export function gapBetween(a: PieceRange, b: PieceRange): number {
  return Math.max(a.from - b.to, b.from - a.to, 0);
}

export function overlap(a: PieceRange, b: PieceRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** For each piece the number of its paragraph within the window. */
export function paragraphsOf(pieces: ReaderWindow): number[] {
  let paragraph = 0;
  return pieces.map(({ sentence }) => (sentence === NO_SENTENCE ? paragraph++ : paragraph));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** For each piece whether it goes on with the word of the piece before. */
export function wordsGoOn(text: string, pieces: ReaderWindow): boolean[] {
  return pieces.map(({ start, sentence }, at) => {
    const before = pieces[at - 1];
    if (!before || sentence === NO_SENTENCE || before.end !== start) return false;
    return WORD.test(text.charAt(start - 1)) && WORD.test(text.charAt(start));
  });
}
