/** Loads the trained loaded-wording model and reads words and sentences with it. */
import { z } from 'zod';
import { isWord, type Token } from '../../document/document.ts';
import { type Resources, readResource } from '../../resources.ts';
import type { WordClasses } from '../words/word-classes.ts';
import { NO_WORD, SCALE, shortForm, WORD_PIECE_VALUE } from './sentence-features.ts';
import { wordFeatures } from './word-features.ts';

export const LOADED_MODEL = 'models/loaded-wording/model.json';

const linearSchema = z.object({ intercept: z.number(), weights: z.record(z.string(), z.number()) });
const modelSchema = z.object({
  version: z.literal(2),
  data: z.array(z.object({ name: z.string(), sha256: z.string(), licence: z.string() })),
  date: z.string(),
  figures: z.record(z.string(), z.number()),
  /** Log-odds from which a word is marked: anywhere, and in a sentence that is loaded as a whole. */
  thresholds: z.object({ anywhere: z.number(), inLoaded: z.number() }),
  calibration: z.object({ slope: z.number(), intercept: z.number() }),
  /** Words experts marked: in how many BABE sentences, of how many that hold the word. */
  marked: z.record(z.string(), z.tuple([z.number(), z.number()])),
  words: linearSchema,
  sentences: linearSchema,
});

export interface LoadedModel {
  /** Log-odds that experts would mark the word as biased. */
  readonly word: (token: Token) => number;
  /** Calibrated probability that the wording of tokens[first..end) is loaded, three decimals. */
  readonly sentence: (tokens: readonly Token[], first: number, end: number, names: Uint8Array) => number;
  /** In how many of BABE's sentences with the word experts marked it; undefined where they hardly did. */
  readonly marked: (lower: string) => readonly [number, number] | undefined;
  readonly thresholds: { readonly anywhere: number; readonly inLoaded: number };
}

/** What a word adds to a sentence, summed once per form and part of speech. */
interface WordSums {
  readonly score: number;
  readonly scaled: number;
  readonly flat: number;
  readonly lists: readonly number[];
}

/** Weights of two neighbouring words, by the first, then by the second. */
function pairWeights(weights: Readonly<Record<string, number>>): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(weights)) {
    const [first, second] = name.startsWith('b:') ? name.slice(2).split(' ') : [];
    if (first === undefined || second === undefined) continue;
    const followers = pairs.get(first) ?? new Map<string, number>();
    followers.set(second, weight);
    pairs.set(first, followers);
  }
  return pairs;
}

/** Loads the model. Throws E_RESOURCE where the file is missing, damaged or of another version. */
export function readLoadedModel(resources: Resources, classes: WordClasses): LoadedModel {
  const { words, sentences, thresholds, calibration, marked } = readResource(resources, LOADED_MODEL, modelSchema);
  const wordWeights = new Map(Object.entries(words.weights));
  const weights = new Map(Object.entries(sentences.weights));
  const weightOf = (name: string): number => weights.get(name) ?? 0;
  const listNumbers = new Map<string, number>();
  const listWeights: number[] = [];
  // Two steps instead of one joined key: building strings was the engine's largest cost.
  const known = new Map<string, Map<string, WordSums>>();
  const pairs = pairWeights(sentences.weights);
  const markedWords = new Map(Object.entries(marked));
  return { word: (token) => sumsOf(token).score, sentence, marked: (lower) => markedWords.get(lower), thresholds };

  function sumsOf(token: Token): WordSums {
    let byPart = known.get(token.lower);
    if (!byPart) {
      byPart = new Map();
      known.set(token.lower, byPart);
    }
    const found = byPart.get(token.pos);
    if (found) return found;
    const made = makeSums(token);
    byPart.set(token.pos, made);
    return made;
  }

  function makeSums(token: Token): WordSums {
    let score = words.intercept;
    let scaled = 0;
    let flat = 0;
    const lists: number[] = [];
    for (const name of wordFeatures(token, classes)) {
      const piece = name.startsWith('c:');
      score += (wordWeights.get(name) ?? 0) * (piece ? WORD_PIECE_VALUE : 1);
      if (piece) scaled += SCALE.piece * weightOf(name);
      else if (name.startsWith('p:')) flat += SCALE.part * weightOf(name);
      else if (name.startsWith('l:')) lists.push(listNumber(name));
      else scaled += SCALE.word * weightOf(name);
    }
    return { score, scaled, flat, lists };
  }

  /** Even numbers for the author's own words, the next odd one for the same list in quotations. */
  function listNumber(name: string): number {
    let number = listNumbers.get(name);
    if (number === undefined) {
      number = listWeights.length;
      listNumbers.set(name, number);
      listWeights.push(weightOf(name), weightOf(`q${name}`));
    }
    return number;
  }

  function sentence(tokens: readonly Token[], first: number, end: number, names: Uint8Array): number {
    const counts = new Map<number, number>();
    const own: number[] = [];
    const quoted: number[] = [];
    let before = '^';
    let wordCount = 0;
    let quotedWords = 0;
    let scaled = 0;
    let flat = 0;
    for (let at = first; at < end; at++) {
      const token = tokens[at];
      if (!token) continue;
      const form = shortForm(token, names[at] === 1, classes);
      if (form === null || (form === 'NAME' && before === 'NAME')) continue;
      const word = isWord(token);
      if (word) wordCount++;
      if (word && token.quoted) quotedWords++;
      if (word && form === token.lower) {
        const sums = sumsOf(token);
        scaled += sums.scaled;
        flat += sums.flat;
        for (const list of sums.lists) {
          const number = token.quoted ? list + 1 : list;
          counts.set(number, (counts.get(number) ?? 0) + 1);
        }
        (token.quoted ? quoted : own).push(sums.score);
      } else scaled += SCALE.word * weightOf(`w:${form}`);
      scaled += SCALE.pair * (pairs.get(before)?.get(form) ?? 0);
      before = form;
    }
    const scale = 1 / Math.sqrt(Math.max(4, wordCount));
    let sum = sentences.intercept + scaled * scale + flat * scale * scale;
    for (const [number, count] of counts) sum += (listWeights[number] ?? 0) * Math.log1p(count);
    sum += weightOf('words') * (Math.log1p(wordCount) / 3);
    sum += weightOf('quoted') * (wordCount ? quotedWords / wordCount : 0);
    sum += weightOf('has quote') * (quotedWords ? 1 : 0);
    sum += strength('own', own) + strength('said', quoted);
    const probability = 1 / (1 + Math.exp(-(calibration.slope * sum + calibration.intercept)));
    return wordCount === 0 ? 0 : Math.round(probability * 1000) / 1000;
  }

  function strength(voice: string, scores: number[]): number {
    scores.sort((a, b) => b - a);
    let expected = 0;
    for (const one of scores) expected += 1 / (1 + Math.exp(-one));
    let sum = weightOf(`${voice} sum`) * Math.log(expected + 0.01);
    sum += weightOf(`${voice} density`) * (expected / Math.max(5, scores.length)) * 10;
    for (let place = 0; place < 3; place++) sum += (weightOf(`${voice} ${place + 1}`) * (scores[place] ?? NO_WORD)) / 2;
    return sum;
  }
}
