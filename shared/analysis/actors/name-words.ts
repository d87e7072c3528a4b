/** Gives the words of a sentence as names are made of them: hyphens joined, possessive endings cut off. */
import type { ArticleDocument, Token } from '../document/document.ts';
import { NAME_SYLLABLES } from './name-syllables.ts';

export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Small letters, no full stop at the end, straight apostrophes. */
  readonly lower: string;
  readonly pos: string;
  /** One blank and nothing else stands between the word before and this one. */
  readonly follows: boolean;
  /** Followed by 's or an apostrophe: a name ends here. */
  readonly possessive: boolean;
  /** A capital here need not mean a name: first in its sentence, after a mark that opens something, in a heading. */
  readonly doubtful: boolean;
  readonly capital: boolean;
}

/** After these a capital says no more than at the start of a sentence. */
const OPENERS = new Set(['“', '"', '‘', "'", '«', '„', ':', '—', '–', '(', '[', '•', '…', '...', '.', '!', '?', '*']);
const CAPITAL = /^(?:\p{Lu}|[’']?\d*\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u;
/** Before a name they make no part of it. */
const PREFIX = /^(?:pro|non|ex|pre|anti|post|neo|mid)(?:-(?=\p{Lu})|$)/iu;
/** 'I'm', 'He'll': words, not names. The possessive 's is cut before. */
const CONTRACTION = /[’'](?:m|ll|ve|re|d|t)$/i;
/** 'D-Calif', 'R-Ohio': a party and a state. */
const PARTY_TAG = /^[DRI]-\p{Lu}/u;
const POSSESSIVE = /[’']s$/i;
/** In a sentence with more capitals than this share, capitals mean nothing. */
const MAX_CAPITALS = 0.6;
const MIN_WORDS = 4;

/** Words of one sentence in order; `heading` where capitals mean nothing in its passage. */
export function nameWords(
  document: ArticleDocument,
  firstToken: number,
  endToken: number,
  heading: boolean,
): NameWord[] {
  const words: NameWord[] = [];
  const { tokens } = document;
  const inCapitals = heading || isMostlyCapitals(tokens, firstToken, endToken);
  for (let at = firstToken; at < endToken; at++) {
    const first = tokens[at];
    if (!first) break;
    let last = first;
    // 'Jean' '-' 'Claude' touch: one word.
    for (let dash = tokens[at + 1]; dash?.text === '-' && at + 2 < endToken; dash = tokens[at + 1]) {
      const next = tokens[at + 2];
      if (dash.start !== last.end || next?.start !== dash.end || !isOneWord(last.text, next.text)) break;
      last = next;
      at += 2;
    }
    const mark = tokens[at + 1];
    const marked = at + 1 < endToken && mark?.start === last.end && /^[’'](?:s|S)?$/.test(mark.text);
    words.push(wordFrom(document, first, last, words.at(-1), marked, inCapitals));
    if (marked && mark && mark.text.length > 1) at++;
  }
  return words;
}

/** 'Jean-Claude', 'Jong-un', 'al-Sadr', 'anti-Russian'; but not 'pro-Trump' or 'Trump-backed', which hold a name. */
function isOneWord(left: string, right: string): boolean {
  if (!CAPITAL.test(left)) return !PREFIX.test(left);
  return /^\P{Ll}/u.test(right) || NAME_SYLLABLES.has(right);
}

function wordFrom(
  { text: whole }: ArticleDocument,
  first: Token,
  last: Token,
  before: NameWord | undefined,
  marked: boolean,
  inCapitals: boolean,
): NameWord {
  const raw = first === last ? first.text : whole.slice(first.start, last.end);
  const prefix = /^[’']?\p{Lu}/u.test(raw) ? '' : (PREFIX.exec(raw)?.[0] ?? '');
  const start = first.start + prefix.length;
  const named = raw.slice(prefix.length);
  const cut = POSSESSIVE.test(named) ? named.slice(0, -2) : named;
  const capital = CAPITAL.test(cut) && !CONTRACTION.test(cut) && !PARTY_TAG.test(cut);
  return {
    start,
    end: start + cut.length,
    text: cut,
    lower: first === last && cut === raw ? bare(first.lower) : bare(cut.toLowerCase().replaceAll('’', "'")),
    pos: first.pos,
    follows: before !== undefined && first.start === before.end + 1,
    possessive: marked || cut !== named,
    doubtful: inCapitals || before === undefined || OPENERS.has(before.text),
    capital,
  };
}

/** Without the full stop of an abbreviation; 'u.s.' keeps its inner one. */
function bare(word: string): string {
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word;
}

function isMostlyCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  // A sentence that ends as sentences do is one, however many names it holds.
  if (/^[.!?”"]$/.test(tokens[to - 1]?.text ?? '')) return false;
  let capitals = 0;
  let all = 0;
  for (let at = from; at < to; at++) {
    const code = tokens[at]?.text.charCodeAt(0) ?? 0;
    const big = code >= 65 && code <= 90;
    if (!big && !(code >= 97 && code <= 122)) continue;
    all++;
    if (big) capitals++;
  }
  return all >= MIN_WORDS && capitals > all * MAX_CAPITALS;
}
