/** Finds who speaks: the noun phrase that is the subject of a cue. */
import {
  chunkEnd,
  isPersonalPronoun,
  isPossessive,
  isTime,
  itemAt,
  phraseEnd,
  phraseEndingAt,
  type Range,
} from './noun-phrases.ts';
import type { Item } from './units.ts';

const RELATIVE = new Set(['who', 'which', 'that']);
const ENDS_PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
/** Never speakers. */
const EXPLETIVE = new Set(['it', 'there', 'this', 'that', 'what', 'which', 'these', 'those']);
const MAX_STEPS_LEFT = 40;

/** True where a verb with this lemma is a cue more often than not. */
export type Speaks = (lemma: string) => boolean;

/** The subject left of the verb group that starts at item `group`; null where the sentence names none. */
export function subjectBefore(items: readonly Item[], group: number, speaks: Speaks, depth = 0): Range | null {
  let at = group - 1;
  while (at >= 0 && (itemAt(items, at).pos === 'ADV' || itemAt(items, at).lower === 'both')) at--;
  const beforeTime = skipTime(items, at);
  if (beforeTime < at && itemAt(items, beforeTime).pos === 'VERB') {
    const phrase = modified(items, beforeTime);
    if (phrase) return { from: phrase.from, to: at + 1 };
  }
  at = beforeTime;
  const before = itemAt(items, at);
  if (before.pos === '' || before.pos === 'QUOTE') return null;
  if (RELATIVE.has(before.lower) && before.pos !== 'DET') {
    if (before.lower === 'who' || ENDS_PHRASE.has(itemAt(items, at - 1).pos)) return { from: at, to: at + 1 };
  }
  if (before.lower === ',' || before.lower === '—' || before.lower === '–' || before.lower === '--')
    return beforeComma(items, at, speaks, depth);
  if (before.pos === 'CCONJ') return coordinated(items, at, speaks, depth);
  if (ENDS_PHRASE.has(before.pos) || before.lower === ')') {
    const phrase = phraseEndingAt(items, at);
    if (phrase) return phrase;
  }
  if (before.pos === 'DET' || before.pos === 'ADJ') return quantified(items, at) ?? inherited(items, at, speaks, depth);
  return inherited(items, at, speaks, depth);
}

/** The item before 'on Wednesday', 'in 2010', 'this month' where such words end at `at`; else `at`. */
function skipTime(items: readonly Item[], at: number): number {
  let left = at;
  const last = itemAt(items, left);
  const year = last.pos === 'NUM' && /^in$/.test(itemAt(items, left - 1).lower);
  if (!isTime(last) && !/^(?:year|week|month)$/.test(last.lower) && !year) return at;
  left--;
  while (/^(?:this|last|late|early|just|on|in|next|earlier|since)$/.test(itemAt(items, left).lower)) left--;
  return left >= 0 ? left : at;
}

/** 'a poll released (in August)': the noun a participle at `at` belongs to. */
function modified(items: readonly Item[], at: number): Range | null {
  return itemAt(items, at - 1).pos === 'NOUN' ? phraseEndingAt(items, at - 1) : null;
}

/** 'the rich', 'others', 'some': a phrase without a noun. */
function quantified(items: readonly Item[], last: number): Range | null {
  const phrase = phraseEndingAt(items, last);
  if (!phrase) return null;
  const first = itemAt(items, phrase.from);
  return first.pos === 'DET' || /^(?:many|most|some|others|few|several|all|both)$/.test(first.lower) ? phrase : null;
}

