/** The sourcing score: how much of the text is attributed, to named, varied and independent sources. */
import type { Attribution, Source, SourceKind, Sourcing } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import { type ArticleDocument, isWord } from '../document/document.ts';
import { type PartDefinition, refuseShort, scoreFrom } from '../scoring/score.ts';
import { sentenceIndexAt } from '../text-order.ts';
import { digest, type SampleDigest, type SentenceUnit, type Statement } from './sample-digest.ts';
import { attributedTokens, round, wordsIn } from './summary.ts';

/** This share of the text attributed earns the full part: three quarters of the articles in our data have less. */
export const FULL_ATTRIBUTED_SHARE = 0.6;
/** This many equally used sources earn the full diversity part; more add nothing. */
export const FULL_SOURCES = 6;
/** Shares of the four parts in the score. */
export const PART_WEIGHTS = { attributed: 0.3, named: 0.25, diversity: 0.25, independence: 0.2 } as const;

/** Kinds that a reader can go back to. */
const NAMED: ReadonlySet<SourceKind> = new Set(['person', 'organisation', 'document', 'media']);

/**
 * Score of one article, 0 to 100: 100 means many named, varied and independent sources. Attributions whose id is in
 * `rejected` are left out of everything. Refuses below the minimum length; an article without sources scores 0.
 */
export function scoreSourcing(document: ArticleDocument, sourcing: Sourcing, rejected: ReadonlySet<string>): Score {
  const short = refuseShort(document.wordCount);
  if (short) return short;
  const kept = sourcing.attributions.filter((attribution) => !rejected.has(attribution.id));
  const statements = kept.map((attribution) => statementOf(document, attribution, sourcing.sources));
  const units = unitsOf(document, kept, statements);
  return scoreFrom(units, partsOf(units, kept, statements, sourcing.sources));
}

function statementOf(document: ArticleDocument, attribution: Attribution, sources: readonly Source[]): Statement {
  const source = sources.findIndex((one) => one.id === attribution.sourceId);
  const kind = sources[source]?.kind ?? 'none';
  return {
    source: kind === 'none' ? -1 : source,
    named: NAMED.has(kind),
    outlet: kind === 'media',
    words: wordsIn(document, attribution.content),
  };
}

/** One unit per scored sentence; a statement counts where its content begins. */
function unitsOf(
  document: ArticleDocument,
  kept: readonly Attribution[],
  statements: readonly Statement[],
): SentenceUnit[] {
  const inside = attributedTokens(document, kept);
  const starting = new Map<number, Statement[]>();
  kept.forEach((attribution, index) => {
    const at = sentenceIndexAt(document, attribution.content[0]?.start ?? 0);
    const statement = statements[index];
    if (statement) starting.set(at, [...(starting.get(at) ?? []), statement]);
  });
  return document.sentences
    .filter((sentence) => sentence.scored)
    .map((sentence) => {
      let words = 0;
      let attributed = 0;
      for (let at = sentence.firstToken; at < sentence.endToken; at++) {
        const token = document.tokens[at];
        if (token && isWord(token)) words++;
        attributed += inside[at] ?? 0;
      }
      return { words, attributed, statements: starting.get(sentence.index) ?? [] };
    });
}

function attributedPart({ attributed, words }: SampleDigest): number {
  return words === 0 ? 0 : 100 * Math.min(1, attributed / words / FULL_ATTRIBUTED_SHARE);
}

function namedPart({ named, statements }: SampleDigest): number {
  return statements === 0 ? 0 : (100 * named) / statements;
}

/** From the effective number of sources, 1 over the sum of squared shares of statements (Hill number of order 2). */
function diversityPart({ effective }: SampleDigest): number {
  return effective === 0 ? 0 : (100 * (Math.min(effective, FULL_SOURCES) - 1)) / (FULL_SOURCES - 1);
}

function independencePart({ statedWords, topWords, outletWords }: SampleDigest): number {
  return statedWords === 0 ? 0 : 100 * (1 - Math.max(topWords, outletWords) / statedWords);
}

function partsOf(
  units: readonly SentenceUnit[],
  kept: readonly Attribution[],
  statements: readonly Statement[],
  sources: readonly Source[],
): PartDefinition<SentenceUnit>[] {
  const whole = digest(units, sources.length);
  // All parts are asked about the same sample in turn: it is summed up once.
  let last: { units: readonly SentenceUnit[]; sum: SampleDigest } = { units, sum: whole };
  const summed = (sample: readonly SentenceUnit[]): SampleDigest => {
    if (last.units !== sample) last = { units: sample, sum: digest(sample, sources.length) };
    return last.sum;
  };
  const used = new Set(statements.map((statement) => statement.source));
  const named = kept.filter((_, index) => statements[index]?.named);
  const top = sources[whole.top];
  const evidence = {
    all: kept.map((attribution) => attribution.id),
    named: named.map((attribution) => attribution.id),
    used: sources.filter((_, index) => used.has(index)).map((source) => source.id),
    top: top ? [top.id] : [],
  };
  const formulas = formulasOf(whole, top?.name ?? '');
  return [
    part('Attributed share', PART_WEIGHTS.attributed, attributedPart, formulas.attributed, evidence.all),
    part('Named sources', PART_WEIGHTS.named, namedPart, formulas.named, evidence.named),
    part('Diversity', PART_WEIGHTS.diversity, diversityPart, formulas.diversity, evidence.used),
    part('Independence', PART_WEIGHTS.independence, independencePart, formulas.independence, evidence.top),
  ];

  function part(
    name: string,
    weight: number,
    value: (sum: SampleDigest) => number,
    formula: string,
    ids: readonly string[],
  ): PartDefinition<SentenceUnit> {
    return {
      name,
      weight,
      value: (sample) => value(summed(sample)),
      formula: `${formula} = ${value(whole).toFixed(1)}`,
      evidence: ids,
    };
  }
}

/** Each formula with this article's numbers, without its result. */
function formulasOf(whole: SampleDigest, topName: string): Record<keyof typeof PART_WEIGHTS, string> {
  const { words, attributed, statements, named, effective, statedWords, topWords, outletWords } = whole;
  const share = `100 × min(1, ${attributed} attributed words / ${words} words / ${FULL_ATTRIBUTED_SHARE})`;
  if (statements === 0) {
    const none = 'No attributions';
    return { attributed: share, named: none, diversity: none, independence: none };
  }
  const used = topName === '' ? 'the most used source' : `${topName}, the most used source`;
  return {
    attributed: share,
    named: `100 × ${named} statements of named persons, organisations, documents or outlets / ${statements} statements`,
    diversity: `100 × (min(${FULL_SOURCES}, ${round(effective, 2)} effective sources) - 1) / ${FULL_SOURCES - 1}`,
    independence: `100 × (1 - max(${topWords} words of ${used}, ${outletWords} words of other outlets) / ${statedWords} words of all statements)`,
  };
}
