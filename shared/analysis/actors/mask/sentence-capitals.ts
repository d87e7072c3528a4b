/** Judges capitals: whether they mean anything in a sentence, and which words an article writes with one. */

import type { NameRules } from '../name-rules.ts';
import type { OrdinaryWords } from '../ordinary-words.ts';
import type { MaskWord } from './mask-words.ts';

/** One sentence of an article, cut into words. */
export interface MaskSentence {
  readonly words: readonly MaskWord[];
  /** Its capitals mean nothing. */
  readonly headline: boolean;
}

/** Two ordinary words with capitals make a headline of running text, one of a passage that is none. */
const MIN_CAPITALS = { body: 2, heading: 1 };
/** After these a capital says no more than at the start of a sentence. */
const OPENER = /[\n“"‘'«„:—–([•….!?*|]\s*$/u;
/** '1) Forgot', '2. Asked': a list's items. */
const IS_NUMBER = /^\p{N}+$/u;
/** Words this short may stay small in headlines, and so may words of grammar. */
const MAX_SMALL = 3;

/** A capital here need not mean a name: first in its sentence, or after a mark that opens something. */
export function isDoubtful({ gap }: MaskWord, before: MaskWord | undefined): boolean {
  if (before === undefined) return true;
  if (IS_NUMBER.test(before.text) && /^[.)]\s/.test(gap)) return true;
  // The full stop of 'U.S.' may end a sentence; that of 'St.' or 'J.' opens nothing.
  if (!OPENER.test(gap)) return gap === ' ' && before.text.endsWith('.');
  return !gap.startsWith('.');
}

/** Ordinary words have capitals ('Iran Deal Is Dead'), and no word of weight is small. */
export function isHeadline(
  words: readonly MaskWord[],
  heading: boolean,
  rules: NameRules,
  { ordinary }: OrdinaryWords,
): boolean {
  let capitals = 0;
  for (const [at, { lower, capital, text, gap }] of words.entries()) {
    if (!ordinary.has(lower)) continue;
    if (!capital && text.length > MAX_SMALL && gap !== '-' && !rules.functionWords.has(lower)) return false;
    if (capital && at > 0 && !isNamePart(lower, rules)) capitals++;
  }
  return capitals >= (heading ? MIN_CAPITALS.heading : MIN_CAPITALS.body);
}

/** Has a capital in running text too: 'Department', 'Monday', 'President'. */
function isNamePart(lower: string, { organisationWords, placeWords, neverNames, titles }: NameRules): boolean {
  return organisationWords.has(lower) || placeWords.has(lower) || neverNames.has(lower) || titles.has(lower);
}

export interface Capitals {
  /** Written with a capital more often than not, where that means something, and nowhere small. */
  isName(lower: string): boolean;
  /** Written small somewhere. */
  isSmall(lower: string): boolean;
}

/** What the sentences of one article show about its words. */
export function capitalsOf(sentences: readonly MaskSentence[]): Capitals {
  const big = new Set<string>();
  const small = new Set<string>();
  for (const { words, headline } of sentences) {
    words.forEach((word, at) => {
      if (!word.capital) small.add(word.lower);
      else if (!headline && !isDoubtful(word, words[at - 1])) big.add(word.lower);
    });
  }
  return { isName: (lower) => big.has(lower) && !small.has(lower), isSmall: (lower) => small.has(lower) };
}
