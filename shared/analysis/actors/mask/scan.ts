/** One sentence while its names are looked for, and the questions asked about a single word of it. */
import type { NameRules } from '../name-rules.ts';
import type { OrdinaryWords } from '../ordinary-words.ts';
import type { MaskWord } from './mask-words.ts';
import { type Capitals, isDoubtful, type MaskSentence } from './sentence-capitals.ts';

export interface Scan extends MaskSentence {
  readonly rules: NameRules;
  readonly known: OrdinaryWords;
  readonly capitals: Capitals;
}

const ROMAN = /^[IVX]+$/;
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}.]+$/u;
const LETTER = /^[’']?\p{L}/u;

/** Its capital says nothing by itself. */
export function isUnsure(scan: Scan, at: number): boolean {
  const word = scan.words[at];
  return !word || scan.headline || isDoubtful(word, scan.words[at - 1]);
}

/** Days, months, 'TV', numerals and words of grammar: part of no name. */
export function isNever({ rules, known }: Scan, { lower, text, capital }: MaskWord): boolean {
  if (!capital || !LETTER.test(text)) return true;
  if (text === 'US' || text === 'WHO') return false;
  if (ROMAN.test(text) || rules.neverNames.has(lower) || rules.functionWords.has(lower)) return true;
  // 'a HUGE lie': a word that is shouted.
  return ALL_CAPITALS.test(text) && text.length > 3 && known.ordinary.has(lower) && !rules.organisations.has(lower);
}

export function isPlain({ known, rules }: Scan, { lower }: MaskWord): boolean {
  return known.ordinary.has(lower) || rules.functionWords.has(lower);
}

export function isTitle({ rules, words }: Scan, at: number): boolean {
  const word = words[at];
  if (!word?.capital || !isTitleWord(rules, word.lower)) return false;
  const next = words[at + 1];
  if (!next?.capital || next.gap !== ' ' || word.possessive) return true;
  return !rules.bodyHeads.has(next.lower) && !keepsWhole(rules, word.lower, next.lower);
}

/** 'General Motors'; but 'Attorney General' is two titles. */
function keepsWhole(rules: NameRules, word: string, next: string): boolean {
  return rules.keptWhole.has(`${word} ${next}`) && !rules.titles.has(next);
}

function isTitleWord({ titles }: NameRules, lower: string): boolean {
  return titles.has(lower) || (lower.endsWith('s') && titles.has(lower.slice(0, -1)));
}

/** How many words from `at` on, all with capitals, stand in `list` together: the longest such phrase, or 0. */
export function phraseLength({ words }: Scan, at: number, list: (phrase: string) => boolean, max = 4): number {
  let phrase = '';
  let found = 0;
  for (let length = 1; length <= max; length++) {
    const word = words[at + length - 1];
    if (!word?.capital || (length > 1 && !/^[ -]$/.test(word.gap))) break;
    phrase = length === 1 ? word.lower : `${phrase}${word.gap}${word.lower}`;
    if (list(phrase)) found = length;
    if (word.possessive) break;
  }
  return found;
}

/** Words from `at` on that name a people, a creed or a party's members. */
export function membersLength(scan: Scan, at: number): number {
  const { rules, capitals, words } = scan;
  const word = words[at];
  const phrase = phraseLength(scan, at, (text) => rules.members.has(text), 3);
  if (phrase > 0 || !word?.capital || !rules.camps.has(word.lower)) return phrase;
  return isUnsure(scan, at) && capitals.isSmall(word.lower) ? 0 : 1;
}

/** Words from `at` on that name a place all know. */
export function placeLength(scan: Scan, at: number): number {
  const { rules, words } = scan;
  const isPlace = (phrase: string) => rules.places.has(phrase) || rules.places.has(rules.spellings.get(phrase) ?? '');
  if (words[at]?.lower === 'us' && words[at]?.text !== 'US') return 0;
  return phraseLength(scan, at, isPlace);
}
