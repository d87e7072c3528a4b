/** Finds where a noun phrase starts or ends, from parts of speech alone. */
import type { Item } from './units.ts';

/** Half-open range of items of a unit. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM']);
const HEADS = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);
const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your', 'whose']);
const JOINING_PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'on', 'to', 'by', 'behind', 'near']);
const RELATIVE = new Set(['who', 'that', 'which', 'whom']);
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|yesterday|tonight|tomorrow)$/;

export const NONE: Item = { start: 0, end: 0, lower: '', text: '', lemma: '', pos: '', quote: null };

/** The item at `at`, or an empty one beyond the ends. */
export function itemAt(items: readonly Item[], at: number): Item {
  return items[at] ?? NONE;
}

export function isTime(item: Item): boolean {
  return TIME.test(item.lower);
}

export function isPossessive(item: Item): boolean {
  return POSSESSIVE.has(item.lower);
}

export function isGenitive(item: Item): boolean {
  return item.lower === "'s" || (item.lower === "'" && item.pos === 'PART');
}

export function isPersonalPronoun(item: Item): boolean {
  return item.pos === 'PRON' && !POSSESSIVE.has(item.lower);
}

function isHyphen(item: Item): boolean {
  return item.lower === '-' || item.lower === '&' || item.lower === '/' || item.lower === '–';
}

/** True where a hyphen or dash joins two words without blanks. */
function joins(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  return isHyphen(item) && itemAt(items, at - 1).end === item.start && itemAt(items, at + 1).start === item.end;
}

/** First item of the simple noun chunk that ends with item `last`, or -1 where none does. */
export function chunkStart(items: readonly Item[], last: number): number {
  const end = itemAt(items, last);
  if (isPersonalPronoun(end)) return last;
  if (!HEADS.has(end.pos) && end.pos !== 'ADJ' && end.pos !== 'DET' && end.lower !== '%' && end.lower !== 'out')
    return -1;
  let at = last;
  while (at > 0) {
    const item = itemAt(items, at);
    const before = itemAt(items, at - 1);
    if ((item.pos === 'DET' && before.lower !== 'all' && before.lower !== 'half') || isPossessive(item)) break;
    if (isGenitive(before) || joins(items, at - 1)) at -= 2;
    else if (INSIDE.has(before.pos) || isPossessive(before) || isMark(before) || isPremodifier(items, at - 1)) at--;
    else break;
    if (at < 0) return 0;
  }
  while (at < last && (isTime(itemAt(items, at)) || itemAt(items, at).pos === 'PUNCT')) at++;
  return at;
}

