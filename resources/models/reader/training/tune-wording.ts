/** Sets the wording settings of the reader's card on folds the model never saw: calibration, word weight, threshold. */
// node resources/models/reader/training/tune-wording.ts DATA_FOLDER [--write] NAME.fold0.json ...
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NEEDS_READER } from '../../../../shared/analysis/framing/wording/reader-words.ts';
import { probabilityOf, sentenceParts } from '../../../../shared/analysis/framing/wording/sentence-parts.ts';
import { trainLogistic } from '../../../../shared/analysis/logistic.ts';
import type { ReaderCard } from '../../../../shared/analysis/reader/reader-card.ts';
import { area, calibrationError, weightedF1 } from '../../loaded-wording/training/figures.ts';
import { type HeldSentence, type HeldToken, type HeldWord, readHeldOut } from './held-out.ts';

const CARD = fileURLToPath(new URL('../model.json', import.meta.url));
/** Weights of a word's own log-odds that are tried. */
const LIST_WEIGHTS = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.2];
/** The curve of F1 is flat and ragged, its highest point chance: this far below it a threshold is as good. */
const AS_GOOD_AS_BEST = 0.01;
/** Share of marks in biased sentences that experts must have made too. A wrong mark can be rejected, a missing one not. */
const MIN_PRECISION = 0.54;
/** A sum below any real one: the word cannot be marked. */
const NEVER = -99;

/** Pull to zero of the calibration's weights. */
const STRENGTH = 1;

type Settings = Pick<ReaderCard, 'calibration' | 'words'>;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const [dataDir = '', ...files] = positionals;
const held = readHeldOut(dataDir, files);
const settings = tune(held);
console.log('set on', held.length, 'sentences', settings, figures(held, settings));
const folds = [...new Set(held.map(({ fold }) => fold))];
// With one fold the halves stand in for folds: figures on the very sentences that set the settings would flatter.
const groupOf = (one: HeldSentence, at: number): number => (folds.length > 1 ? one.fold : at % 2);
const groups = [...new Set(held.map(groupOf))];
const crossed = groups.map((group) => {
  const inside = (one: HeldSentence, at: number): boolean => groupOf(one, at) === group;
  const own = held.filter(inside);
  const others = tune(held.filter((one, at) => !inside(one, at)));
  return { own, probabilities: probabilitiesOf(own, others), figures: figures(own, others) };
});
const mean: Record<string, number> = {};
for (const key of Object.keys(crossed[0]?.figures ?? {})) {
  const sum = crossed.reduce((total, one) => total + (one.figures[key] ?? 0), 0);
  mean[`${key}, folds held out`] = round(sum / crossed.length);
}
// Ten bins of one fold hold some seventy sentences each: chance alone makes an error of .03. So all folds share the bins.
mean['calibration error of single folds, folds held out'] = mean['calibration error, folds held out'] ?? 0;
mean['calibration error, folds held out'] = round(
  calibrationError(
    crossed.flatMap(({ probabilities }) => probabilities),
    crossed.flatMap(({ own }) => own.map(({ label }) => label)),
  ),
);
console.log(mean);
if (values.write) {
  const card = JSON.parse(readFileSync(CARD, 'utf8')) as { figures: Record<string, number> };
  const all = { ...card, ...settings, figures: { ...card.figures, ...mean } };
  writeFileSync(CARD, `${JSON.stringify(all, null, 2)}\n`);
}

function tune(sentences: readonly HeldSentence[]): Settings {
  const words = tuneWords(sentences);
  const { bias, weights } = trainLogistic(
    sentences.map((one) => partsOf(one, words)),
    sentences.map(({ label }) => label),
    STRENGTH,
  );
  const [sentence = 0, surest = 0, average = 0, expected = 0, length = 0] = weights.map(round);
  const calibration = { weights: { sentence, surest, average, expected, length }, intercept: round(bias) };
  return { calibration, words };
}

function tuneWords(sentences: readonly HeldSentence[]): Settings['words'] {
  const biased = sentences.filter(({ label }) => label === 1).flatMap(({ words }) => words);
  const tried = LIST_WEIGHTS.map((list) => ({ list, ...lowestThreshold(biased, list) }));
  const { list, threshold } = tried.reduce((best, one) => (one.f1 > best.f1 ? one : best));
  const seen = sentences.flatMap(({ words }) => words).filter(({ tokens }) => tokens.length > 0);
  const sure = trainLogistic(
    seen.map((word) => [sumOf(word, list)]),
    seen.map(({ marked }) => Number(marked)),
    0.001,
  );
  return { list, threshold: round(threshold), slope: round(sure.weights[0] ?? 1), intercept: round(sure.bias) };
}

