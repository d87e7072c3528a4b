/** Finds where a name ends that begins at a given word. */
import { NAME_SYLLABLES } from '../name-syllables.ts';
import { isNever, isPlain, isTitle, membersLength, placeLength, type Scan } from './scan.ts';

const MAX_WORDS = 9;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** The place after the last word of the name that begins at `from`. */
export function nameEnd(scan: Scan, from: number): number {
  let end = from + 1;
  while (end - from < MAX_WORDS) {
    const next = nextEnd(scan, from, end);
    if (next === end) break;
    end = next;
  }
  return withoutOffice(scan, from, end);
}

function nextEnd(scan: Scan, from: number, at: number): number {
  const { words, rules } = scan;
  const [before, word] = [words[at - 1], words[at]];
  if (!word || !before || before.possessive) return at;
  if (SUFFIX.test(word.lower) && word.capital && /^,? $/.test(word.gap)) return at + 1;
  if (word.gap === '-' && !word.capital) return goesOnSmall(scan, at);
  if (joins(scan, at) && goesOn(scan, from, at)) return at + 1;
  if (word.gap !== ' ' || word.capital) return at;
  return joinedEnd(scan, from, at, rules.particles.has(word.lower));
}

/** One blank, a hyphen, an ampersand; a full stop after an initial or 'St.'. */
function joins({ words }: Scan, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!word || !before) return false;
  if (/^(?: |-| ?& ?)$/.test(word.gap)) return true;
  return word.gap === '. ' && (before.text.length === 1 || /^(?:st|ft|mt)$/.test(before.lower));
}

function goesOn(scan: Scan, from: number, at: number): boolean {
  const { words, rules, known, capitals, headline } = scan;
  const word = words[at];
  if (!word?.capital) return false;
  if (word.text.length === 1) return /^[. ]/.test(words[at + 1]?.gap ?? '') && /^\p{Lu}/u.test(word.text);
  if (rules.namesOrMonths.has(word.lower)) return !rules.monthsPrepositions.has(words[at - 1]?.lower ?? '');
  if (isNever(scan, word)) return false;
  if (isTitle(scan, at)) return rules.titlesOrNames.has(word.lower) && endsRun(scan, at);
  if (isNewSentence(scan, at)) return false;
  if (membersLength(scan, at) > 0) return bodyFollows(scan, at) && !word.lower.endsWith('s');
  if (!headline) return true;
  if (placeLength(scan, from) > at - from || placeLength(scan, at) > 0 || capitals.isName(word.lower)) return true;
  return !isPlain(scan, word) || (known.either.has(word.lower) && at === from + 1);
}

/** No further word of a name comes after it. */
function endsRun(scan: Scan, at: number): boolean {
  const next = scan.words[at + 1];
  return !next?.capital || next.gap !== ' ' || (scan.headline && isPlain(scan, next));
}

/** 'in the U.S. Prosecutors said': the full stop of 'U.S.' may end a sentence. */
function isNewSentence(scan: Scan, at: number): boolean {
  const { words, rules } = scan;
  const word = words[at];
  if (!word || !words[at - 1]?.text.endsWith('.') || word.gap !== ' ') return false;
  return isPlain(scan, word) && !rules.organisationWords.has(word.lower) && !bodyFollows(scan, at);
}

/** 'Republican National Committee', 'American Airlines': the next words with capitals end in one for a body. */
export function bodyFollows(scan: Scan, at: number): boolean {
  const { words, rules } = scan;
  if (words[at]?.possessive) return false;
  for (let end = at + 1; end < at + MAX_WORDS; end++) {
    const word = words[end];
    if (!word?.capital || !/^[ -]$/.test(word.gap) || isNever(scan, word) || isTitle(scan, end)) return false;
    if (rules.organisationWords.has(word.lower)) return true;
    if (word.possessive) return false;
  }
  return false;
}

/** After a hyphen only a syllable of the name is small: 'Jong-un', but not 'Trump-backed'. */
function goesOnSmall({ words, known }: Scan, at: number): number {
  const word = words[at];
  if (!word) return at;
  const isSyllable = NAME_SYLLABLES.has(word.lower) || (word.text.length <= 4 && !known.ordinary.has(word.lower));
  if (!isSyllable || (known.either.has(word.lower) && !NAME_SYLLABLES.has(word.lower))) return at;
  const next = words[at + 1];
  return next?.gap === '-' && next.capital ? at + 2 : at + 1;
}

/** Past small words that join: 'Department of Justice', 'Ludwig van Beethoven'. */
function joinedEnd(scan: Scan, from: number, at: number, particle: boolean): number {
  const { words, rules, headline } = scan;
  const word = words[at];
  let next = at + 1;
  while (particle && rules.particles.has(words[next]?.lower ?? '') && !words[next]?.capital) next++;
  const last = words[next];
  if (!word || !last || !/^[ -]$/.test(last.gap)) return at;
  if (particle) return last.capital && !isNever(scan, last) ? next + 1 : at;
  if (headline) return at;
  const left = words.slice(from, at);
  if (word.lower === 'and') {
    const paired = rules.pairedWords.has(`${left.at(-1)?.lower} and ${last.lower}`);
    return paired && goesOn(scan, from, next) ? next + 1 : at;
  }
  if (!/^(?:of|for|on)$/.test(word.lower)) return at;
  if (word.lower === 'on' && !rules.bodiesOn.has(left.at(-1)?.lower ?? '')) return at;
  if (!left.some(({ lower }) => rules.organisationWords.has(lower) || rules.placeWords.has(lower))) return at;
  const named = last.lower === 'the' && words[next + 1]?.gap === ' ' ? next + 1 : next;
  return goesOn(scan, from, named) || (isTitle(scan, named) && endsRun(scan, named)) ? named + 1 : at;
}

/** 'Treasury' of 'U.S. Treasury Secretary' belongs to the title. */
function withoutOffice(scan: Scan, from: number, to: number): number {
  const { words, rules } = scan;
  if (!isTitle(scan, to) || words[to]?.gap !== ' ') return to;
  for (let at = from; at < to; at++) {
    const tail = words
      .slice(at, to)
      .map(({ lower }) => lower)
      .join(' ');
    if (rules.titleModifiers.has(tail) || rules.offices.has(tail)) return at;
  }
  return to;
}
