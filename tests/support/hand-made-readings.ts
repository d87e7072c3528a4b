/** A reader model made by hand: tests decide piece by piece what it says, so that no weights are needed to run them. */
import type { ArticleDocument } from '../../shared/analysis/document/document.ts';
import { HEADS } from '../../shared/analysis/reader/heads.ts';
import { createLayOut, headlineDocument } from '../../shared/analysis/reader/lay-out.ts';
import { READER_CARD } from '../../shared/analysis/reader/reader-card.ts';
import type { Piece, ReaderWindow } from '../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Vectors, WindowReading } from '../../shared/analysis/readings.ts';
import type { Resources } from '../../shared/analysis/resources.ts';
import { testResources } from './engine.ts';

/** What is said of one piece: its log-odds as a loaded word, and the three numbers of its state. */
export interface Opinion {
  readonly word: number;
  /** First: adds to the sentence's log-odds. Second and third: speak for negative and positive tone. */
  readonly state: readonly [number, number, number];
}
export type Opinions = (text: string, piece: Piece) => Opinion;

export const PLAIN: Opinion = { word: -20, state: [0, 0, 0] };
const CARD = {
  version: 'hand-made',
  date: '2026-01-01',
  about: '',
  base: { name: '', licence: '', sha256: '' },
  weights: { file: 'reader.onnx', bytes: 1, sha256: '' },
  data: [],
  figures: {},
  calibration: { slope: 0.5, intercept: -1 },
  words: { list: 0, threshold: 1, slope: 1, intercept: 0 },
  attribution: {
    sourceBias: 0,
    cueBias: 0,
    contentBias: 0,
    createCue: 1,
    rematch: 0,
    otherParagraph: 0,
    cueBetween: 0,
    distance: 0,
  },
};
const STATE = 3;

function base64(bytes: ArrayBufferLike): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function layer(rows: readonly (readonly number[])[]): object {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: base64(Int8Array.from(rows.flat()).buffer),
    scales: base64(Float32Array.from(rows, () => 1).buffer),
    bias: base64(Float32Array.from(rows, () => 0).buffer),
  };
}

/** The real data files with the hand-made model's card and heads in place of the real ones. */
export function handMadeModel(): Resources {
  const pointer = { query: layer([[0, 0, 0]]), key: layer([[0, 0, 0]]) };
  const heads = {
    version: 1,
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
    contentToCue: pointer,
    cueToSource: pointer,
  };
  const file = (name: string, content: object) => [name, { name, sha256: '', content }] as const;
  return new Map([...testResources(), file(HEADS, heads), file(READER_CARD, CARD)]);
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
    match: vectors(said.map(() => [0, 0, 0])),
  };
}

function vectors(rows: readonly (readonly number[])[]): Vectors {
  return { dimensions: STATE, values: Int8Array.from(rows.flat()), scales: Float32Array.from(rows, () => 1) };
}
