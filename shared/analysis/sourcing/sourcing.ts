/** The sourcing pillar: who is quoted or reported, with which words, and how varied the sources are. */
import type { Sourcing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import { readHeads } from '../reader/heads.ts';
import { readReaderCard } from '../reader/reader-card.ts';
import type { ArticleReadings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { actorFinder } from './actor-finder.ts';
import { listAttributions } from './attributions.ts';
import { extract } from './extract.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { readCueModel } from './model.ts';
import { readNames } from './names.ts';
import { borrowSources } from './reader/borrow-sources.ts';
import { findAttributions, readyWindows } from './reader/find-attributions.ts';
import { nameSources } from './resolve-sources.ts';
import { ruleAttributions } from './rule-attributions.ts';
import { readSourceWords } from './source-words.ts';
import { scoreSourcing } from './sourcing-score.ts';
import { summarise } from './summary.ts';
import { readUnits } from './units.ts';

export interface SourcingMeasure {
  analyse(document: ArticleDocument, actors: ActorLayer, article: number, readings: ArticleReadings | null): Sourcing;
  /** The score, leaving out the attributions a person rejected (by id). */
  score(document: ArticleDocument, sourcing: Sourcing, rejected: ReadonlySet<string>): Score;
}

/**
 * Compiles the pillar's rules and word lists once. Where an article comes with readings, the reader model finds its
 * attributions, else the rules do. Throws E_RESOURCE where a data file is missing or damaged.
 */
export function createSourcing(resources: Resources): SourcingMeasure {
  const model = readCueModel(resources);
  const words = readSourceWords(resources);
  const findWithReader = createReaderFinder(resources);
  return { analyse, score: scoreSourcing };

  function analyse(
    document: ArticleDocument,
    actors: ActorLayer,
    article: number,
    readings: ArticleReadings | null,
  ): Sourcing {
    const byReader = readings && findWithReader?.(document, readings);
    const units = readUnits(document);
    const found = byReader
      ? borrowSources(byReader, units, model.table)
      : ruleAttributions(document.text, units, extract(units, model));
    const actorAt = actorFinder(actors, article);
    const book = readNames(units, words, actorAt);
    const named = nameSources(found, { book, words, actorAt, document });
    const { attributions, sources } = listAttributions(document, found, named);
    return { attributions, sources, summary: summarise(document, attributions, sources) };
  }
}

type ReaderFinder = (document: ArticleDocument, readings: ArticleReadings) => FoundAttribution[];

/** Null where the model is not installed. */
function createReaderFinder(resources: Resources): ReaderFinder | null {
  const heads = readHeads(resources);
  const card = readReaderCard(resources);
  if (!heads || !card) return null;
  return (document, { body }) => findAttributions(document, readyWindows(document, body, heads), card.attribution);
}
