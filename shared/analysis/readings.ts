/** The seat of the reader model: what a small local encoder says about a text, made outside the engine and passed in. */

/** Readings of one article, in the order of its sentences. No model ships yet; the engine then runs on its rules alone. */
export interface ArticleReadings {
  /** Hash of the model that made them; it becomes part of the engine card. */
  readonly model: string;
  /** Per sentence: calibrated probability that its wording is loaded. */
  readonly sentenceLoaded: readonly number[];
}

/** Readings by article id, or null where no model ran: the rules answer, and the engine card says so. */
export type Readings = ReadonlyMap<string, ArticleReadings> | null;
