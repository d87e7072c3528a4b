/** Trains the loaded-wording model on BABE and NUDA, measures it on BABE's folds and writes model.json. */
// node resources/models/loaded-wording/training/train.ts DATA_FOLDER
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import type { Token } from '../../../../shared/analysis/document/document.ts';
import { compileRules } from '../../../../shared/analysis/framing/rules/match-rules.ts';
import { readRules } from '../../../../shared/analysis/framing/rules/rule.ts';
import { isLoadedWord } from '../../../../shared/analysis/framing/wording/loaded-words.ts';
import { readWordClasses } from '../../../../shared/analysis/framing/words/word-classes.ts';
import { BABE, NUDA, readSentences, type TrainingSentence } from './data.ts';
import { area, calibrationError, weightedF1 } from './figures.ts';
import { featuresOf, fitBoth } from './fit-models.ts';
import { type Fitted, fit, logOdds } from './logistic.ts';

const dataDir = process.argv[2] ?? '';
const target = fileURLToPath(new URL('../model.json', import.meta.url));
const resources = loadResources(fileURLToPath(new URL('../../../', import.meta.url)));
const classes = readWordClasses(resources);
const match = compileRules(readRules(resources));
const babe = readSentences(dataDir, BABE, classes);
const nuda = readSentences(dataDir, NUDA, classes);

interface Held {
  readonly sentence: TrainingSentence;
  readonly odds: number;
  readonly scores: readonly number[];
  /** Per word, in how many of how many training sentences experts marked it. */
  readonly evidence: readonly ([number, number] | undefined)[];
  /** Tokens that a hand-written rule marks as loaded. */
  readonly ruled: ReadonlySet<Token>;
}
const held: Held[] = [];
for (const fold of [...new Set(babe.map((one) => one.fold))].sort((a, b) => a - b)) {
  const rest = babe.filter((one) => one.fold !== fold);
  const pair = fitBoth(rest, nuda, classes);
  const marked = markedWords(rest);
  for (const sentence of babe.filter((one) => one.fold === fold)) {
    held.push({
      sentence,
      odds: logOdds(pair.sentences, featuresOf(sentence, classes, pair.score)),
      scores: sentence.words.map((at) => pair.score(sentence.document.tokens[at] as Token)),
      evidence: sentence.words.map((at) => marked[sentence.document.tokens[at]?.lower ?? '']),
      ruled: ruledTokens(sentence),
    });
  }
}
const gold = held.map((one) => one.sentence.label);
const platt = fit(
  held.map((one) => ({ features: [['odds', one.odds] as const], target: one.sentence.label, weight: 1 })),
  100,
  1,
);
const calibration = { slope: round(platt.weights.get('odds') ?? 1), intercept: round(platt.intercept) };
const probability = (odds: number): number => 1 / (1 + Math.exp(-(calibration.slope * odds + calibration.intercept)));
const probabilities = held.map((one) => probability(one.odds));

/** F1 of marked words in biased sentences, the outside scorer's way. */
function wordFigures(anywhere: number, inLoaded: number): { f1: number; precision: number; neutralRate: number } {
  let right = 0;
  let mine = 0;
  let theirs = 0;
  let neutralMarks = 0;
  let neutralWords = 0;
  held.forEach(({ sentence, scores, evidence, ruled }, i) => {
    const inLoadedSentence = (probabilities[i] ?? 0) >= 0.5;
    const on = sentence.words
      .filter((at, w) => {
        const token = sentence.document.tokens[at] as Token;
        return (
          ruled.has(token) ||
          isLoadedWord(token, scores[w] ?? -9, inLoadedSentence, { anywhere, inLoaded }, evidence[w], classes)
        );
      })
      .map((at) => sentence.document.tokens[at]);
    if (!sentence.label) {
      neutralMarks += on.length;
      neutralWords += sentence.words.length;
      return;
    }
    for (const [start, end, marked] of sentence.gold) {
      const hit = on.some((token) => token !== undefined && token.start < end && token.end > start);
      right += hit && marked ? 1 : 0;
      mine += hit ? 1 : 0;
      theirs += marked ? 1 : 0;
    }
  });
  return { f1: (2 * right) / (mine + theirs), precision: right / mine, neutralRate: neutralMarks / neutralWords };
}

// Marks are shown to people, so precision goes before recall: the pair with the best F1 marks twice as many neutral words.
const thresholds = { anywhere: -0.7, inLoaded: -1.7 };
const words = wordFigures(thresholds.anywhere, thresholds.inLoaded);
const final = fitBoth(babe, nuda, classes);
const figures = {
  'weighted F1, folds held out': round(weightedF1(probabilities, gold)),
  'ROC area, folds held out': round(area(probabilities, gold)),
  'calibration error, folds held out': round(calibrationError(probabilities, gold)),
  'marked words F1 in biased sentences, folds held out': round(words.f1),
};
console.log(figures, calibration, words);
const source = (name: string, file: string, licence: string) => ({
  name,
  sha256: createHash('sha256')
    .update(readFileSync(join(dataDir, file)))
    .digest('hex'),
  licence,
});
writeFileSync(
  target,
  `${JSON.stringify({
    version: 2,
    data: [source('BABE SG2, four of five folds', BABE, 'AGPL-3.0, MIT, Apache-2.0'), source('NUDA', NUDA, 'GPL-3.0')],
    date: '2026-11-24',
    figures,
    thresholds,
    calibration,
    marked: markedWords(babe),
    words: plain(final.words),
    sentences: plain(final.sentences),
  })}\n`,
);

/** Tokens that the loaded rules mark, whatever the model says. */
function ruledTokens(sentence: TrainingSentence): Set<Token> {
  const { document, names } = sentence;
  const found = document.sentences.flatMap((one) => match(document, one, names)).filter((one) => one.rule.loaded);
  return new Set(found.flatMap((one) => document.tokens.slice(one.firstToken, one.endToken)));
}

/** How often experts marked a word, of how many BABE sentences with it: shown as the reason of a mark. */
function markedWords(sentences: readonly TrainingSentence[]): Record<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const sentence of sentences) {
    const here = new Map<string, number>();
    sentence.words.forEach((at, i) => {
      const lower = sentence.document.tokens[at]?.lower ?? '';
      here.set(lower, Math.max(here.get(lower) ?? 0, sentence.marked[i] ?? 0));
    });
    for (const [lower, marked] of here) {
      const [before, seen] = counts.get(lower) ?? [0, 0];
      counts.set(lower, [before + marked, seen + 1]);
    }
  }
  const kept = [...counts].filter(([, [marked, seen]]) => marked >= 1 && marked / seen >= 0.2);
  return Object.fromEntries(kept.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

function plain(model: Fitted): { intercept: number; weights: Record<string, number> } {
  return { intercept: model.intercept, weights: Object.fromEntries(model.weights) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
