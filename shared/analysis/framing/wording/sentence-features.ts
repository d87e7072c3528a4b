/** Describes the wording of one sentence for the loaded-wording model, with every name taken out. */
import { isWord, type Token } from '../../document/document.ts';
import type { WordClasses } from '../words/word-classes.ts';
import { wordFeatures } from './word-features.ts';

export type Feature = readonly [string, number];

/** Log-odds that experts would mark a word, from the word model. */
export type WordScore = (token: Token) => number;

const QUOTE_MARK = /^["“”]$/;
const VOICED_MARK = /^[!?]+$/;
const DIGIT = /\d/;
/** A sentence without any word of a voice gets this log-odds as its strongest word: lower than any real word. */
export const NO_WORD = -6;
/** Values of the kinds of features, set on cross-validation: pieces of words count least. */
export const SCALE = { word: 2.5, pair: 1.5, piece: 0.6, part: 2 } as const;
/** Value of a piece of a word in the word model. */
export const WORD_PIECE_VALUE = 0.3;

/** What stands at one place of the sentence once names, numbers and group terms are masked; null: left out. */
export function shortForm(token: Token, isName: boolean, classes: WordClasses): string | null {
  if (isName) return 'NAME';
  if (QUOTE_MARK.test(token.text)) return '"';
  if (VOICED_MARK.test(token.text)) return token.text.charAt(0);
  if (!isWord(token)) return null;
  if (token.pos === 'NUM' || DIGIT.test(token.text)) return 'NUM';
  return classes.isGroupTerm(token.lower) ? 'GROUP' : token.lower;
}

/** True where the token is an ordinary word that a measure may judge. */
export function isPlainWord(token: Token, isName: boolean, classes: WordClasses): boolean {
  return isWord(token) && shortForm(token, isName, classes) === token.lower;
}

/**
 * Features of the sentence tokens[first..end). `names` is one byte per token of the document. n-gram features are
 * scaled by the root of the sentence's length, so that long sentences are not loaded merely by being long.
 */
export function sentenceFeatures(
  tokens: readonly Token[],
  first: number,
  end: number,
  names: Uint8Array,
  classes: WordClasses,
  score: WordScore,
): Feature[] {
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const own: number[] = [];
  const quoted: number[] = [];
  let before = '^';
  let words = 0;
  let quotedWords = 0;
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (!token) continue;
    const form = shortForm(token, names[at] === 1, classes);
    if (form === null || (form === 'NAME' && before === 'NAME')) continue;
    if (isWord(token)) words++;
    if (isWord(token) && token.quoted) quotedWords++;
    if (form === token.lower && isWord(token)) {
      for (const feature of wordFeatures(token, classes))
        add(token.quoted && feature.startsWith('l:') ? `q${feature}` : feature);
      (token.quoted ? quoted : own).push(score(token));
    } else add(`w:${form}`);
    add(`b:${before} ${form}`);
    before = form;
  }
  const scale = 1 / Math.sqrt(Math.max(4, words));
  const features: Feature[] = [];
  for (const [name, count] of counts) features.push([name, featureValue(name, count, scale)]);
  features.push(
    ['words', Math.log1p(words) / 3],
    ['quoted', words ? quotedWords / words : 0],
    ['has quote', quotedWords ? 1 : 0],
  );
  features.push(...strengthOf('own', own), ...strengthOf('said', quoted));
  return features;
}

/** The value a feature enters the model with; lists count by the logarithm, everything else per word. */
function featureValue(name: string, count: number, scale: number): number {
  if (name.startsWith('l:') || name.startsWith('ql:')) return Math.log1p(count);
  if (name.startsWith('c:')) return SCALE.piece * scale * count;
  if (name.startsWith('b:')) return SCALE.pair * scale * count;
  if (name.startsWith('p:')) return SCALE.part * scale * scale * count;
  return SCALE.word * scale * count;
}

/** Strongest, second and third strongest word and the expected number of words experts would mark. */
function strengthOf(voice: string, scores: number[]): Feature[] {
  scores.sort((a, b) => b - a);
  let expected = 0;
  for (const one of scores) expected += 1 / (1 + Math.exp(-one));
  return [
    [`${voice} 1`, (scores[0] ?? NO_WORD) / 2],
    [`${voice} 2`, (scores[1] ?? NO_WORD) / 2],
    [`${voice} 3`, (scores[2] ?? NO_WORD) / 2],
    [`${voice} sum`, Math.log(expected + 0.01)],
    [`${voice} density`, (expected / Math.max(5, scores.length)) * 10],
  ];
}