function isMark(item: Item): boolean {
  return /^["“”]$/.test(item.text);
}

/** A participle or adverb inside a chunk: 'a newly released report', 'the proposed law'. */
function isPremodifier(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  const before = itemAt(items, at - 1);
  const opens =
    (before.pos === 'DET' && !/^(?:both|all|each)$/.test(before.lower)) ||
    before.pos === 'ADJ' ||
    isPossessive(before) ||
    isGenitive(before);
  if (item.pos === 'VERB') return opens && /(?:ed|ing|en)$/.test(item.lower);
  return item.pos === 'ADV' && opens;
}

/** The whole noun phrase ending with item `last` ('the head of the agency in Paris'), or null. */
export function phraseEndingAt(items: readonly Item[], last: number): Range | null {
  let end = last;
  if (itemAt(items, end).lower === ')') end = openingOf(items, end) - 1;
  let from = chunkStart(items, end);
  if (from < 0) return null;
  if (isPersonalPronoun(itemAt(items, end))) return { from, to: last + 1 };
  for (let turn = 0; turn < 6; turn++) {
    const wider = widen(items, from);
    if (wider < 0) break;
    from = wider;
  }
  return { from, to: last + 1 };
}

/** Start of the phrase widened over one preposition, coordination or short relative clause to its left, or -1. */
function widen(items: readonly Item[], from: number): number {
  const before = itemAt(items, from - 1);
  if (JOINING_PREPOSITIONS.has(before.lower)) {
    let noun = from - 2;
    if (itemAt(items, noun).lower === ')') noun = openingOf(items, noun) - 1;
    return nounChunk(items, noun);
  }
  if (before.lower === 'and' || before.lower === '&') {
    const last = itemAt(items, from - 2).lower === ',' ? from - 3 : from - 2;
    const start = nounChunk(items, last);
    if (start < 0) return -1;
    return sameSort(itemAt(items, last), itemAt(items, from)) ? listStart(items, start) : -1;
  }
  if (isModifyingVerb(items, from - 1)) return nounChunk(items, from - 2);
  if (before.pos === 'ADP' && isModifyingVerb(items, from - 2)) return nounChunk(items, from - 3);
  if (before.pos === 'VERB' || before.pos === 'ADP' || before.pos === 'AUX') return relativeHead(items, from);
  return -1;
}

/** 'those seeking', 'a statement posted (on)': a participle right after the noun it belongs to. */
function isModifyingVerb(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  const noun = itemAt(items, at - 1);
  if (item.pos !== 'VERB' || (noun.pos !== 'NOUN' && noun.lower !== 'those')) return false;
  return (
    item.lower.endsWith('ing') || (/(?:ed|run|held|led|made)$/.test(item.lower) && itemAt(items, at + 1).pos === 'ADP')
  );
}

/** 'Alabama, Georgia and Virginia': back over the earlier names of a list. */
function listStart(items: readonly Item[], start: number): number {
  let from = start;
  for (let turn = 0; turn < 4; turn++) {
    if (itemAt(items, from - 1).lower !== ',' || itemAt(items, from - 2).pos !== 'PROPN') break;
    const wider = chunkStart(items, from - 2);
    if (wider < 0) break;
    from = wider;
  }
  return from;
}

/** Both sides of 'and' are names, or neither is. */
function sameSort(left: Item, right: Item): boolean {
  return (left.pos === 'PROPN') === (right.pos === 'PROPN') || right.pos === 'DET';
}

function nounChunk(items: readonly Item[], last: number): number {
  const head = itemAt(items, last);
  if (
    (!HEADS.has(head.pos) && head.lower !== 'those' && head.lower !== '%' && head.lower !== 'out') ||
    isTime(head) ||
    isPersonalPronoun(head)
  )
    return -1;
  return chunkStart(items, last);
}

/** 'people who live in Iowa': from the chunk after 'live in' back to 'people'; -1 where there is no such clause. */
function relativeHead(items: readonly Item[], from: number): number {
  for (let at = from - 1; at > Math.max(0, from - 9); at--) {
    const item = itemAt(items, at);
    if (item.pos === 'PUNCT' || item.pos === 'QUOTE' || item.pos === 'CCONJ') return -1;
    if (RELATIVE.has(item.lower)) return itemAt(items, at - 1).pos === 'NOUN' ? chunkStart(items, at - 1) : -1;
  }
  return -1;
}

function openingOf(items: readonly Item[], closing: number): number {
  for (let at = closing; at > Math.max(0, closing - 12); at--) if (itemAt(items, at).lower === '(') return at;
  return closing;
}

/** End (exclusive) of the simple noun chunk that starts at `from`; `from` itself where none does. */
export function chunkEnd(items: readonly Item[], from: number): number {
  let at = from;
  if (isPersonalPronoun(itemAt(items, at))) return at + 1;
  let headAt = -1;
  for (; at < items.length; at++) {
    const item = itemAt(items, at);
    if (isMark(item)) continue;
    if (item.pos === 'DET' && headAt >= 0) break;
    if (HEADS.has(item.pos) && !isPersonalPronoun(item)) {
      if (!isPossessive(item)) headAt = at;
      continue;
    }
    if (item.pos === 'ADJ' || item.pos === 'DET' || isPossessive(item)) continue;
    if (isGenitive(item) || joins(items, at)) continue;
    if (headAt < 0 && isInsideChunk(items, at, from)) continue;
    break;
  }
  return headAt < 0 ? from : headAt + 1;
}

/** A participle, an adverb or 'and' before the chunk's noun: 'newly released', 'complete but unofficial'. */
function isInsideChunk(items: readonly Item[], at: number, from: number): boolean {
  const item = itemAt(items, at);
  const next = itemAt(items, at + 1);
  if (item.pos === 'CCONJ') return itemAt(items, at - 1).pos === 'ADJ' && next.pos === 'ADJ';
  if (item.pos === 'VERB') return at > from || next.pos === 'NOUN';
  return at > from && item.pos === 'ADV';
}

/** End (exclusive) of a noun phrase from `from` with its prepositional phrases and apposition-free coordination. */
export function phraseEnd(items: readonly Item[], from: number): number {
  let end = chunkEnd(items, from);
  if (end === from) return from;
  if (isPersonalPronoun(itemAt(items, from))) return end;
  for (let turn = 0; turn < 6; turn++) {
    const next = itemAt(items, end);
    if (next.lower === '(') {
      const close = closingOf(items, end);
      if (close < 0) break;
      end = close + 1;
      continue;
    }
    if (!JOINING_PREPOSITIONS.has(next.lower) && next.lower !== 'and') break;
    if (next.lower === 'to' && itemAt(items, end + 1).pos === 'VERB') break;
    const further = chunkEnd(items, end + 1);
    if (further === end + 1 || isTime(itemAt(items, end + 1))) break;
    const after = itemAt(items, further);
    if (next.lower === 'and' && (after.pos === 'VERB' || after.pos === 'AUX')) break;
    end = further;
  }
  return end;
}

function closingOf(items: readonly Item[], opening: number): number {
  for (let at = opening; at < Math.min(items.length, opening + 12); at++)
    if (itemAt(items, at).lower === ')') return at;
  return -1;
}
