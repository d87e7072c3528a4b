/** The framing pillar: which wording is loaded, in whose voice, which labels actors get, headline against body. */
import type { Framing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { ArticleReadings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { refuseShort } from '../scoring/score.ts';

export interface FramingReport {
  readonly framing: Framing;
  /** Per sentence of the document: probability that its wording is loaded, 0..1, three decimals. */
  readonly loaded: readonly number[];
}

export interface ToneReading {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

export interface FramingMeasure {
  /** Everything about one article; `article` is its index in the actor layer. */
  analyse(
    document: ArticleDocument,
    actors: ActorLayer,
    article: number,
    readings: ArticleReadings | null,
  ): FramingReport;
  /** The score, leaving out the findings a person rejected (by id). */
  score(document: ArticleDocument, report: FramingReport, rejected: ReadonlySet<string>): Score;
  /** Tone of the sentence around [start, end) toward what stands there; the three add up to 1. */
  tone(document: ArticleDocument, start: number, end: number): ToneReading;
}

/** Compiles the pillar's rules and word lists once; the measure can then be used for any number of articles. */
export function createFraming(_resources: Resources): FramingMeasure {
  return {
    analyse: (document) => ({
      framing: { findings: [], actors: [], headline: null },
      loaded: document.sentences.map(() => 0),
    }),
    score: (document) => refuseShort(document.wordCount) ?? { refused: 'No framing rules are loaded.' },
    tone: () => ({ negative: 0, neutral: 1, positive: 0 }),
  };
}
