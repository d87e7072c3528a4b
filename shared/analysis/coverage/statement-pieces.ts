/** The words of a statement as the reader model sees them: a vector for each piece, and names by their words alone. */
import type { ArticleDocument, SentenceNode } from '../document/document.ts';
import { PIECE, type Piece } from '../reader/windows.ts';
import type { WindowReading } from '../readings.ts';

/** What of a statement can be looked for in another one by meaning. */
export interface StatementPieces {
  readonly dimensions: number;
  /** Vectors of the pieces of telling words, one after the other; only their directions count. */
  readonly values: Int8Array;
  /** Lengths of those vectors. */
  readonly lengths: readonly number[];
  /** How much each of those pieces tells: the weight of its word. */
  readonly weights: readonly number[];
  /** Hidden names and figures: they are looked for by their words, never by meaning. */
  readonly literals: readonly Literal[];
  /** The weighted mean direction of all vectors, of length 1 (0 where there are none). */
  readonly centre: Float64Array;
}

export interface Literal {
  readonly keys: readonly string[];
  readonly weight: number;
}

/** A piece and where its vector stands. */
interface Place {
  readonly piece: Piece;
  readonly window: WindowReading;
  readonly at: number;
}

/** Finds the pieces of a sentence. */
export type PiecesOf = (sentence: SentenceNode, weights: ReadonlyMap<string, number>) => StatementPieces;

/**
 * Takes an article, the key of each of its tokens and what the model read of it; gives the function that takes a
 * sentence with the weights of its telling words and gives their pieces.
 */
export function createPiecesOf(
  document: ArticleDocument,
  keys: readonly string[],
  windows: readonly WindowReading[],
): PiecesOf {
  const bySentence = new Map<number, Place[]>();
  for (const window of windows) {
    window.pieces.forEach((piece, at) => {
      const list = bySentence.get(piece.sentence);
      if (list) list.push({ piece, window, at });
      else bySentence.set(piece.sentence, [{ piece, window, at }]);
    });
  }
  return (sentence, weights) => {
    const words = piecesByWord(document, sentence, bySentence.get(sentence.index) ?? []);
    const literals: Literal[] = [];
    const told: { place: Place; weight: number }[] = [];
    for (const { tokens, places } of words) {
      const own = [...new Set(tokens.map((token) => keys[token] ?? ''))].filter((key) => weights.has(key));
      const weight = Math.max(0, ...own.map((key) => weights.get(key) ?? 0));
      if (weight === 0) continue;
      if (isLiteral(places, document)) literals.push({ keys: own, weight });
      else for (const place of places) told.push({ place, weight });
    }
    return { literals, ...vectorsOf(told) };
  };
}

interface WordPieces {
  /** Indices into the document's tokens: one for a word, all of a hidden name. */
  readonly tokens: number[];
  readonly places: Place[];
}

/** Pieces put together by the words they are cut from; a hidden name's one piece holds all its words. */
function piecesByWord(document: ArticleDocument, sentence: SentenceNode, places: readonly Place[]): WordPieces[] {
  const words: WordPieces[] = [];
  let token = sentence.firstToken;
  for (const place of places) {
    const { start, end } = place.piece;
    while (token < sentence.endToken && (document.tokens[token]?.end ?? 0) <= start) token++;
    const tokens: number[] = [];
    for (let at = token; at < sentence.endToken && (document.tokens[at]?.start ?? 0) < end; at++) tokens.push(at);
    const last = words.at(-1);
    if (last && tokens.length === 1 && last.tokens.length === 1 && last.tokens[0] === tokens[0])
      last.places.push(place);
    else words.push({ tokens, places: [place] });
  }
  return words;
}

function isLiteral(places: readonly Place[], document: ArticleDocument): boolean {
  return places.some(
    ({ piece }) =>
      piece.id === PIECE.name || piece.id === PIECE.people || /\d/.test(document.text.slice(piece.start, piece.end)),
  );
}

function vectorsOf(told: readonly { place: Place; weight: number }[]): Omit<StatementPieces, 'literals'> {
  const dimensions = told[0]?.place.window.match.dimensions ?? 0;
  const values = new Int8Array(told.length * dimensions);
  const centre = new Float64Array(dimensions);
  const lengths = told.map(({ place: { window, at }, weight }, number) => {
    const vector = window.match.values.subarray(at * dimensions, (at + 1) * dimensions);
    values.set(vector, number * dimensions);
    const length = lengthOf(vector);
    vector.forEach((value, dimension) => {
      centre[dimension] = (centre[dimension] ?? 0) + (value * weight) / length;
    });
    return length;
  });
  const length = lengthOf(centre);
  return {
    dimensions,
    values,
    lengths,
    weights: told.map(({ weight }) => weight),
    centre: centre.map((v) => v / length),
  };
}

/** Length of a vector; 1 for one of zeros, so that it can be divided by. */
function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}
