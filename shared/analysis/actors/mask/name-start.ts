/** Decides whether a name begins at a word, also where its capital says nothing: first in a sentence, in a headline. */
import type { MaskWord } from './mask-words.ts';
import { isNever, isPlain, isTitle, isUnsure, membersLength, phraseLength, placeLength, type Scan } from './scan.ts';

const INFLECTED = /(?:ed|ing|ly|s)$/;
const MAX_RUN = 6;
/** 'fly' and 'seed' are no endings. */
const MIN_VERB = 4;
/** 'Hunt, 42,', 'Brown, a banker', 'Cook, who': after the comma follows who it is. */
const APPOSITION = /^(?:who|whose|an?|the|\d{1,2})$/;

export function beginsName(scan: Scan, at: number): boolean {
  const word = scan.words[at];
  if (!word?.capital) return false;
  if (scan.rules.namesOrMonths.has(word.lower)) return isNoMonth(scan, at);
  if (word.lower === 'will' && word.text !== 'WILL') return isWillAName(scan, at);
  if (isNever(scan, word)) return false;
  if (word.text.length === 1) return isInitial(scan, at);
  return !isUnsure(scan, at) || placeLength(scan, at) > 0 || isKnownBody(scan, at) || isNameByWord(scan, at, word);
}

/** 'J. Edgar Hoover'. */
function isInitial({ words }: Scan, at: number): boolean {
  const next = words[at + 1];
  return next?.capital === true && next.gap.startsWith('.');
}

/** 'May told the House', 'Theresa May’s plan'; not 'in May', 'May 4'. */
function isNoMonth(scan: Scan, at: number): boolean {
  const { words, rules } = scan;
  const [word, next] = [words[at], words[at + 1]];
  if (next?.capital && next.gap === ' ' && !isUnsure(scan, at + 1) && word?.lower !== 'may')
    return !isNever(scan, next);
  if (isTitle(scan, at - 1)) return true;
  return word?.possessive === true || hasSign(next, rules.nameSigns, rules.personVerbs);
}

/** 'Will Smith said', but 'Will Smith resign?'. */
function isWillAName(scan: Scan, at: number): boolean {
  const { words, rules } = scan;
  const next = words[at + 1];
  if (!next?.capital || next.gap !== ' ' || isNever(scan, next) || scan.headline) return false;
  return !isUnsure(scan, at) || hasSign(words[at + 2], rules.nameSigns, rules.personVerbs);
}

/** 'White House', 'Hamas'; a single word that is ordinary too ('House') needs a sign. */
function isKnownBody(scan: Scan, at: number): boolean {
  const { rules, words, known } = scan;
  const length = phraseLength(scan, at, (phrase) => rules.organisations.has(phrase) || rules.keptWhole.has(phrase));
  const word = words[at];
  return length > 1 || (length === 1 && word !== undefined && !known.ordinary.has(word.lower));
}

function isNameByWord(scan: Scan, at: number, word: MaskWord): boolean {
  const { capitals, known, rules, words } = scan;
  if (capitals.isName(word.lower)) return true;
  if (known.either.has(word.lower)) return isEitherAName(scan, at);
  if (!known.ordinary.has(word.lower)) return true;
  if (scan.headline) return false;
  const next = words[at + 1];
  if (rules.organisations.has(word.lower) && (word.possessive || hasSign(next, rules.nameSigns, rules.personVerbs)))
    return true;
  return endsInBody(scan, at) || beginsPhrase(scan, at, word);
}

/** 'Brown said', 'Mark Kelly', 'Hunt, who': a word that is a name as well. */
function isEitherAName(scan: Scan, at: number): boolean {
  const { words, rules, known } = scan;
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (!next) return false;
  if (word?.possessive || hasSign(next, rules.nameSigns, rules.personVerbs)) return true;
  if (next.gap === ', ') return APPOSITION.test(next.lower);
  if (isVerbal(next) || (next.lower === 'and' && third?.capital)) return true;
  if (!next.capital || !/^[ -]$/.test(next.gap) || isNever(scan, next) || isTitle(scan, at + 1)) return false;
  if (membersLength(scan, at + 1) > 0) return false;
  if (!isPlain(scan, next) && !known.either.has(next.lower)) return true;
  return !scan.headline || hasSign(third, rules.nameSigns, rules.personVerbs);
}

/** 'Brown seemed', 'Cook openly': what no ordinary word is followed by. */
function isVerbal({ gap, capital, lower }: MaskWord): boolean {
  return gap === ' ' && !capital && lower.length > MIN_VERB && /(?:ed|ly)$/.test(lower);
}

function hasSign(next: MaskWord | undefined, ...lists: readonly ReadonlySet<string>[]): boolean {
  return next !== undefined && next.gap === ' ' && !next.capital
    ? lists.some((list) => list.has(next.lower))
    : next?.capital === true &&
        next.gap === ' ' &&
        lists.some((list) => list.has(next.lower) && next.lower.endsWith('s'));
}

/** 'Supreme Court', 'Treasury Department': capitals as far as a word for a body or a place. */
function endsInBody(scan: Scan, at: number): boolean {
  const { words, rules } = scan;
  for (let end = at + 1; end < at + MAX_RUN; end++) {
    const word = words[end];
    if (!word?.capital || !/^[ -]$/.test(word.gap) || isNever(scan, word) || membersLength(scan, end) > 0) return false;
    if (rules.organisationWords.has(word.lower) || rules.placeWords.has(word.lower)) return true;
  }
  return false;
}

/** 'Border Patrol', 'Planned Parenthood'; but not 'Embattled Vale' or 'Prosecutors Tuesday'. */
function beginsPhrase(scan: Scan, at: number, word: MaskWord): boolean {
  const next = scan.words[at + 1];
  if (INFLECTED.test(word.lower) || !next?.capital || next.gap !== ' ' || scan.rules.openers.has(word.lower))
    return false;
  if (isNever(scan, next) || isTitle(scan, at + 1) || membersLength(scan, at + 1) > 0) return false;
  return scan.known.ordinary.has(next.lower) && placeLength(scan, at + 1) === 0;
}
