/** Looks at what follows a cue word: a quotation, a 'that' clause, a bare clause, an infinitive, an object. */
import { chunkEnd, isTime, itemAt, phraseEnd } from './noun-phrases.ts';
import type { Item } from './units.ts';

export interface Complement {
  /** Name of the pattern, part of the key of the cue table. */
  readonly pattern: string;
  /** First item of the content; -1 where nothing follows. */
  readonly from: number;
  /** End (exclusive) of the cue in items. */
  readonly cueTo: number;
  /** First item of the noun phrase right after the verb, -1 where there is none. */
  readonly object: number;
}

type Shape = Omit<Complement, 'object'>;

const WH = new Set(['how', 'what', 'why', 'whether', 'if', 'who', 'where', 'when', 'which', 'whom']);
const PARTICLES = new Set(['out', 'up', 'down', 'back', 'off', 'forward', 'away']);
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'there', 'you']);
const PREPOSITIONS = new Set(
  'about against for of on over with to at in from as into by toward towards upon after around behind regarding'.split(
    ' ',
  ),
);
/** Adverbial phrases such as 'on Tuesday' or 'in a statement' are looked over up to this many items. */
const REACH = 16;

/** What follows the item `head`, the last word of the cue. */
export function complementAfter(items: readonly Item[], head: number): Complement {
  const shape = shapeAfter(items, head);
  const object = shape.pattern.startsWith('np') ? firstObject(items, head, shape) : -1;
  return { ...shape, object };
}

function firstObject(items: readonly Item[], head: number, shape: Shape): number {
  let at = Math.max(head + 1, shape.cueTo);
  while (itemAt(items, at).pos === 'ADV' && at < head + 3) at++;
  return at;
}

function shapeAfter(items: readonly Item[], head: number): Shape {
  let at = head + 1;
  let cueTo = at;
  if (PARTICLES.has(itemAt(items, at).lower) && startsComplement(items, at + 1)) {
    at++;
    cueTo = at;
  }
  while (itemAt(items, at).pos === 'ADV' && !WH.has(itemAt(items, at).lower) && at < head + 3) at++;
  const item = itemAt(items, at);
  const direct = plain(items, at, '');
  if (direct) return { ...direct, cueTo: at };
  if (item.lower === ',' || item.lower === ':' || item.lower === '—') return afterMark(items, at, cueTo);
  if (PREPOSITIONS.has(item.lower) || isTime(item)) return afterPreposition(items, at, cueTo);
  if (item.pos === 'ADJ' && chunkEnd(items, at) === at) return { pattern: 'adj', from: at, cueTo };
  const chunk = chunkEnd(items, at);
  if (chunk > at) return afterPhrase(items, at, chunk, cueTo);
  if (item.pos === 'VERB') return { pattern: item.lower.endsWith('ing') ? 'ing' : 'verb', from: at, cueTo };
  return { pattern: 'none', from: -1, cueTo };
}

function startsComplement(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  return item.pos !== 'PUNCT' || item.lower === ',' || item.lower === ':';
}

/** Clause-like complements that say of themselves what they are. */
function plain(items: readonly Item[], at: number, prefix: string): Shape | null {
  const item = itemAt(items, at);
  const cueTo = at;
  if (item.pos === 'QUOTE') return { pattern: `${prefix}quote`, from: at, cueTo };
  if (item.lower === 'that' && opensClause(items, at)) return { pattern: `${prefix}that`, from: at, cueTo };
  if (item.lower === 'to' && isInfinitive(items, at)) return { pattern: `${prefix}to`, from: at, cueTo };
  if (item.lower === 'not' && itemAt(items, at + 1).lower === 'to') return { pattern: `${prefix}to`, from: at, cueTo };
  if (WH.has(item.lower)) return { pattern: `${prefix}wh`, from: at, cueTo };
  if (SUBJECT_PRONOUNS.has(item.lower) && isFiniteAt(items, at + 1))
    return { pattern: `${prefix}bare`, from: at, cueTo };
  return null;
}

function isInfinitive(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const item = itemAt(items, next);
    if (item.pos === 'VERB' || item.pos === 'AUX') return true;
    if (item.pos !== 'ADV') return false;
  }
  return false;
}

/** 'that' before a clause, not 'that man'. */
function opensClause(items: readonly Item[], at: number): boolean {
  const next = itemAt(items, at + 1);
  if (next.pos === 'PUNCT') return next.lower === ',' || next.lower === '“' || next.lower === '"';
  if (next.pos === '' || next.pos === 'AUX') return false;
  const end = phraseEnd(items, at + 1);
  if (end === at + 1) return true;
  if (itemAt(items, at).pos === 'SCONJ') return true;
  return finiteWithin(items, end, 12);
}

/** A finite verb within so many items, before the clause closes. */
export function finiteWithin(items: readonly Item[], from: number, reach: number): boolean {
  for (let at = from; at < Math.min(items.length, from + reach); at++) {
    const item = itemAt(items, at);
    if (item.pos === 'AUX' || item.pos === 'VERB') return true;
    if (item.lower === ';' || item.lower === ':') return false;
  }
  return false;
}

/** A finite verb stands at `at`, adverbs apart. */
export function isFiniteAt(items: readonly Item[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const item = itemAt(items, next);
    if (item.pos === 'AUX') return true;
    if (item.pos === 'VERB') return !item.lower.endsWith('ing');
    if (item.pos !== 'ADV') return false;
  }
  return false;
}

function afterMark(items: readonly Item[], at: number, cueTo: number): Shape {
  const mark = itemAt(items, at).lower;
  const next = itemAt(items, at + 1);
  if (next.pos === 'QUOTE') return { pattern: 'quote', from: at + 1, cueTo };
  if (mark === ':') return { pattern: next.pos === '' ? 'colon-end' : 'colon', from: at + 1, cueTo };
  const further = lookAhead(items, at, cueTo);
  return further ?? { pattern: 'comma', from: -1, cueTo };
}

