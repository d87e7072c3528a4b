/** Says what kind of source a noun phrase is, by what it calls it, with a reason a student can check. */
import type { SourceKind } from '../../model/result.ts';
import { isFirstWord, isNameWord, isPersonal, nameText, withoutTitles } from './names.ts';
import { chunkEnd, isGenitive, isPersonalPronoun, isPossessive, itemAt, type Range } from './noun-phrases.ts';
import type { SourceWords } from './source-words.ts';
import type { Item } from './units.ts';

/** A source as described by its own words, before pronouns and last names are resolved. */
export interface Described {
  readonly kind: SourceKind;
  readonly name: string;
  readonly reason: string;
  /** True where the name is a person's and may have a fuller form. */
  readonly personal: boolean;
  /** The office word of a definite description ('the senator'), to be looked up; '' otherwise. */
  readonly office: string;
}

const PLURAL_QUANTITY = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|both)$/;

/** '63 percent' of those asked are many. */
const SHARE = /^(?:percent|cent|%)$/;
const ONE_PERSON = /(?:[a-z]{3}er|or|ist|man|woman|ant|ian)$/;

/** Kind and name of the noun phrase `range`. */
export function describe(items: readonly Item[], range: Range, words: SourceWords, sentence: string): Described {
  const { head, end } = headOf(items, range, words);
  const item = itemAt(items, head);
  const first = itemAt(items, range.from);
  const word = item.lower;
  const whole = phraseName(items, range.from, end);
  if (endsWithName(items, head, words) && !commonTitle(items, range.from, head, words))
    return named(items, range, head, words);
  if (isAnonymous(sentence, words) && (words.people.has(word) || words.collectives.has(word))) {
    return plain('anonymous', whole, `unnamed: the sentence says why or how '${word}' stays unnamed`);
  }
  const apposed = apposedName(items, range, end);
  if (
    apposed &&
    (words.people.has(word) || words.offices.has(word) || words.collectives.has(word) || ONE_PERSON.test(word))
  ) {
    return named(items, apposed, apposed.to - 1, words);
  }
  const definite = first.lower === 'the' || first.lower === 'this' || isPossessive(first);
  if (definite && words.offices.has(word) && end - range.from <= 4 && first.lower === 'the') {
    return { ...plain('anonymous', whole, `'${word}' without a name`), office: word };
  }
  if (words.media.has(word)) return plain('media', whole, `'${word}' is a word for an outlet or a journalist`);
  if (words.documents.has(word)) return plain('document', whole, `'${word}' is a word for a document or a poll`);
  if (words.people.has(word) || words.collectives.has(word)) return ofPeople(items, range, head, whole, words);
  if (/^(?:many|most|some|few|other|several)$/.test(first.lower) && word.endsWith('s')) {
    return plain('collective', whole, `people or bodies at large: '${first.lower} ... ${word}'`);
  }
  if (words.organisations.has(word)) return plain('organisation', whole, `'${word}' is a word for an organisation`);
  if (words.offices.has(word)) return plain('anonymous', whole, `one person, '${word}', without a name`);
  if (/(?:(?:er|or|ist|ant|ian|ee|an)s|men|people)$/.test(word)) {
    return plain('collective', whole, `a plural, '${word}', without names`);
  }
  if (ONE_PERSON.test(word)) {
    return plain('anonymous', whole, `one person, '${word}', without a name`);
  }
  return plain('none', '', `'${word}' is not somebody or something that can be asked`);
}

/** A name, also where its last part after a hyphen was tagged as a noun ('Ban Ki-moon'). */
function endsWithName(items: readonly Item[], head: number, words: SourceWords): boolean {
  const last = itemAt(items, head);
  if (last.pos === 'PROPN') return isNameWord(items, head, words);
  const before = itemAt(items, head - 1);
  if (before.lower === '-')
    return (
      before.end === last.start &&
      /^\p{Lu}/u.test(itemAt(items, head - 2).text) &&
      itemAt(items, head - 3).pos === 'PROPN'
    );
  return before.pos === 'PROPN' && last.pos === 'NOUN' && /^\p{Lu}\p{Ll}/u.test(last.text);
}

/** 'another critic, Laurence Tribe,': the name that stands in apposition. */
function apposedName(items: readonly Item[], range: Range, end: number): Range | null {
  for (let at = end; at < range.to; at++) {
    if (itemAt(items, at).lower !== ',' || itemAt(items, at + 1).pos !== 'PROPN') continue;
    let to = at + 1;
    while (to < range.to && itemAt(items, to).pos === 'PROPN') to++;
    if (to - at > 2) return { from: at + 1, to };
  }
  return null;
}