function partsOf({ odds, tokens }: HeldSentence, words: Settings['words']): number[] {
  const summed = tokens.map((token) => ({ odds: token.odds, sum: sumOfToken(token, words.list) }));
  return sentenceParts(odds, summed, { words });
}

function sumOf({ tokens }: HeldWord, list: number): number {
  return tokens.reduce((most, token) => Math.max(most, sumOfToken(token, list)), NEVER);
}

/** As `summedWords` makes it. */
function sumOfToken(token: HeldToken, list: number): number {
  return token.odds + list * token.list;
}

/** As the engine marks: by its sum, or by a rule that needs no consent. */
function isMarked(word: HeldWord, list: number, threshold: number): boolean {
  return sumOf(word, list) >= threshold || isRuled(word);
}

function isRuled({ rules }: HeldWord): boolean {
  return rules.some((rule) => !NEEDS_READER.has(rule));
}

/** The lowest threshold that is as good as the best and keeps most marks right, with its F1. */
function lowestThreshold(words: readonly HeldWord[], list: number): { threshold: number; f1: number } {
  const wanted = words.filter(({ marked }) => marked).length;
  const scored = words
    .map((word) => ({ sum: isRuled(word) ? Number.POSITIVE_INFINITY : sumOf(word, list), marked: word.marked }))
    .sort((a, b) => b.sum - a.sum);
  let right = 0;
  const curve = scored.map(({ sum, marked }, at) => {
    right += Number(marked);
    return { threshold: sum, f1: (2 * right) / (at + 1 + wanted), precision: right / (at + 1) };
  });
  const best = Math.max(...curve.map(({ f1 }) => f1));
  const isGood = ({ threshold, f1, precision }: (typeof curve)[number]): boolean =>
    Number.isFinite(threshold) && f1 >= best - AS_GOOD_AS_BEST && precision >= MIN_PRECISION;
  return curve.findLast(isGood) ?? { threshold: 0, f1: 0 };
}

function probabilitiesOf(sentences: readonly HeldSentence[], { calibration, words }: Settings): number[] {
  return sentences.map((one) => probabilityOf(partsOf(one, words), calibration));
}

/** Here 'held out' is meant twice: the weights saw none of these sentences, nor did what the settings were set on. */
function figures(sentences: readonly HeldSentence[], settings: Settings): Record<string, number> {
  const { words } = settings;
  const probabilities = probabilitiesOf(sentences, settings);
  const gold = sentences.map(({ label }) => label);
  const inBiased = sentences.filter(({ label }) => label === 1).flatMap((one) => one.words);
  const inOthers = sentences.filter(({ label }) => label === 0).flatMap((one) => one.words);
  const on = (word: HeldWord): boolean => isMarked(word, words.list, words.threshold);
  const marked = inBiased.filter(on);
  const right = marked.filter((word) => word.marked).length;
  return {
    'weighted F1': round(weightedF1(probabilities, gold)),
    'ROC area': round(area(probabilities, gold)),
    'ROC area within outlets': round(areaWithin(sentences, probabilities)),
    'weighted F1 on unseen articles': round(
      weightedF1(
        probabilities.filter((_, at) => sentences[at]?.unseen),
        gold.filter((_, at) => sentences[at]?.unseen),
      ),
    ),
    'calibration error': round(calibrationError(probabilities, gold)),
    'marked words F1': round((2 * right) / (marked.length + inBiased.filter((word) => word.marked).length)),
    'marked words precision': round(right / marked.length),
    'share of words marked in other sentences': round(inOthers.filter(on).length / inOthers.length),
  };
}

/** Area over pairs of sentences of one outlet only, so that knowing the outlet helps nothing. */
function areaWithin(sentences: readonly HeldSentence[], probabilities: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (const own of Map.groupBy(sentences.keys(), (at) => sentences[at]?.outlet).values()) {
    const gold = own.map((at) => sentences[at]?.label ?? 0);
    const biased = gold.filter((label) => label === 1).length;
    const count = biased * (gold.length - biased);
    const scores = own.map((at) => probabilities[at] ?? 0);
    sum += count * area(scores, gold);
    pairs += count;
  }
  return sum / Math.max(1, pairs);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