/** A comma stands right before the verb: an apposition or a clause set in between, or a list of verbs. */
function beforeComma(items: readonly Item[], comma: number, speaks: Speaks, depth: number): Range | null {
  let embedded: Range | null = null;
  for (let at = comma - 1; at >= Math.max(1, comma - MAX_STEPS_LEFT); at--) {
    const mark = itemAt(items, at);
    if (mark.pos === 'QUOTE') break;
    if (mark.lower !== ',' && mark.lower !== '—' && mark.lower !== '–' && mark.lower !== '--') continue;
    const last = itemAt(items, at - 1);
    if ((!ENDS_PHRASE.has(last.pos) && last.lower !== ')') || last.pos === 'NUM') continue;
    const phrase = phraseEndingAt(items, at - 1);
    if (!phrase) continue;
    if (isEmbedded(items, phrase) && at > 2) {
      embedded ??= phrase;
      continue;
    }
    const opener = itemAt(items, at + 1);
    const apposition =
      opener.pos === 'NUM' ||
      opener.pos === 'DET' ||
      opener.pos === 'ADJ' ||
      opener.pos === 'NOUN' ||
      isPossessive(opener);
    if ((apposition || opener.pos === 'PROPN') && hasOwnVerb(items, at + 1, comma)) {
      embedded ??= phrase;
      continue;
    }
    if (apposition || opener.pos === 'PROPN') {
      // 'Vilsack, a former governor, said': unless a further comma shows that a list is meant.
      return { from: phrase.from, to: comma + 1 };
    }
    if (opener.lower === 'who' || opener.pos === 'VERB' || opener.pos === 'ADP' || opener.pos === 'ADV') return phrase;
    if (opener.lower === 'which' || opener.lower === 'however' || opener.pos === 'SCONJ') return phrase;
  }
  return embedded ?? inherited(items, comma, speaks, depth);
}

/** A finite verb without 'who' or 'which' before it: a clause, not an apposition. */
function hasOwnVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const item = itemAt(items, at);
    if (RELATIVE.has(item.lower)) return false;
    if (item.pos === 'AUX') return true;
    if (item.pos === 'VERB' && itemAt(items, at - 1).pos === 'PRON') return true;
  }
  return false;
}

/** An object or the noun of a prepositional phrase: not the sentence's own subject. */
function isEmbedded(items: readonly Item[], phrase: Range): boolean {
  const { pos } = itemAt(items, phrase.from - 1);
  return pos === 'VERB' || pos === 'ADP' || pos === 'AUX';
}

/** 'he said A but agreed that B': the subject of the nearest verb of speech, or else of the nearest verb. */
function coordinated(items: readonly Item[], from: number, speaks: Speaks, depth: number): Range | null {
  for (let at = from; at >= Math.max(0, from - MAX_STEPS_LEFT); at--) {
    const item = itemAt(items, at);
    if (item.lower === ';' || item.lower === ':') break;
    if (!speaks(item.lemma) || !isFiniteVerb(items, at)) continue;
    const subject = subjectBefore(items, groupStart(items, at), speaks, depth + 1);
    if (subject && !isExpletive(items, subject)) return subject;
  }
  return inherited(items, from, speaks, depth);
}

/** The subject of the nearest verb further left: 'he praised A and criticised B', 'he declined to say'. */
export function inherited(items: readonly Item[], from: number, speaks: Speaks, depth = 0): Range | null {
  if (depth > 3) return null;
  for (let at = from; at >= Math.max(0, from - MAX_STEPS_LEFT); at--) {
    const item = itemAt(items, at);
    if (item.lower === ';' || item.lower === ':') return null;
    if (!isFiniteVerb(items, at)) continue;
    const subject = subjectBefore(items, groupStart(items, at), speaks, depth + 1);
    if (subject && !isExpletive(items, subject)) return subject;
  }
  return null;
}

/**
 * Who a clause-final participle belongs to ('..., saying that'): the subject of the nearest verb of speech before it, or
 * else of the sentence's first verb.
 */
export function mainSubject(items: readonly Item[], from: number, speaks: Speaks): Range | null {
  const comma = fronted(items, from);
  let first: Range | null = null;
  for (let at = from; at >= Math.max(0, from - 3 * MAX_STEPS_LEFT); at--) {
    const item = itemAt(items, at);
    if (item.lower === ';') break;
    if (!isFiniteVerb(items, at)) continue;
    const start = groupStart(items, at);
    const inverted =
      itemAt(items, start - 1).pos === 'QUOTE' && speaks(item.lemma) ? subjectAfter(items, at + 1) : null;
    const subject = inverted ?? subjectBefore(items, start, speaks, 1);
    if (!subject || isExpletive(items, subject)) continue;
    if (RELATIVE.has(itemAt(items, subject.from).lower)) continue;
    if (first && subject.from < comma) continue;
    if (speaks(item.lemma)) return subject;
    first = subject;
  }
  return first;
}

