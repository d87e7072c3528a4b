/** The engine's one entry: articles in, a whole result out; pure, deterministic, the same on every machine. */
import type { RunResult } from '../model/result.ts';
import { RESULT_SCHEMA_VERSION } from '../model/result.ts';
import type { Score } from '../model/score.ts';
import { createActorFinder } from './actors/actors.ts';
import { createCoverage } from './coverage/coverage.ts';
import type { ArticleInput } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { readRoleRules } from './document/role-rules.ts';
import { engineCard } from './engine-card.ts';
import { createFraming, type ToneReading } from './framing/framing.ts';
import { createLayOut, type ReaderInput } from './reader/lay-out.ts';
import type { Readings } from './readings.ts';
import type { Resources } from './resources.ts';
import { createSourcing } from './sourcing/sourcing.ts';

export interface ComparisonInput {
  readonly title: string;
  readonly articles: readonly ArticleInput[];
}

export interface ArticleScores {
  readonly articleId: string;
  readonly scores: { readonly framing: Score; readonly sourcing: Score; readonly omission: Score };
}

export interface Engine {
  /** What the reader model must read of an article before `analyse`; null where the model is not installed. */
  readerInput(article: ArticleInput): ReaderInput | null;
  /** Analyses one to eight articles together. `onStep` is told the step's name and how many of how many are done. */
  analyse(
    input: ComparisonInput,
    readings: Readings,
    onStep?: (step: string, done: number, total: number) => void,
  ): RunResult;
  /**
   * The scores of a saved result when findings and attributions with these ids (per article id) are left out. Only
   * the result itself is used, so a run can be rescored whatever has changed in the library since.
   */
  rescore(result: RunResult, rejected: ReadonlyMap<string, ReadonlySet<string>>): ArticleScores[];
  /** Tone toward each target of one article, in order. */
  tones(article: ArticleInput, targets: readonly { start: number; end: number }[]): ToneReading[];
}

/** Number of steps `analyse` tells of for this input. */
export function stepCount({ articles }: ComparisonInput): number {
  return articles.length * 2 + 2;
}

/**
 * Makes an engine from the data files. `hash` is SHA-256 in hex, passed in because the engine itself touches no system
 * library. Throws E_RESOURCE where a data file is missing or damaged.
 */
export function createEngine(resources: Resources, hash: (text: string) => string): Engine {
  const roleRules = readRoleRules(resources);
  const findActors = createActorFinder(resources);
  const framing = createFraming(resources);
  const sourcing = createSourcing(resources);
  const coverage = createCoverage(resources);
  const layOut = createLayOut(resources);
  return { readerInput, analyse, rescore, tones };

  function readerInput(article: ArticleInput): ReaderInput | null {
    return layOut?.(readDocument(article, roleRules)) ?? null;
  }

  function analyse(
    input: ComparisonInput,
    readings: Readings,
    onStep: (step: string, done: number, total: number) => void = () => {},
  ): RunResult {
    const total = stepCount(input);
    const documents = input.articles.map((article, index) => {
      onStep('Reading', index, total);
      return readDocument(article, roleRules);
    });
    const actors = findActors(documents);
    const singles = documents.map((document, index) => {
      onStep('Framing and sourcing', documents.length + index, total);
      const reading = readings?.articles.get(document.input.id) ?? null;
      const framed = framing.analyse(document, actors, index, reading);
      return { document, framed, sourced: sourcing.analyse(document, actors, index, reading) };
    });
    onStep('Comparing', total - 2, total);
    const compared = coverage.analyse(documents);
    onStep('Scoring', total - 1, total);
    const none: ReadonlySet<string> = new Set();
    return {
      schemaVersion: RESULT_SCHEMA_VERSION,
      engine: engineCard(resources, hash, readings?.model ?? null),
      title: input.title,
      articles: singles.map(({ document, framed, sourced }, index) => ({
        id: document.input.id,
        file: document.input.file,
        outlet: document.input.outlet,
        headline: document.input.headline,
        author: document.input.author,
        text: document.text,
        wordCount: document.wordCount,
        passages: [...document.passages],
        sentences: document.sentences.map(({ start, end, passage, quoted }, at) => ({
          start,
          end,
          passage,
          quoted,
          loaded: framed.loaded[at] ?? 0,
        })),
        scores: {
          framing: framing.score(document, framed, none),
          sourcing: sourcing.score(document, sourced, none),
          omission: compared.scores[index] ?? { refused: 'Nothing to compare with.' },
        },
        framing: framed.framing,
        sourcing: sourced,
        omission: compared.omissions[index] ?? { omitted: [], exclusive: [] },
      })),
      actors: [...actors.actors],
      facts: [...compared.facts],
      conflicts: [...compared.conflicts],
    };
  }

  function rescore(result: RunResult, rejected: ReadonlyMap<string, ReadonlySet<string>>): ArticleScores[] {
    return result.articles.map((article) => {
      const left = rejected.get(article.id);
      if (!left) return { articleId: article.id, scores: article.scores };
      const roleOverrides = article.passages.filter((passage) => passage.by === 'person');
      const document = readDocument({ ...article, roleOverrides }, roleRules);
      const report = { framing: article.framing, loaded: article.sentences.map((sentence) => sentence.loaded) };
      return {
        articleId: article.id,
        scores: {
          framing: framing.score(document, report, left),
          sourcing: sourcing.score(document, article.sourcing, left),
          omission: article.scores.omission,
        },
      };
    });
  }

  function tones(article: ArticleInput, targets: readonly { start: number; end: number }[]): ToneReading[] {
    const document = readDocument(article, roleRules);
    return targets.map((target) => framing.tone(document, target.start, target.end));
  }
}
