/** The coverage pillar: sentences of all articles grouped into facts, who states which, what is left out, what conflicts. */
import type { Conflict, Fact, Omission } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Readings } from '../readings.ts';
import type { Resources } from '../resources.ts';

export interface CoverageReport {
  /** The one fact table; every view of omissions is read from it. */
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** Per article, in the order of the documents. */
  readonly omissions: readonly Omission[];
  readonly scores: readonly Score[];
}

export interface CoverageMeasure {
  analyse(documents: readonly ArticleDocument[], actors: ActorLayer, readings: Readings): CoverageReport;
}

/** Compiles the pillar's data once. */
export function createCoverage(_resources: Resources): CoverageMeasure {
  return {
    analyse: (documents) => ({
      facts: [],
      conflicts: [],
      omissions: documents.map(() => ({ omitted: [], exclusive: [] })),
      scores: documents.map(() => ({ refused: 'Nothing to compare with.' })),
    }),
  };
}