function plain(kind: SourceKind, name: string, reason: string): Described {
  return { kind, name, reason, personal: false, office: '' };
}

/** One or some unnamed persons: anonymous where particular ones are meant, collective where a crowd is. */
function ofPeople(items: readonly Item[], range: Range, head: number, whole: string, words: SourceWords): Described {
  const word = itemAt(items, head).lower;
  const first = itemAt(items, range.from).lower;
  const plural = words.collectives.has(word) || /(?:s|men|people)$/.test(word);
  if (first === 'no') return plain('collective', whole, `people at large: '${whole}'`);
  if (!plural) return plain('anonymous', whole, `one person, '${word}', without a name`);
  if (PLURAL_QUANTITY.test(first) && !SHARE.test(word) && (words.people.has(word) || words.collectives.has(word))) {
    return plain('anonymous', whole, `a counted few, '${first} ... ${word}', without names`);
  }
  if (words.inTheKnow.has(word) && head > range.from) {
    return plain('anonymous', whole, `particular people, '${word}', without names`);
  }
  if (word === 'sources' || word === 'insiders') return plain('anonymous', whole, `'${word}' without names`);
  return plain('collective', whole, `people at large: '${word}'`);
}

/** The head ends with a name. */
function named(items: readonly Item[], range: Range, head: number, words: SourceWords): Described {
  let from = head;
  while (from > range.from && isNamePart(items, from - 1)) from--;
  const whole = nameText(items, from, head + 1);
  const last = itemAt(items, head).lower;
  const lower = whole.toLowerCase();
  if (words.mediaNames.has(lower)) {
    return plain('media', whole, `${whole} is in the list of outlets`);
  }
  const article = itemAt(items, from - 1).lower === 'the' || from < head;
  if (words.mediaSuffixes.has(last) && article) return plain('media', whole, `'${last}' ends an outlet's name`);
  if (words.organisationNames.has(last)) return plain('organisation', whole, `'${last}' ends an organisation's name`);
  if (words.documentNames.has(last)) return plain('document', whole, `'${last}' ends a document's name`);
  if (words.places.has(lower) && !words.titles.has(itemAt(items, from - 1).lower)) {
    return plain('organisation', whole, `${whole} is a place, standing for its authorities`);
  }
  if (words.collectives.has(last)) return plain('collective', whole, `people at large: '${last}'`);
  if (/(?:ans|ists|ites|crats|lims)$/.test(last) && from === head) {
    return plain('collective', whole, `a plural, '${whole}', without names`);
  }
  if (from === head && words.offices.has(last) && !words.places.has(last)) {
    return { ...plain('anonymous', whole, `'${whole}' without a name`), office: last };
  }
  const bare = withoutTitles(items, from, head + 1, words);
  const name = nameText(items, bare, head + 1);
  const titled = bare > from || words.titles.has(itemAt(items, from - 1).lower);
  if (!titled && isAcronym(name)) return plain('organisation', name, `${name} is an abbreviation`);
  if (!titled && hasOrganisationWord(lower, words))
    return plain('organisation', whole, `${whole} names an organisation`);
  if (!titled && from === head && itemAt(items, from - 1).lower === 'the') {
    const kind = /s$/.test(last) ? 'collective' : 'organisation';
    return plain(kind, whole, `a single name after 'the' is not a person's`);
  }
  const called = bare > from && /^(?:m(?:r|s|rs)|.+\.)$/.test(itemAt(items, bare - 1).lower);
  if (!called && !isPersonal(name, words)) return plain('organisation', whole, `${whole} is taken for an institution`);
  const outlet = outletOf(items, range, from, head, words);
  if (outlet) return { kind: 'media', name, reason: outlet, personal: true, office: '' };
  return { kind: 'person', name, reason: `${name} is named like a person`, personal: true, office: '' };
}

/** 'NBC's Dante Chinni', 'Jane Roe, a reporter for ...': why this person speaks as a journalist; '' otherwise. */
function outletOf(items: readonly Item[], range: Range, from: number, head: number, words: SourceWords): string {
  for (let at = range.from; at < from; at++) {
    const item = itemAt(items, at);
    if (item.pos === 'PROPN' && words.mediaNames.has(item.lower)) return `introduced as working for ${item.text}`;
    if (isJournalism(items, at, words)) return `introduced as '${item.text}'`;
  }
  for (let at = head + 1; at < range.to; at++) {
    if (isJournalism(items, at, words)) return `introduced as '${itemAt(items, at).text}'`;
  }
  return '';
}

