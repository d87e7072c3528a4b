/** Finds where an article names somebody or something, from capitals and their company, not from a list of names. */
import type { CapitalEvidence } from './capital-evidence.ts';
import type { NameRules } from './name-rules.ts';
import type { NameWord } from './name-words.ts';

/** A name as it stands in a text, before anybody knows whom it names. */
export interface FoundName {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** The words it is made of, as they stand in the text, without titles. */
  readonly parts: readonly NameWord[];
  /** Lower-case words of the name without titles, initials and possessive endings. */
  readonly words: readonly string[];
  /** Lower-case titles that stand before it: 'mayor', 'sen'. */
  readonly titles: readonly string[];
  /** A preposition of place stands before it. */
  readonly afterPlaceWord: boolean;
  readonly afterThe: boolean;
  /** Its company speaks for a person: 'lawyer Ann Lee', 'Ann Lee, 42,', 'Ann Lee said'. */
  readonly personSign: boolean;
  /** Counts only where other places show that it names something: half of a longer name, a month that may be a surname. */
  readonly weak: boolean;
  /** Its first word is known as a name from nowhere else. */
  readonly shaky: boolean;
}

const MAX_WORDS = 8;
/** Ends a name and is no surname. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const ACRONYM = /^\p{Lu}[\p{Lu}\d&.]{1,6}$/u;
const INFLECTED = /(?:ed|ing|ly)$/;
const LETTER = /\p{L}/u;

/** Names in one sentence, in order. `words` are the sentence's; `sentence` is its number. */
export function findNames(
  words: readonly NameWord[],
  sentence: number,
  rules: NameRules,
  evidence: CapitalEvidence,
): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; ) {
    const afterTitles = titlesEnd(words, at, rules);
    const stops = afterTitles > at && (words[afterTitles - 1]?.possessive || !words[afterTitles]?.follows);
    const end = stops ? afterTitles : nameEnd(words, afterTitles, rules, evidence);
    if (end === afterTitles) {
      // 'King' alone may be the surname of somebody named in full elsewhere.
      const alone = afterTitles === at + 1 && rules.titlesOrNames.has(words[at]?.lower ?? '');
      const name = alone ? nameFrom(words, at, afterTitles, [], true, sentence, rules, evidence) : null;
      if (name) found.push(name);
      at = Math.max(afterTitles, at + 1);
      continue;
    }
    found.push(...namesFrom(words, at, afterTitles, end, sentence, rules, evidence));
    at = end;
  }
  return found;
}

/** Where the titles that begin at `from` end: 'Secretary of State', 'Mr.', nothing. */
function titlesEnd(words: readonly NameWord[], from: number, rules: NameRules): number {
  let at = from;
  while (isTitle(words[at], words[at + 1], rules) && (at === from || words[at]?.follows)) {
    if (words[at]?.possessive) return at + 1;
    at = officeEnd(words, at + 1, rules);
  }
  return at;
}

function isTitle(word: NameWord | undefined, next: NameWord | undefined, rules: NameRules): boolean {
  if (!word?.capital || !rules.titles.has(word.lower)) return false;
  if (!next?.capital || !next.follows || word.possessive) return true;
  return !rules.bodyHeads.has(next.lower) && !rules.keptWhole.has(`${word.lower} ${next.lower}`);
}

/** After a title: past 'of State' or 'for Human Rights' where they follow, else the same place. */
function officeEnd(words: readonly NameWord[], at: number, rules: NameRules): number {
  if (words[at]?.lower !== 'of' && words[at]?.lower !== 'for') return at;
  let phrase = '';
  let end = at;
  for (let place = at + 1; place <= at + 5; place++) {
    const word = words[place];
    if (!word || word.pos === 'PUNCT') break;
    phrase = phrase === '' ? word.lower : `${phrase} ${word.lower}`;
    if (rules.offices.has(phrase)) end = place + 1;
  }
  return end === at ? at : end;
}

/** Where the name that begins at `from` ends; `from` where none begins. */
function nameEnd(words: readonly NameWord[], from: number, rules: NameRules, evidence: CapitalEvidence): number {
  if (!beginsName(words, from, rules, evidence)) return from;
  let end = from + 1;
  while (end < words.length && end - from < MAX_WORDS) {
    const before = words[end - 1];
    if (!before || before.possessive || SUFFIX.test(before.lower)) break;
    if (isTitle(words[end], words[end + 1], rules) && words[end]?.follows) {
      end = officeEnd(words, end + 1, rules);
      continue;
    }
    if (goesOn(words[end], rules, evidence)) end++;
    else {
      const next = joinedAt(words, from, end, rules, evidence);
      if (next === end) break;
      end = next;
    }
  }
  return end;
}

function beginsName(words: readonly NameWord[], at: number, rules: NameRules, evidence: CapitalEvidence): boolean {
  const word = words[at];
  if (!word?.capital || word.lower === 'i') return false;
  if (rules.neverNames.has(word.lower)) return false;
  if (rules.namesOrMonths.has(word.lower)) return !isMonth(words, at, rules);
  if (!word.doubtful || evidence.isName(word.lower)) return true;
  // First in its sentence and nowhere else: a name where another name goes on with it.
  const next = words[at + 1];
  if (!next?.follows || next.doubtful || word.possessive || !goesOn(next, rules, evidence)) return false;
  return isShakyName(word, rules, evidence) || leadsToBody(words, at, rules);
}