/** 'said on Tuesday that', 'said in a statement: "..."': the clause or quotation after adverbial phrases. */
function lookAhead(items: readonly Item[], from: number, cueTo: number): Shape | null {
  for (let at = from; at < Math.min(items.length, from + REACH); at++) {
    const item = itemAt(items, at);
    if (item.pos === 'QUOTE' && at > from) {
      const before = itemAt(items, at - 1).lower;
      if (before === ',' || before === ':' || before === 'that') return { pattern: 'far-quote', from: at, cueTo };
      return null;
    }
    if (item.lower === ':' && itemAt(items, at + 1).pos === 'QUOTE') continue;
    if (item.lower === 'that' && opensClause(items, at) && itemAt(items, at - 1).pos !== 'PUNCT') {
      return { pattern: 'far-that', from: at, cueTo };
    }
    if (item.lower === 'that' && itemAt(items, at - 1).lower === ',') return { pattern: 'far-that', from: at, cueTo };
    if (item.pos === 'VERB' || item.lower === ';') return null;
  }
  return null;
}

function afterPreposition(items: readonly Item[], at: number, cueTo: number): Shape {
  const item = itemAt(items, at);
  const further = lookAhead(items, at, cueTo);
  if (further) return further;
  const afterTime = timeEnd(items, at);
  if (afterTime > at) {
    const next = itemAt(items, afterTime);
    const found = plain(items, afterTime, '');
    if (found) return { ...found, cueTo: at };
    if (next.pos === 'PUNCT' || next.pos === '') return { pattern: 'none', from: -1, cueTo };
    const chunk = chunkEnd(items, afterTime);
    if (chunk > afterTime && isFiniteAt(items, phraseEnd(items, afterTime))) {
      return { pattern: 'bare', from: afterTime, cueTo };
    }
    return { pattern: 'time', from: -1, cueTo };
  }
  const clause = clauseAfterPhrase(items, at);
  if (clause > 0) return { pattern: 'far-bare', from: clause, cueTo };
  return { pattern: `p-${item.lower}`, from: at + 1, cueTo: at + 1 };
}

/** 'say in recent weeks the president has ...': where the clause after the phrase starts, or -1. */
function clauseAfterPhrase(items: readonly Item[], at: number): number {
  if (!/^(?:in|on|at|during|after|before)$/.test(itemAt(items, at).lower)) return -1;
  const end = chunkEnd(items, at + 1);
  if (end === at + 1) return -1;
  const next = itemAt(items, end);
  if (SUBJECT_PRONOUNS.has(next.lower) && isFiniteAt(items, end + 1)) return end;
  if (next.pos !== 'DET' && next.pos !== 'PROPN') return -1;
  const subject = phraseEnd(items, end);
  return subject > end && isFiniteAt(items, subject) ? end : -1;
}

/** End of 'on Tuesday', 'Tuesday night', 'last week' at `at`; `at` where no time stands there. */
export function timeEnd(items: readonly Item[], at: number): number {
  let end = at;
  if (itemAt(items, end).lower === 'on' || itemAt(items, end).lower === 'in') end++;
  if (/^(?:last|this|earlier|late)$/.test(itemAt(items, end).lower)) end++;
  const named = isTime(itemAt(items, end)) || (end > at && /^(?:week|month|year)$/.test(itemAt(items, end).lower));
  if (!named) return at;
  end++;
  while (/^(?:morning|afternoon|evening|night|\d{1,4})$/.test(itemAt(items, end).lower)) end++;
  return end;
}

/** After a noun phrase: an addressee ('told reporters that'), a subject of a clause, or an object. */
function afterPhrase(items: readonly Item[], from: number, chunk: number, cueTo: number): Shape {
  const end = phraseEnd(items, from);
  const far = itemAt(items, end);
  const near = itemAt(items, chunk);
  if (isFiniteAt(items, end) && itemAt(items, end).pos !== 'PUNCT') return { pattern: 'bare', from, cueTo };
  for (const at of chunk === end ? [end] : [chunk, end]) {
    const found = plain(items, afterTimes(items, at), 'np-');
    if (found && found.pattern !== 'np-wh')
      return found.pattern === 'np-to' ? { ...found, from, cueTo } : { ...found, cueTo };
    const mark = itemAt(items, at).lower;
    if ((mark === ',' || mark === ':') && itemAt(items, at + 1).pos === 'QUOTE') {
      return { pattern: 'np-quote', from: at + 1, cueTo };
    }
  }
  if (isPronounOrName(items, from, chunk) && isNounPhrase(items, chunk) && isFiniteAt(items, phraseEnd(items, chunk))) {
    return { pattern: 'np-bare', from: chunk, cueTo };
  }
  for (const next of [near, far]) {
    if (next.lower === 'as' || next.lower === 'of' || next.lower === 'for') {
      if (next === near || next === far) return { pattern: `np-${next.lower}`, from, cueTo };
    }
  }
  return { pattern: 'np', from, cueTo };
}

function afterTimes(items: readonly Item[], at: number): number {
  const end = timeEnd(items, at);
  return Math.max(end, at);
}

function isPronounOrName(items: readonly Item[], from: number, end: number): boolean {
  return (
    itemAt(items, end - 1).pos === 'PROPN' ||
    itemAt(items, from).pos === 'PRON' ||
    itemAt(items, end - 1).pos === 'NOUN'
  );
}

function isNounPhrase(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  return item.pos === 'DET' || item.pos === 'PROPN' || item.pos === 'NOUN' || item.pos === 'PRON' || item.pos === 'ADJ';
}
