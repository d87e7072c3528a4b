/** Collects the names an article uses and finds the fullest form of each: 'Clinton' is 'Hillary Clinton'. */

import { firstPast } from '../text-order.ts';
import type { ActorAt } from './actor-finder.ts';
import { itemAt } from './noun-phrases.ts';
import type { SourceWords } from './source-words.ts';
import type { Item, Unit } from './units.ts';

/** One use of a name. */
export interface NameUse {
  readonly name: string;
  readonly start: number;
  /** A verb follows it. */
  readonly subject: boolean;
}

export interface NameBook {
  /** The fullest name in the article for a name as written. */
  fullest(name: string): string;
  /** A person's last name in capitals, as in transcripts: 'LIND' where the article has 'Mara Lind'. */
  isShouted(name: string): boolean;
  /** Who holds an office in this article: 'president' to 'Barack Obama'; '' where unclear. */
  holder(office: string): string;
  /** The last `count` uses of full persons' names before an offset, nearest first. */
  usesBefore(offset: number, count: number): NameUse[];
  /** What the article calls the person: by title ('Mr.'), or by pronouns in sentences with no other name. */
  gender(name: string): 'he' | 'she' | '';
}

const MR = new Set([
  'mr',
  'mr.',
  'sir',
  'lord',
  'king',
  'prince',
  'congressman',
  'spokesman',
  'chairman',
  'businessman',
]);
const MS = new Set([
  'ms',
  'ms.',
  'mrs',
  'mrs.',
  'miss',
  'dame',
  'lady',
  'queen',
  'princess',
  'congresswoman',
  'spokeswoman',
]);
const SUFFIX = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Reads all names of the units; what the event's actors know to be no person is not kept as somebody 'he' may mean. */
export function readNames(units: readonly Unit[], words: SourceWords, actorAt: ActorAt): NameBook {
  const counts = new Map<string, number>();
  const holders: [office: string, name: string][] = [];
  const genders = new Map<string, 'he' | 'she'>();
  const uses: NameUse[] = [];
  const initials = new Map<string, string>();
  const votes = new Map<string, number>();
  for (const { items } of units) {
    const before = uses.length;
    for (let at = 0; at < items.length; at++) {
      if (!isNameWord(items, at, words)) continue;
      let end = at + 1;
      while (isNamePart(items, end)) end++;
      note(items, at, end);
      at = end;
    }
    vote(items, uses.slice(before));
  }
  const byLast = lastNames(counts);
  const offices = officesOf(holders.map(([office, name]) => [office, fullest(name)]));
  return {
    usesBefore,
    fullest,
    isShouted: (name) => /^\p{Lu}{4,}$/u.test(name) && !initials.has(name) && byLast.has(name.toLowerCase()),
    holder: (office) => offices.get(office) ?? '',
    gender,
  };

  function usesBefore(offset: number, count: number): NameUse[] {
    const end = firstPast(uses, ({ start }) => start >= offset);
    return uses
      .slice(Math.max(0, end - count), end)
      .reverse()
      .map((use) => ({ ...use, name: fullest(use.name) }))
      .filter((use) => use.name.includes(' '));
  }

  function gender(name: string): 'he' | 'she' | '' {
    const told = genders.get(name) ?? genders.get(fullest(name));
    if (told) return told;
    const last = name.split(' ').at(-1) ?? name;
    const sum = (votes.get(name) ?? 0) + (last === name ? 0 : (votes.get(last) ?? 0));
    if (Math.abs(sum) < 2) return '';
    return sum > 0 ? 'he' : 'she';
  }

  /** A sentence with one name and only 'he' words or only 'she' words says which the person is. */
  function vote(items: readonly Item[], here: readonly NameUse[]): void {
    const only = here[0];
    if (!only || here.some((use) => use.name !== only.name)) return;
    let he = 0;
    let she = 0;
    for (const item of items) {
      if (item.start < only.start) continue;
      if (/^(?:he|his|him|himself)$/.test(item.lower)) he++;
      if (/^(?:she|her|herself)$/.test(item.lower)) she++;
    }
    if (he > 0 !== she > 0) votes.set(only.name, (votes.get(only.name) ?? 0) + (he > 0 ? 1 : -1));
  }

  function note(items: readonly Item[], from: number, end: number): void {
    const bare = withoutTitles(items, from, end, words);
    const name = nameText(items, bare, end);
    if (!name) return;
    const short = initialsOf(name);
    if (short.length > 1 && !initials.has(short)) initials.set(short, name);
    if (!isPersonal(name, words)) return;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const title = itemAt(items, bare - 1).lower;
    const gender = MR.has(title) ? 'he' : MS.has(title) ? 'she' : '';
    if (gender) genders.set(name, gender);
    if (words.titles.has(title) && itemAt(items, bare - 2).lower !== 'vice') holders.push([title, name]);
    const after = itemAt(items, end).pos;
    const actor = actorAt(itemAt(items, bare).start);
    if (actor && actor.kind !== 'person') return;
    uses.push({
      name,
      start: itemAt(items, bare).start,
      subject: after === 'VERB' || after === 'AUX' || after === 'ADV',
    });
  }

  function fullest(name: string): string {
    if (name.includes(' ')) return name;
    if (/^(?:[A-Z]\.?){2,6}$/.test(name))
      return initials.get(name.replaceAll('.', '')) ?? byLast.get(name.toLowerCase()) ?? name;
    return byLast.get(name.toLowerCase()) ?? name;
  }
}