/** 'reporter', 'radio host', but not the 'press' of a press secretary or a name with 'Media' in it. */
function isJournalism(items: readonly Item[], at: number, words: SourceWords): boolean {
  const { lower, pos } = itemAt(items, at);
  if (!words.media.has(lower) || pos === 'PROPN') return false;
  const next = itemAt(items, at + 1);
  return !words.offices.has(next.lower) && !(next.pos === 'NOUN' && !words.titles.has(next.lower));
}

function hasOrganisationWord(lower: string, words: SourceWords): boolean {
  return lower.split(' ').some((part) => words.organisationNames.has(part) && part.length > 3);
}

function isAcronym(name: string): boolean {
  return /^(?:[A-Z]\.?){2,6}$/.test(name);
}

function isNamePart(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  if (item.pos === 'PROPN') return true;
  if (item.lower === '&' || item.lower === '-') return itemAt(items, at - 1).pos === 'PROPN';
  const before = itemAt(items, at - 1);
  return (
    item.lower === 'of' &&
    before.pos === 'PROPN' &&
    /^(?:department|bank|university|house|board|center|centre|office|bureau|council|institute|court|association|ministry|chamber|secretary|league)$/.test(
      before.lower,
    )
  );
}

/** 'the President' alone: a title written large, not a name. */
function commonTitle(items: readonly Item[], from: number, head: number, words: SourceWords): boolean {
  return itemAt(items, from).lower === 'the' && head === from + 1 && words.offices.has(itemAt(items, head).lower);
}

/** The head of a noun phrase, and where its simple chunk ends: before 'of', a comma, a relative clause. */
export function headOf(items: readonly Item[], range: Range, words: SourceWords): { head: number; end: number } {
  let end = range.from;
  for (; end < range.to; end++) {
    const item = itemAt(items, end);
    if (end === range.from) continue;
    if (item.lower === '-' || item.lower === '&' || isGenitive(item)) continue;
    if (item.lower === 'of' && joinsNames(items, end, words)) continue;
    if (item.pos === 'CCONJ' && joinsModifiers(items, range.from, end, words)) continue;
    if (item.pos === 'PUNCT' || item.pos === 'ADP' || item.pos === 'CCONJ' || item.lower === 'who') break;
    if (item.lower === 'that' || item.lower === 'which') break;
    if (item.lower === 'to' || isPersonalPronoun(item)) break;
  }
  let head = end - 1;
  while (head > range.from && /^(?:PUNCT|ADV|PART|VERB)$/.test(itemAt(items, head).pos)) head--;
  return { head, end: head + 1 };
}

/** 'Federal and state officials': the capital of the sentence's first word makes no name of it. */
function joinsModifiers(items: readonly Item[], from: number, at: number, words: SourceWords): boolean {
  if (at !== from + 1 || !isFirstWord(items, from)) return false;
  const head = chunkEnd(items, at + 1) - 1;
  const { lower, pos } = itemAt(items, head);
  return head > at + 1 && pos === 'NOUN' && (words.people.has(lower) || words.collectives.has(lower));
}

/** 'of' inside a name: 'Department of Justice', not 'Governor Roe of Ohio'. */
function joinsNames(items: readonly Item[], at: number, words: SourceWords): boolean {
  const before = itemAt(items, at - 1);
  if (before.pos !== 'PROPN' || itemAt(items, at + 1).pos !== 'PROPN') return false;
  if (words.offices.has(before.lower) && itemAt(items, at + 2).pos === 'PROPN') return true;
  return words.organisationNames.has(before.lower) || words.documentNames.has(before.lower);
}

/** The phrase as a name: without a leading article. */
function phraseName(items: readonly Item[], from: number, end: number): string {
  const first = itemAt(items, from).lower;
  const start = first === 'the' && end > from + 1 ? from + 1 : from;
  return nameText(items, start, end);
}

function isAnonymous(sentence: string, words: SourceWords): boolean {
  const lower = sentence.toLowerCase();
  for (const phrase of words.anonymity) if (lower.includes(phrase)) return true;
  return false;
}