/** 'Supreme Court', 'Accountability Review Board', first in a sentence. */
function leadsToBody(words: readonly NameWord[], at: number, rules: NameRules): boolean {
  if (rules.openers.has(words[at]?.lower ?? '') || INFLECTED.test(words[at]?.lower ?? '')) return false;
  for (let end = at + 1; words[end]?.follows && words[end]?.capital && end < at + MAX_WORDS; end++) {
    if (rules.organisationWords.has(words[end]?.lower ?? '')) return true;
  }
  return false;
}

function isShakyName({ lower }: NameWord, rules: NameRules, evidence: CapitalEvidence): boolean {
  if (evidence.isWord(lower) || rules.openers.has(lower) || rules.known.ordinary.has(lower)) return false;
  return !INFLECTED.test(lower) && LETTER.test(lower);
}

function isMonth(words: readonly NameWord[], at: number, rules: NameRules): boolean {
  const before = words[at - 1]?.lower ?? '';
  const next = words[at + 1];
  return rules.monthsPrepositions.has(before) || /^\d/.test(next?.text ?? '') || (words[at]?.doubtful ?? true);
}

function goesOn(word: NameWord | undefined, rules: NameRules, evidence: CapitalEvidence): boolean {
  if (!word?.follows || !word.capital) return false;
  if (rules.neverNames.has(word.lower) && !rules.namesOrMonths.has(word.lower)) return false;
  return !word.doubtful || evidence.isName(word.lower);
}

/** Past small words that join names: 'Department of Justice', 'Ludwig van Beethoven'; `at` where nothing joins. */
function joinedAt(
  words: readonly NameWord[],
  from: number,
  at: number,
  rules: NameRules,
  evidence: CapitalEvidence,
): number {
  const word = words[at];
  const next = words[at + 1];
  if (!word?.follows || !next?.follows) return at;
  if (word.text === '&' || rules.particles.has(word.lower)) return goesOn(next, rules, evidence) ? at + 2 : at;
  const left = words.slice(from, at);
  if (word.lower === 'and') {
    const paired = rules.pairedWords.has(`${left.at(-1)?.lower} and ${next.lower}`);
    return paired && goesOn(next, rules, evidence) ? at + 2 : at;
  }
  if (word.lower !== 'of' && word.lower !== 'for' && word.lower !== 'on') return at;
  if (word.lower === 'on' && !rules.bodiesOn.has(left.at(-1)?.lower ?? '')) return at;
  if (!left.some(({ lower }) => rules.organisationWords.has(lower) || rules.placeWords.has(lower))) return at;
  if (left.some(({ lower }) => rules.titles.has(lower))) return at;
  if (goesOn(next, rules, evidence)) return at + 2;
  return next.lower === 'the' && goesOn(words[at + 2], rules, evidence) ? at + 3 : at;
}

/** The names in words[from, to), of which words[from, named) are titles: 'Trump lawyer Ann Lee' are two. */
function namesFrom(
  words: readonly NameWord[],
  from: number,
  named: number,
  to: number,
  sentence: number,
  rules: NameRules,
  evidence: CapitalEvidence,
): FoundName[] {
  const last = lastTitle(words, named, to, rules);
  const start = last === -1 ? named : last;
  const titles = words.slice(from, start).filter((word) => rules.titles.has(word.lower));
  const found: FoundName[] = [];
  const make = (begin: number, end: number, own: readonly NameWord[], weak: boolean) => {
    const name = nameFrom(words, begin, end, own, weak, sentence, rules, evidence);
    if (name) found.push(name);
  };
  if (last !== -1) {
    const prefix = words.slice(named, start).findIndex((word) => rules.titles.has(word.lower));
    make(named, named + Math.max(0, prefix), [], true);
  }
  const half = halfOf(words, start, to);
  if (half > 0) {
    make(start, start + half, titles, false);
    make(start + half, to, [], false);
  } else make(withoutAdjective(words, start, to, rules), to, titles, false);
  return found;
}

/** Where the last title inside a name ends, or -1; a title that ends the name leaves the name before it. */
function lastTitle(words: readonly NameWord[], from: number, to: number, rules: NameRules): number {
  for (let at = to - 1; at > from; at--) {
    if (!isTitle(words[at], words[at + 1], rules)) continue;
    const end = officeEnd(words, at + 1, rules);
    if (end === to && rules.titlesOrNames.has(words[at]?.lower ?? '')) continue;
    return Math.min(end, to);
  }
  return -1;
}

/** 'Joe Biden Joe Biden', a caption run into the text: half its length, else 0. */
function halfOf(words: readonly NameWord[], from: number, to: number): number {
  const length = to - from;
  const half = length / 2;
  if (length < 4 || length % 2 === 1) return 0;
  for (let at = 0; at < half; at++) {
    if (words[from + at]?.lower !== words[from + half + at]?.lower) return 0;
  }
  return half;
}