/** A word tagged as a name, unless it is an ordinary word that only stands first in its sentence. */
export function isNameWord(items: readonly Item[], at: number, words: SourceWords): boolean {
  const { pos, lower } = itemAt(items, at);
  return pos === 'PROPN' && !(words.ordinary.has(lower) && isFirstWord(items, at));
}

/** True where only marks stand before the item. */
export function isFirstWord(items: readonly Item[], at: number): boolean {
  const first = items.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return first < 0 || first >= at;
}

/** 'Internal Revenue Service' to 'IRS'; '' for a single word. */
function initialsOf(name: string): string {
  const parts = name.split(/[ -]/).filter((part) => /^\p{Lu}/u.test(part));
  return parts.length < 2 ? '' : parts.map((part) => part.charAt(0)).join('');
}

/** A name that could be a person's: no outlet, place, organisation or abbreviation among its words. */
export function isPersonal(name: string, words: SourceWords): boolean {
  const lower = name.toLowerCase();
  if (words.places.has(lower) || words.mediaNames.has(lower) || /\d/.test(name) || isShort(name)) return false;
  const parts = lower.split(' ');
  if (words.documentNames.has(parts.at(-1) ?? '')) return false;
  return !parts.some((part) => words.organisationNames.has(part) || TIMES.has(part));
}

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. republicans democrats republican democrat democratic'.split(
    ' ',
  ),
);

function isShort(name: string): boolean {
  return /^(?:\p{L}\.?){1,3}$/u.test(name) || /^\p{Lu}{2,}$/u.test(name) || /^\p{L}{1,4}\.$/u.test(name);
}

function isNamePart(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  if (item.pos === 'PROPN') return true;
  if (item.lower === '-' || item.lower === '&') {
    return itemAt(items, at + 1).pos === 'PROPN' && itemAt(items, at - 1).end === item.start;
  }
  return (
    /^(?:al|bin|de|del|della|der|di|van|von|la|le|of)$/.test(item.lower) &&
    itemAt(items, at + 1).pos === 'PROPN' &&
    item.lower !== 'of'
  );
}

/** Index of the first item of the name proper: titles, offices and parties before it left out. */
export function withoutTitles(items: readonly Item[], from: number, end: number, words: SourceWords): number {
  let start = from;
  for (let at = from; at < end - 1; at++) {
    if (words.titles.has(itemAt(items, at).lower)) start = at + 1;
  }
  return start;
}

/** The name as text, blanks made single; '' where it is a title or a day alone. */
export function nameText(items: readonly Item[], from: number, end: number): string {
  let last = end;
  while (last > from + 1 && SUFFIX.has(itemAt(items, last - 1).lower)) last--;
  let text = '';
  for (let at = from; at < last; at++) {
    const item = itemAt(items, at);
    text += (at > from && itemAt(items, at - 1).end < item.start ? ' ' : '') + item.text;
  }
  return text.replace(/['’]s$/, '');
}

/** Office to the full name that carries it most often. */
function officesOf(holders: readonly (readonly [office: string, name: string])[]): Map<string, string> {
  const counts = new Map<string, number>();
  const best = new Map<string, string>();
  for (const [office, name] of holders) {
    const key = `${office} ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const rival = best.get(office);
    if (rival === undefined || (counts.get(key) ?? 0) > (counts.get(`${office} ${rival}`) ?? 0)) best.set(office, name);
  }
  return best;
}

/** Last name to the full name used most often with it. */
function lastNames(counts: ReadonlyMap<string, number>): Map<string, string> {
  const best = new Map<string, string>();
  for (const [name, count] of counts) {
    const parts = name.split(' ');
    if (parts.length < 2 || parts.length > 4) continue;
    for (const part of [parts.at(-1), parts[0]]) {
      const key = (part ?? '').toLowerCase();
      const rival = best.get(key);
      if (rival === undefined || count > (counts.get(rival) ?? 0)) best.set(key, name);
    }
  }
  return best;
}
