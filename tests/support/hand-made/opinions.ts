/** Readings that say of each piece of a text what a test thinks of it: loaded or not, tone, meaning. */
import type { ArticleDocument } from '../../../shared/analysis/document/document.ts';
import { createLayOut, headlineDocument } from '../../../shared/analysis/reader/lay-out.ts';
import type { Piece, ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, WindowReading } from '../../../shared/analysis/readings.ts';
import type { Resources } from '../../../shared/analysis/resources.ts';
import { testResources } from '../engine.ts';
import { layer, vectors, withModel } from './model.ts';

/** What is said of one piece: its log-odds as a loaded word, and the three numbers of its state. */
export interface Opinion {
  readonly word: number;
  /** First: adds to the sentence's log-odds. Second and third: speak for negative and positive tone. */
  readonly state: readonly [number, number, number];
  /** What it means, for matching; of one length for all pieces. */
  readonly meaning?: readonly number[];
}
export type Opinions = (text: string, piece: Piece) => Opinion;

export const PLAIN: Opinion = { word: -20, state: [0, 0, 0] };

/** The real data files with a model whose heads take a piece's state as its opinion says. */
export function withOpinions(settings: { readonly calibration?: object } = {}): Resources {
  const heads = {
    loaded: layer([[1, 0, 0]]),
    // Negative and positive toward the target alone; what the rest of the sentence says is left aside.
    toneHidden: layer([
      [0, 1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0, 0],
    ]),
    toneOut: layer([
      [1, 0],
      [0, 0],
      [0, 1],
    ]),
  };
  return withModel(testResources(), heads, settings);
}

/** Readings of a document (and its headline field) that say what `opinions` says. */
export function readingsOf(document: ArticleDocument, opinions: Opinions): ArticleReadings {
  const input = createLayOut(testResources())?.(document);
  const of = (windows: readonly ReaderWindow[], text: string) => windows.map((one) => read(one, text, opinions));
  return {
    body: of(input?.body ?? [], document.text),
    headline: of(input?.headline ?? [], headlineDocument(document)?.text ?? ''),
    own: of(input?.own ?? [], document.text),
  };
}

function read(pieces: ReaderWindow, text: string, opinions: Opinions): WindowReading {
  const said = pieces.map((piece) => opinions(text.slice(piece.start, piece.end).toLowerCase(), piece));
  return {
    pieces,
    words: Float32Array.from(said, ({ word }) => word),
    tags: new Float32Array(7 * pieces.length),
    states: vectors(said.map(({ state }) => state)),
    match: vectors(said.map(({ meaning = [0, 0, 0] }) => meaning)),
  };
}

/** Gives the words of each group one meaning of their own, and all other words none. */
export function meaning(...groups: readonly (readonly string[])[]): Opinions {
  return (text) => ({ ...PLAIN, meaning: groups.map((words) => (words.includes(text) ? 100 : 0)) });
}
