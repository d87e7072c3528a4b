/** The sourcing pillar: who is quoted or reported, with which words, and how varied the sources are. */
import type { Sourcing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { ArticleReadings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { listAttributions } from './attributions.ts';
import { extract } from './extract.ts';
import { readCueModel } from './model.ts';
import { readNames } from './names.ts';
import { nameSources } from './resolve-sources.ts';
import { readSourceWords } from './source-words.ts';
import { scoreSourcing } from './sourcing-score.ts';
import { summarise } from './summary.ts';

export interface SourcingMeasure {
  analyse(document: ArticleDocument, actors: ActorLayer, article: number, readings: ArticleReadings | null): Sourcing;
  /** The score, leaving out the attributions a person rejected (by id). */
  score(document: ArticleDocument, sourcing: Sourcing, rejected: ReadonlySet<string>): Score;
}

/** Compiles the pillar's rules and word lists once. Throws E_RESOURCE where a data file is missing or damaged. */
export function createSourcing(resources: Resources): SourcingMeasure {
  const model = readCueModel(resources);
  const words = readSourceWords(resources);
  return { analyse, score: scoreSourcing };

  function analyse(document: ArticleDocument): Sourcing {
    const extraction = extract(document, model);
    const book = readNames(extraction.units, words);
    const named = nameSources(extraction.units, extraction.found, book, words, document.input.author);
    const { attributions, sources } = listAttributions(document, extraction, named);
    return { attributions, sources, summary: summarise(document, attributions, sources) };
  }
}
