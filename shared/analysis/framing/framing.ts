/** The framing pillar: which wording is loaded, in whose voice, which labels actors get, headline against body. */
import type { Finding, Framing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ActorLayer } from '../actors/actors.ts';
import type { ArticleDocument } from '../document/document.ts';
import { type GenderedWords, readGenderedWords } from '../reader/gendered-words.ts';
import { type Heads, readHeads } from '../reader/heads.ts';
import { headlineDocument } from '../reader/lay-out.ts';
import { placesBySentence } from '../reader/piece-places.ts';
import { type ReaderCard, readReaderCard } from '../reader/reader-card.ts';
import type { ArticleReadings, WindowReading } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { actorsInArticle } from './actors/actors-in-article.ts';
import { readTitles } from './actors/titles.ts';
import { findFindings } from './findings.ts';
import { framingScore } from './framing-score.ts';
import { compareHeadline, type ReadHeadline } from './headline/compare-headline.ts';
import { compileRules } from './rules/match-rules.ts';
import { readRules } from './rules/rule.ts';
import { readerTone } from './tone/reader-tone.ts';
import { toneFeatures } from './tone/tone-features.ts';
import { readToneModel } from './tone/tone-model.ts';
import { loadedWords } from './wording/loaded-words.ts';
import { readLoadedModel } from './wording/model.ts';
import { ownProbabilities, sentenceProbabilities } from './wording/probabilities.ts';
import { readerProbabilities } from './wording/reader-probabilities.ts';
import { readerWords } from './wording/reader-words.ts';
import type { Wording } from './wording/wording.ts';
import { coverNames, nameTokens } from './words/name-tokens.ts';
import { readWordClasses } from './words/word-classes.ts';

export interface FramingReport {
  readonly framing: Framing;
  /** Per sentence of the document: probability that its wording is loaded, 0..1, three decimals. */
  readonly loaded: readonly number[];
  /** The same for the writer's own words alone: what the score is made from. Null in results that did not keep it. */
  readonly own: readonly number[] | null;
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
  tone(document: ArticleDocument, start: number, end: number, readings: ArticleReadings | null): ToneReading;
}

/** The reader model's tone counts toward an actor from this probability on: there 90 % of NewsMTSC's development part are right. */
export const CONFIDENT_TONE = 0.7;

/** The reader model's heads and settings. */
interface Reader {
  readonly heads: Heads;
  readonly card: ReaderCard;
  readonly gendered: GenderedWords;
}

/** Compiles the pillar's rules and word lists once; the measure can then be used for any number of articles. */
export function createFraming(resources: Resources): FramingMeasure {
  const classes = readWordClasses(resources);
  const model = readLoadedModel(resources, classes);
  const match = compileRules(readRules(resources));
  const readTone = readToneModel(resources);
  const titles = readTitles(resources);
  let known: Reader | null | undefined;
  return { analyse, score, tone };

  function analyse(
    document: ArticleDocument,
    actors: ActorLayer,
    article: number,
    readings: ArticleReadings | null,
  ): FramingReport {
    const names = nameTokens(document, classes.isKnown);
    const wording = wordingOf(document, names, readings?.body ?? null, readings?.own ?? []);
    const { loaded, own } = wording;
    const findings = findFindings(
      document,
      coverNames(document, names, actors.mentions[article] ?? []),
      match,
      wording,
    );
    const headline = readHeadline(document, loaded, findings, readings?.headline ?? null);
    return {
      framing: {
        findings,
        actors: actorsInArticle(document, actors, article, titles, shownTone(document, names, readings)),
        headline: headline && compareHeadline(headline, document, loaded, findings, actors, article),
      },
      loaded,
      own,
    };
  }

  /** Looked for only once there is something it has read: a damaged model must not keep the rules from working. */
  function findReader(): Reader | null {
    if (known === undefined) known = readReader(resources);
    return known;
  }

  /** By the reader model where it has read the text (`windows`), else by the rules' own weights. */
  function wordingOf(
    document: ArticleDocument,
    names: Uint8Array,
    windows: readonly WindowReading[] | null,
    ownWindows: readonly WindowReading[],
  ): Wording {
    const reader = windows && findReader();
    if (reader) {
      const placesOf = placesBySentence(windows);
      const tools = { ...reader, model, classes };
      return {
        ...readerProbabilities(document, names, placesOf, placesBySentence(ownWindows), tools),
        read: (sentence, covered) => readerWords(document, sentence, placesOf(sentence.index), covered, tools),
      };
    }
    const loaded = sentenceProbabilities(document, names, model);
    return {
      loaded,
      own: ownProbabilities(document, names, model, loaded),
      read: (sentence, covered) => ({
        agrees: () => true,
        findings: (taken) =>
          loadedWords(document, sentence, loaded[sentence.index] ?? 0, covered, taken, model, classes),
      }),
    };
  }

  /** The headline passage where the text has one, else the article's headline field; null where there is neither. */
  function readHeadline(
    document: ArticleDocument,
    loaded: readonly number[],
    findings: readonly Finding[],
    windows: readonly WindowReading[] | null,
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
    const read = headlineDocument(document);
    if (!read) return null;
    const names = nameTokens(read, classes.isKnown);
    // A headline is compared as a whole: nobody reads it without its quotations.
    const wording = wordingOf(read, names, windows, []);
    return {
      document: read,
      text: read.text,
      span: null,
      loaded: Math.max(0, ...wording.loaded),
      findings: findFindings(read, names, match, wording),
    };
  }

  function score(document: ArticleDocument, report: FramingReport, rejected: ReadonlySet<string>): Score {
    const own = report.own ?? ownProbabilities(document, nameTokens(document, classes.isKnown), model, report.loaded);
    return framingScore(document, report, rejected, (sentence) => own[sentence] ?? 0);
  }

  function tone(document: ArticleDocument, start: number, end: number, readings: ArticleReadings | null): ToneReading {
    return toneReader(document, nameTokens(document, classes.isKnown), readings)(start, end);
  }

  function toneReader(document: ArticleDocument, names: Uint8Array, readings: ArticleReadings | null): ReadToneAt {
    const reader = readings && findReader();
    if (reader) {
      const placesOf = placesBySentence(readings.body);
      return (start, end) => readerTone(document, { start, end }, placesOf, reader.heads);
    }
    return (start, end) => readTone(toneFeatures(document, start, end, names, classes));
  }

  /** Leaves out what the reader model is not sure of; the rules' weights have no certainty worth the name. */
  function shownTone(document: ArticleDocument, names: Uint8Array, readings: ArticleReadings | null) {
    const toneAt = toneReader(document, names, readings);
    if (!readings || !findReader()) return toneAt;
    return (start: number, end: number): ToneReading | null => {
      const reading = toneAt(start, end);
      return Math.max(reading.negative, reading.neutral, reading.positive) < CONFIDENT_TONE ? null : reading;
    };
  }
}

type ReadToneAt = (start: number, end: number) => ToneReading;

function readReader(resources: Resources): Reader | null {
  const heads = readHeads(resources);
  const card = readReaderCard(resources);
  return heads && card ? { heads, card, gendered: readGenderedWords(resources) } : null;
}
