/** The framing score: 0 is plain wording, 100 heavily loaded wording, counted in the writer's own voice alone. */
import type { Finding } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import { type ArticleDocument, isWord } from '../document/document.ts';
import { type PartDefinition, refuseShort, scoreFrom } from '../scoring/score.ts';
import { sentenceIndexAt } from '../text-order.ts';
import type { FramingReport } from './framing.ts';

/** Loaded weight per 100 of the writer's words at which the part stands at 50; set between wire copy and opinion. */
export const HALF_LOADED_DENSITY = 2;
/** The same for verbs that colour or dramatise. */
export const HALF_VERB_DENSITY = 0.4;
/** Mean probabilities of plain and of heavily loaded articles: the ends of the scale of the sentence part. */
export const PLAIN_MEAN = 0.2;
export const HEAVY_MEAN = 0.6;
/** A headline this much likelier to be loaded than the body stands at 100. */
export const HEADLINE_GAP = 0.5;
const VERB_CATEGORIES = new Set(['doubt-casting verb', 'dramatic verb']);
const WITH_HEADLINE = { words: 0.4, sentences: 0.35, verbs: 0.15 } as const;
const WITHOUT_HEADLINE = { words: 0.45, sentences: 0.4, verbs: 0.15 } as const;
const HEADLINE_WEIGHT = 0.1;

/** One sentence as the bootstrap draws it. */
interface Unit {
  readonly words: number;
  readonly loadedWeight: number;
  readonly verbs: number;
  readonly probability: number;
}

/** Probability that the writer's own words of a sentence are loaded, quoted words left out. */
export type OwnProbability = (sentence: number) => number;

/** The score of one article without the findings in `rejected`; a refusal below the minimum length. */
export function framingScore(
  document: ArticleDocument,
  report: FramingReport,
  rejected: ReadonlySet<string>,
  own: OwnProbability,
): Score {
  const refused = refuseShort(document.wordCount);
  if (refused) return refused;
  const counted = report.framing.findings.filter(
    (one) => one.loaded && one.voice === 'author' && !rejected.has(one.id),
  );
  const units = unitsOf(document, counted, own);
  const words = sum(units, (unit) => unit.words);
  if (words < 1) return { refused: 'All of the text is quotation: there is no wording of the writer to score.' };
  return scoreFrom(units, partsOf(document, report, counted, units, own));
}

function unitsOf(document: ArticleDocument, counted: readonly Finding[], own: OwnProbability): Unit[] {
  const weights = new Float64Array(document.sentences.length);
  const verbs = new Float64Array(document.sentences.length);
  for (const finding of counted) {
    const index = sentenceIndexAt(document, finding.start);
    weights[index] = (weights[index] ?? 0) + finding.weight;
    if (VERB_CATEGORIES.has(finding.category)) verbs[index] = (verbs[index] ?? 0) + 1;
  }
  return document.sentences
    .filter((sentence) => sentence.scored)
    .map((sentence) => ({
      words: ownWords(document, sentence.firstToken, sentence.endToken),
      loadedWeight: weights[sentence.index] ?? 0,
      verbs: verbs[sentence.index] ?? 0,
      probability: own(sentence.index),
    }));
}

function ownWords(document: ArticleDocument, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) {
    const token = document.tokens[at];
    if (token && !token.quoted && isWord(token)) count++;
  }
  return count;
}

function sum(units: readonly Unit[], value: (unit: Unit) => number): number {
  return units.reduce((total, unit) => total + value(unit), 0);
}

/** 100 x d / (d + half): 0 without any, 50 at `half`, never beyond 100. */
function saturating(density: number, half: number): number {
  return (100 * density) / (density + half);
}

function density(units: readonly Unit[], value: (unit: Unit) => number): number {
  const words = sum(units, (unit) => unit.words);
  return words === 0 ? 0 : (100 * sum(units, value)) / words;
}

function meanProbability(units: readonly Unit[]): number {
  const words = sum(units, (unit) => unit.words);
  return words === 0 ? 0 : sum(units, (unit) => unit.words * unit.probability) / words;
}

function partsOf(
  document: ArticleDocument,
  report: FramingReport,
  counted: readonly Finding[],
  units: readonly Unit[],
  own: OwnProbability,
): PartDefinition<Unit>[] {
  const words = sum(units, (unit) => unit.words);
  const verbs = counted.filter((one) => VERB_CATEGORIES.has(one.category));
  const loadedDensity = density(units, (unit) => unit.loadedWeight);
  const verbDensity = density(units, (unit) => unit.verbs);
  const mean = meanProbability(units);
  const likely = document.sentences.filter((one) => one.scored && own(one.index) >= 0.5);
  const gap = report.framing.headline ? report.framing.headline.loaded - report.framing.headline.bodyLoaded : null;
  const weights = gap === null ? WITHOUT_HEADLINE : WITH_HEADLINE;
  const parts: PartDefinition<Unit>[] = [
    {
      name: 'Loaded words',
      weight: weights.words,
      value: (sample) =>
        saturating(
          density(sample, (unit) => unit.loadedWeight),
          HALF_LOADED_DENSITY,
        ),
      formula: `${counted.length} loaded findings, weight ${round(sum(units, (unit) => unit.loadedWeight))}, in ${words} words of the writer: d = ${round(loadedDensity)} per 100 words; 100 x d / (d + ${HALF_LOADED_DENSITY})`,
      evidence: counted.map((one) => one.id),
    },
    {
      name: 'Loaded sentences',
      weight: weights.sentences,
      value: (sample) => (100 * (meanProbability(sample) - PLAIN_MEAN)) / (HEAVY_MEAN - PLAIN_MEAN),
      formula: `mean probability m = ${round(mean)} over ${units.length} sentences, by the writer's words; 100 x (m - ${PLAIN_MEAN}) / (${HEAVY_MEAN} - ${PLAIN_MEAN}), at least 0; ${likely.length} sentences at 0.5 or above`,
      evidence: likely.map((one) => `sentence@${one.start}-${one.end}`),
    },
    {
      name: 'Colouring verbs',
      weight: weights.verbs,
      value: (sample) =>
        saturating(
          density(sample, (unit) => unit.verbs),
          HALF_VERB_DENSITY,
        ),
      formula: `${verbs.length} doubt-casting or dramatic verbs in ${words} words: d = ${round(verbDensity)} per 100 words; 100 x d / (d + ${HALF_VERB_DENSITY})`,
      evidence: verbs.map((one) => one.id),
    },
  ];
  if (gap !== null && report.framing.headline) {
    const { loaded, bodyLoaded, span } = report.framing.headline;
    parts.push({
      name: 'Headline against body',
      weight: HEADLINE_WEIGHT,
      value: () => (100 * gap) / HEADLINE_GAP,
      formula: `headline ${round(loaded)} less body ${round(bodyLoaded)}; 100 x difference / ${HEADLINE_GAP}, at least 0`,
      evidence: document.sentences
        .filter((one) => span !== null && one.start >= span.start && one.end <= span.end)
        .map((one) => `sentence@${one.start}-${one.end}`),
    });
  }
  return parts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
