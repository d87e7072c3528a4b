/** Gathers what the reader model says about each sentence, in whichever of its windows the sentence's pieces lie. */
import type { WindowReading } from '../readings.ts';
import { meanVector } from './heads.ts';
import { NO_SENTENCE, PIECE, type Piece, QUOTED } from './windows.ts';

/** One piece of the text and where its readings are kept. */
export interface PiecePlace {
  readonly reading: WindowReading;
  /** Place of the piece in its window. */
  readonly at: number;
  readonly piece: Piece;
}

/** Gives the pieces of a sentence by its index, in text order; none where the model read nothing of it. */
export type PlacesOf = (sentence: number) => readonly PiecePlace[];

export function placesBySentence(windows: readonly WindowReading[]): PlacesOf {
  const found = new Map<number, PiecePlace[]>();
  for (const reading of windows) {
    reading.pieces.forEach((piece, at) => {
      if (piece.sentence === NO_SENTENCE) return;
      const known = found.get(piece.sentence);
      if (known) known.push({ reading, at, piece });
      else found.set(piece.sentence, [{ reading, at, piece }]);
    });
  }
  return (sentence) => found.get(sentence) ?? [];
}

/** Mean of the last layer over these pieces; a sentence too long for one window is averaged over all it lies in. */
export function meanState(places: readonly PiecePlace[]): Float32Array {
  const byWindow = Map.groupBy(places, ({ reading }) => reading);
  const means = [...byWindow].map(([{ states }, own]) => ({
    share: own.length / places.length,
    mean: meanVector(
      states,
      own.map(({ at }) => at),
    ),
  }));
  const [only] = means;
  if (means.length === 1 && only) return only.mean;
  return Float32Array.from(only?.mean ?? [], (_, column) =>
    means.reduce((sum, { share, mean }) => sum + share * (mean[column] ?? 0), 0),
  );
}

/** True for a placeholder: the model never saw the name that stands there. */
export function isHidden({ piece }: PiecePlace): boolean {
  return piece.id === PIECE.name || piece.id === PIECE.people;
}

/** True inside quotation marks, as the model was told. */
export function isQuoted({ piece }: PiecePlace): boolean {
  return (piece.flag & QUOTED) === QUOTED;
}