/** Past 'Republican' in 'Republican Ann Lee', but not in 'Republican National Committee'. */
function withoutAdjective(words: readonly NameWord[], from: number, to: number, rules: NameRules): number {
  const first = words[from]?.lower ?? '';
  if (to - from < 3 || !(rules.adjectives.has(first) || rules.peoples.has(first))) return from;
  const isBody = words.slice(from, to).some(({ lower }) => rules.organisationWords.has(lower));
  return isBody ? from : from + 1;
}

function nameFrom(
  words: readonly NameWord[],
  from: number,
  to: number,
  titleWords: readonly NameWord[],
  weak: boolean,
  sentence: number,
  rules: NameRules,
  evidence: CapitalEvidence,
): FoundName | null {
  const first = words[from];
  const last = words[to - 1];
  if (to <= from || !first || !last) return null;
  const parts = words.slice(from, to);
  const named = keyWords(parts, rules);
  if (named.length === 0 || !namesSomething(words, from, to, named, rules, evidence)) return null;
  const before = words[from - 1]?.lower ?? '';
  const titles = titleWords.map(({ lower }) => lower);
  return {
    sentence,
    start: first.start,
    end: last.end,
    parts,
    words: named,
    titles,
    afterPlaceWord: titles.length === 0 && rules.placePrepositions.has(before),
    afterThe: titles.length === 0 && (before === 'the' || first.lower === 'the'),
    personSign: titles.length > 0 || hasPersonSign(words, from, to, rules),
    weak: weak || (named.length === 1 && rules.namesOrMonths.has(named[0] ?? '')),
    shaky: first.doubtful && !evidence.isName(first.lower),
  };
}

/** What a name is known by: small letters, one spelling, no initials, no 'the' at its start, no 'Inc' at its end. */
function keyWords(parts: readonly NameWord[], rules: NameRules): string[] {
  const asWritten = rules.spellings.get(parts.map(({ lower }) => lower).join(' '));
  if (asWritten !== undefined) return asWritten.split(' ');
  const words = parts
    .filter(
      ({ lower, text }) =>
        LETTER.test(lower) && (parts.length === 1 || !/^(?:\p{Lu}\.?){1,3}$/u.test(text) || !text.includes('.')),
    )
    .filter(({ text }) => parts.length === 1 || text.length > 1)
    .map(({ lower }) => rules.spellings.get(lower) ?? lower);
  if (words[0] === 'the') words.shift();
  while (words.length > 1 && rules.organisationEndings.has(words.at(-1) ?? '')) words.pop();
  const whole = rules.spellings.get(words.join(' '));
  return (whole === undefined ? words : [whole]).flatMap((word) => word.split(' '));
}

/** Leaves out bare titles, adjectives of nations and words that are capitalised by chance. */
function namesSomething(
  words: readonly NameWord[],
  from: number,
  to: number,
  named: readonly string[],
  rules: NameRules,
  evidence: CapitalEvidence,
): boolean {
  const word = words[from];
  if (named.every((one) => rules.neverNames.has(one) || (rules.titles.has(one) && !rules.titlesOrNames.has(one))))
    return false;
  if (to - from > 1 || !word) return true;
  if (rules.adjectives.has(word.lower)) return false;
  if (rules.peoples.has(word.lower)) return isPeople(words, from);
  if (isOfPeople(word.lower, rules)) return false;
  const next = words[to];
  // 'Count 8', 'Phase 2': a number in a row, no name.
  if (next?.follows && /^\d+$/.test(next.text)) return false;
  return ACRONYM.test(word.text) ? !rules.neverNames.has(word.lower) : evidence.isName(word.lower);
}

/** 'Lebanese-American', 'anti-Russian': adjectives too. */
function isOfPeople(word: string, rules: NameRules): boolean {
  const last = word.slice(word.lastIndexOf('-') + 1);
  return last !== word && (rules.peoples.has(last) || rules.adjectives.has(last));
}

/** 'the Russians', 'the French said', but not 'the Russian economy'. */
function isPeople(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word?.lower.endsWith('s') && !word.lower.endsWith('ss')) return true;
  const next = words[at + 1];
  return words[at - 1]?.lower === 'the' && (!next || /^(?:VERB|AUX|PUNCT|ADP|CCONJ)$/.test(next.pos));
}

function hasPersonSign(words: readonly NameWord[], from: number, to: number, rules: NameRules): boolean {
  const next = words[to];
  const after = words[to + 1];
  const before = words[from - 1];
  if (next && (rules.personVerbs.has(next.lower) || next.lower === 'who')) return true;
  if (next?.text === ',' && (after?.lower === 'who' || /^\d{1,2}$/.test(after?.text ?? ''))) return true;
  if (next?.text === ',' && before && rules.personVerbs.has(before.lower)) return true;
  const noun = before && before.pos === 'NOUN' && !before.capital && words[from]?.follows;
  return noun === true && !before.possessive && !rules.thingNouns.has(before.lower) && /^\p{Ll}/u.test(before.text);
}
