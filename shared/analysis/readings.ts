/** What the reader model says about a text: made outside the engine by `core/reader`, passed in, used by every pillar. */
import type { ReaderWindow } from './reader/windows.ts';

/** Vectors of equal length, stored as whole numbers from -127 to 127 times a scale of each vector's own. */
export interface Vectors {
  readonly dimensions: number;
  /** `dimensions` values a vector, one vector after the other. */
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** What the model says about one window; entries stand in the order of the window's pieces. */
export interface WindowReading {
  readonly pieces: ReaderWindow;
  /** Log-odds that experts would mark the piece's word as loaded; three decimals. */
  readonly words: Float32Array;
  /** Seven log-odds a piece: none, then begin and inside of source, cue, content; three decimals. */
  readonly tags: Float32Array;
  /** The encoder's last layer: what the heads for sentences, tone and links are applied to. */
  readonly states: Vectors;
  /** The direction of each piece's meaning: what statements are matched by across articles. */
  readonly match: Vectors;
}

/** Readings of one article. */
export interface ArticleReadings {
  readonly body: readonly WindowReading[];
  /** The headline field, where the article has one apart from its text; else empty. */
  readonly headline: readonly WindowReading[];
  /** The body's sentences that hold quotations once more, each quotation hidden: the writer's own words. */
  readonly own: readonly WindowReading[];
}

/** Readings by article id with the hash of the model that made them, or null where no model ran: the rules answer. */
export type Readings = { readonly model: string; readonly articles: ReadonlyMap<string, ArticleReadings> } | null;