/** Where a fronted clause or phrase ends ('As votes came in, ...'): its comma, or 0. */
function fronted(items: readonly Item[], limit: number): number {
  const { pos } = itemAt(items, 0);
  if (pos !== 'ADP' && pos !== 'SCONJ') return 0;
  for (let at = 1; at < Math.min(limit, 30); at++) if (itemAt(items, at).lower === ',') return at;
  return 0;
}

/** A verb that can have a subject of its own: no infinitive, no '-ing' form or participle alone. */
function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  if (item.pos !== 'VERB' && item.pos !== 'AUX') return false;
  const start = groupStart(items, at);
  if (itemAt(items, start).lower === 'to') return false;
  return !(item.lower.endsWith('ing') && start === at);
}

/** First item of the verb group whose last item is `head`: auxiliaries, negation, adverbs, 'to'. */
export function groupStart(items: readonly Item[], head: number): number {
  let at = head;
  let start = head;
  while (at > 0) {
    const before = itemAt(items, at - 1);
    const auxiliary = before.pos === 'AUX' || before.lower === 'not' || before.lower === "n't" || before.lower === 'to';
    if (auxiliary) start = at - 1;
    else if (before.pos !== 'ADV') break;
    at--;
  }
  return start;
}

/** The subject after an inverted cue: '... ,' said Ben Zipperer, an economist at X. */
export function subjectAfter(items: readonly Item[], from: number): Range | null {
  const item = itemAt(items, from);
  if (item.pos === 'PRON' && !isPersonalPronoun(item)) return null;
  const end = phraseEnd(items, from);
  if (end === from) return null;
  return { from, to: isPersonalPronoun(item) ? end : attachedEnd(items, end) };
}

/** End of everything that describes the speaker: age, home, office, a clause with 'who'. */
function attachedEnd(items: readonly Item[], end: number): number {
  const first = itemAt(items, end);
  const attached = first.lower === ',' || first.lower === 'who' || first.lower === '(' || first.pos === 'NUM';
  if (!attached) return end;
  for (let at = end; at < items.length; at++) {
    const item = itemAt(items, at);
    const next = itemAt(items, at + 1);
    if (item.pos === 'QUOTE' || item.lower === ';' || item.lower === ':') return trimmedEnd(items, end, at);
    const clause =
      item.lower === ',' && (next.pos === 'VERB' || next.pos === 'SCONJ' || next.pos === 'CCONJ' || next.pos === 'ADV');
    if (clause || (item.lower === ',' && next.pos === 'PRON' && next.lower !== 'who' && next.lower !== 'whose'))
      return at;
  }
  return trimmedEnd(items, end, items.length);
}

function trimmedEnd(items: readonly Item[], least: number, to: number): number {
  let end = to;
  while (end > least && /^[,.:;–—-]$/.test(itemAt(items, end - 1).lower)) end--;
  return end;
}

/** The agent of a passive: 'was described by X as'. */
export function agentAfter(items: readonly Item[], head: number): Range | null {
  for (let at = head + 1; at < Math.min(items.length, head + 10); at++) {
    const item = itemAt(items, at);
    if (item.pos === 'PUNCT' || item.pos === 'VERB') return null;
    if (item.lower !== 'by') continue;
    if (chunkEnd(items, at + 1) === at + 1) return null;
    return { from: at + 1, to: phraseEnd(items, at + 1) };
  }
  return null;
}

export function isExpletive(items: readonly Item[], range: Range): boolean {
  const last = itemAt(items, range.to - 1);
  if (isTime(last) || /^(?:year|week|month|decade)$/.test(last.lower)) return true;
  if (range.to - range.from !== 1) return false;
  const item = itemAt(items, range.from);
  if (item.pos === 'NUM') return item.lower !== 'one';
  return EXPLETIVE.has(item.lower) && !(item.lower === 'that' || item.lower === 'which' || item.lower === 'who');
}
