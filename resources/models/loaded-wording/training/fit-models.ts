/** Fits the word model and the sentence model that stands on it, for any choice of training sentences. */
import type { Token } from '../../../../shared/analysis/document/document.ts';
import {
  type Feature,
  sentenceFeatures,
  WORD_PIECE_VALUE,
  type WordScore,
} from '../../../../shared/analysis/framing/wording/sentence-features.ts';
import { wordFeatures } from '../../../../shared/analysis/framing/wording/word-features.ts';
import type { WordClasses } from '../../../../shared/analysis/framing/words/word-classes.ts';
import type { TrainingSentence } from './data.ts';
import { type Example, type Fitted, fit, logOdds } from './logistic.ts';

/** Penalties and frequency floors, chosen on BABE's folds. */
export const WORD_COST = 1.5;
export const SENTENCE_COST = 0.15;
const MIN_WORD_TYPES = 2;
/** Weights below these are not shipped; the folds' figures are those of the pruned models. */
const WORD_FLOOR = 0.08;
const SENTENCE_FLOOR = 0.02;
const MIN_SENTENCES = 3;
/** Share of the expected BABE vote that NUDA's lay readers get. */
const NUDA_WEIGHT = 0.5;

const keyOf = (token: Token): string => `${token.lower}/${token.pos}`;

/** How often each word (form and part of speech) was marked among its occurrences, as one example a word. */
export function fitWords(sentences: readonly TrainingSentence[], classes: WordClasses): Fitted {
  const types = new Map<string, { token: Token; seen: number; marked: number }>();
  for (const sentence of sentences) {
    sentence.words.forEach((at, i) => {
      const token = sentence.document.tokens[at];
      if (!token) return;
      const type = types.get(keyOf(token)) ?? { token, seen: 0, marked: 0 };
      type.seen++;
      type.marked += sentence.marked[i] ?? 0;
      types.set(keyOf(token), type);
    });
  }
  const examples = [...types.values()].map(
    (type): Example => ({
      features: wordFeatures(type.token, classes).map((name) => [name, valueOfWordFeature(name)] as const),
      target: type.marked / type.seen,
      weight: type.seen,
    }),
  );
  return prune(fit(examples, WORD_COST, MIN_WORD_TYPES), WORD_FLOOR);
}

/** Leaves out weights too small to matter and rounds the rest to hundredths, as they are shipped. */
function prune(model: Fitted, floor: number): Fitted {
  const kept = [...model.weights].filter(([, weight]) => Math.abs(weight) >= floor);
  return {
    intercept: Math.round(model.intercept * 100) / 100,
    weights: new Map(kept.map(([name, weight]) => [name, Math.round(weight * 100) / 100])),
  };
}

export function valueOfWordFeature(name: string): number {
  return name.startsWith('c:') ? WORD_PIECE_VALUE : 1;
}

export function wordScoreOf(model: Fitted, classes: WordClasses): WordScore {
  const known = new Map<string, number>();
  return (token) => {
    const key = keyOf(token);
    let value = known.get(key);
    if (value === undefined) {
      value = logOdds(
        model,
        wordFeatures(token, classes).map((name) => [name, valueOfWordFeature(name)] as const),
      );
      known.set(key, value);
    }
    return value;
  };
}

export function featuresOf(sentence: TrainingSentence, classes: WordClasses, score: WordScore): Feature[] {
  const { tokens } = sentence.document;
  return sentenceFeatures(tokens, 0, tokens.length, sentence.names, classes, score);
}

export interface Pair {
  readonly words: Fitted;
  readonly score: WordScore;
  readonly sentences: Fitted;
}

/**
 * Both models. Each training sentence is described with word scores of a word model that never saw its fold, so that the
 * sentence model learns how far to trust them.
 */
export function fitBoth(
  train: readonly TrainingSentence[],
  extra: readonly TrainingSentence[],
  classes: WordClasses,
): Pair {
  const folds = [...new Set(train.map((sentence) => sentence.fold))].sort((a, b) => a - b);
  const examples: Example[] = [];
  for (const fold of folds) {
    const score = wordScoreOf(
      fitWords(
        train.filter((one) => one.fold !== fold),
        classes,
      ),
      classes,
    );
    for (const one of train.filter((sentence) => sentence.fold === fold)) {
      examples.push({ features: featuresOf(one, classes, score), target: one.label, weight: 1 });
    }
  }
  const words = fitWords(train, classes);
  const score = wordScoreOf(words, classes);
  for (const one of extra)
    examples.push({ features: featuresOf(one, classes, score), target: one.label, weight: NUDA_WEIGHT });
  return { words, score, sentences: prune(fit(examples, SENTENCE_COST, MIN_SENTENCES), SENTENCE_FLOOR) };
}
