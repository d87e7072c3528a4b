/** The framing pillar: which wording is loaded, in whose voice, which labels actors get, headline against body. */
import type { Finding, Framing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import { readDocument } from '../document/read-document.ts';
import type { ArticleReadings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { actorsInArticle } from './actors/actors-in-article.ts';
import { readTitles } from './actors/titles.ts';
import { findFindings } from './findings.ts';
import { framingScore } from './framing-score.ts';
import { compareHeadline, type ReadHeadline } from './headline/compare-headline.ts';
import { compileRules } from './rules/match-rules.ts';
import { readRules } from './rules/rule.ts';
import { toneFeatures } from './tone/tone-features.ts';
import { readToneModel } from './tone/tone-model.ts';
import { readLoadedModel } from './wording/model.ts';
import { ownProbabilities, sentenceProbabilities } from './wording/probabilities.ts';
import { coverNames, nameTokens } from './words/name-tokens.ts';
import { readWordClasses } from './words/word-classes.ts';

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
export function createFraming(resources: Resources): FramingMeasure {
  const classes = readWordClasses(resources);
  const model = readLoadedModel(resources, classes);
  const match = compileRules(readRules(resources));
  const readTone = readToneModel(resources);
  const titles = readTitles(resources);
  const tools = { match, model, classes };
  return { analyse, score, tone };

  function analyse(
    document: ArticleDocument,
    actors: ActorLayer,
    article: number,
    readings: ArticleReadings | null,
  ): FramingReport {
    const names = nameTokens(document, classes.isKnown);
    const loaded = sentenceProbabilities(document, names, model, readings);
    const findings = findFindings(document, loaded, coverNames(document, names, actors.mentions[article] ?? []), tools);
    const toneAt = (start: number, end: number): ToneReading =>
      readTone(toneFeatures(document, start, end, names, classes));
    const headline = readHeadline(document, loaded, findings);
    return {
      framing: {
        findings,
        actors: actorsInArticle(document, actors, article, titles, toneAt),
        headline: headline && compareHeadline(headline, document, loaded, findings, actors, article),
      },
      loaded,
    };
  }

  /** The headline passage where the text has one, else the article's headline field; null where there is neither. */
  function readHeadline(
    document: ArticleDocument,
    loaded: readonly number[],
    findings: readonly Finding[],
  ): ReadHeadline | null {
    const passage = document.passages.find((one) => one.role === 'headline');
    if (passage) {
      const { start, end } = passage;
      const text = document.text.slice(start, end);
      const sentences = document.sentences.filter((one) => one.start >= start && one.end <= end);
      const strongest = sentences.reduce((most, one) => Math.max(most, loaded[one.index] ?? 0), 0);
      const own = findings.filter((one) => one.start >= start && one.end <= end);
      return { document, text, span: { start, end }, loaded: strongest, findings: own };
    }
    const text = document.input.headline.trim();
    if (text === '') return null;
    const read = readDocument({ ...document.input, headline: '', text, roleOverrides: [] });
    const names = nameTokens(read, classes.isKnown);
    const own = sentenceProbabilities(read, names, model, null);
    return {
      document: read,
      text,
      span: null,
      loaded: Math.max(0, ...own),
      findings: findFindings(read, own, names, tools),
    };
  }

  function score(document: ArticleDocument, report: FramingReport, rejected: ReadonlySet<string>): Score {
    const names = nameTokens(document, classes.isKnown);
    const own = ownProbabilities(document, names, model, report.loaded);
    return framingScore(document, report, rejected, (sentence) => own[sentence] ?? 0);
  }

  function tone(document: ArticleDocument, start: number, end: number): ToneReading {
    return readTone(toneFeatures(document, start, end, nameTokens(document, classes.isKnown), classes));
  }
}
