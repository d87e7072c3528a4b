/** The sourcing pillar: who is quoted or reported, with which words, and how varied the sources are. */
import type { Sourcing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { ArticleReadings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { refuseShort } from '../scoring/score.ts';

export interface SourcingMeasure {
  analyse(document: ArticleDocument, actors: ActorLayer, article: number, readings: ArticleReadings | null): Sourcing;
  /** The score, leaving out the attributions a person rejected (by id). */
  score(document: ArticleDocument, sourcing: Sourcing, rejected: ReadonlySet<string>): Score;
}

/** Compiles the pillar's rules and word lists once. */
export function createSourcing(_resources: Resources): SourcingMeasure {
  return {
    analyse: () => ({
      attributions: [],
      sources: [],
      summary: { attributedShare: 0, kindShares: {}, diversity: null, topSource: null, outletReliance: null },
    }),
    score: (document) => refuseShort(document.wordCount) ?? { refused: 'No attribution rules are loaded.' },
  };
}
