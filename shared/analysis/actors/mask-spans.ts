/** Finds what must be hidden of a text so that nobody can tell whom it is about: names, and words for peoples and parties. */
import type { Span } from '../../model/span.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Resources } from '../resources.ts';
import { maskSentences } from './mask/mask-words.ts';
import { bodyFollows, nameEnd } from './mask/name-end.ts';
import { beginsName } from './mask/name-start.ts';
import { isTitle, membersLength, placeLength, type Scan } from './mask/scan.ts';
import { capitalsOf, isHeadline } from './mask/sentence-capitals.ts';
import { readNameRules } from './name-rules.ts';

export interface MaskSpan extends Span {
  /** 'people': a nationality, creed, party or its members, as noun or adjective. */
  readonly kind: 'name' | 'people';
}

export type MaskFinder = (document: ArticleDocument) => MaskSpan[];

/** Small words that may begin a name: 'van der Berg'. */
const NOBILIARY = new Set(['van', 'von', 'der', 'de', 'del', 'bin', 'ibn', 'al', 'el', 'abu', 'du', 'di', 'da', 'ul']);
/** A party's letter in 'D-Calif.' or '(R)'. */
const PARTY_LETTER = /^[DRI]$/;
const PARTY_DASH = /^[-–]$/;
const PARTY_WORD = /^part(?:y|ies)$/;

/**
 * Compiles the word lists once. The function it gives takes one article and gives its names and words for groups in
 * order: UTF-16 offsets, half-open, not overlapping; titles ('President') and possessive endings are not inside.
 * It looks at letters, capitals and word lists only, so that exchanging names exchanges nothing else.
 */
export function createMaskFinder(resources: Resources): MaskFinder {
  const rules = readNameRules(resources);
  const { known } = rules;
  return (document) => {
    const sentences = document.passages.flatMap(({ start, end, role }) =>
      maskSentences(document.text, start, end).map((words) => ({
        words,
        headline: isHeadline(words, role !== 'body', rules, known),
      })),
    );
    const capitals = capitalsOf(sentences);
    return sentences.flatMap((sentence) =>
      joinPeoples(spansOf({ ...sentence, rules, known, capitals }), document.text),
    );
  };
}

function spansOf(scan: Scan): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (let at = 0; at < scan.words.length; ) {
    const { to, kind, from } = stepAt(scan, at);
    const [first, last] = [scan.words[from], scan.words[to - 1]];
    if (kind && first && last && to > from) spans.push({ start: first.start, end: last.end, kind });
    at = Math.max(to, at + 1);
  }
  return spans;
}

/** What the words from `at` on are: a name, a group, or nothing (no kind), and where they end. */
function stepAt(scan: Scan, at: number): { from: number; to: number; kind?: MaskSpan['kind'] } {
  const word = scan.words[at];
  if (!word?.capital && !NOBILIARY.has(word?.lower ?? '')) return { from: at, to: at + 1 };
  if (isPartyLetter(scan, at)) return { from: at, to: at + 1, kind: 'people' };
  // 'D-Mass.': after a party's letter any word is a state.
  if (at > 0 && isPartyLetter(scan, at - 1) && PARTY_DASH.test(scan.words[at]?.gap ?? ''))
    return { from: at, to: nameEnd(scan, at), kind: 'name' };
  const members = membersLength(scan, at);
  if (members > 0 && members >= placeLength(scan, at) && !opensBody(scan, at, members))
    return { from: at, to: at + members, kind: 'people' };
  const particles = particlesEnd(scan, at);
  if (particles > at) return { from: at, to: nameEnd(scan, particles), kind: 'name' };
  if (isTitle(scan, at) && !isSurname(scan, at)) return { from: at, to: officeEnd(scan, at + 1) };
  if (members === 0 && !isSurname(scan, at) && !beginsName(scan, at)) return { from: at, to: at + 1 };
  const to = nameEnd(scan, at);
  return { from: at, to, kind: PARTY_WORD.test(scan.words[to - 1]?.lower ?? '') ? 'people' : 'name' };
}

/** 'American Airlines' is no American. */
function opensBody(scan: Scan, at: number, members: number): boolean {
  const last = at + members - 1;
  return !scan.headline && bodyFollows(scan, last) && !/[^s]s$/.test(scan.words[last]?.lower ?? '');
}

function isPartyLetter({ words }: Scan, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !PARTY_LETTER.test(word.text) || !/[(,]\s?$/.test(word.gap)) return false;
  return (next?.capital && PARTY_DASH.test(next.gap)) || next?.gap.startsWith(')') === true;
}

/** Past 'van der' before a name; `at` where there is none. */
function particlesEnd({ words }: Scan, at: number): number {
  let end = at;
  while (NOBILIARY.has(words[end]?.lower ?? '') && !words[end]?.possessive) end++;
  const name = words[end];
  return end > at && name?.capital && /^[ -]$/.test(name.gap) && !NOBILIARY.has(name.lower) ? end : at;
}

/** 'he told King', 'Stephen King': a title that is a surname. */
function isSurname({ words, rules, ...scan }: Scan, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word?.capital || !rules.titlesOrNames.has(word.lower) || scan.headline) return false;
  if (!before || before.lower === 'the' || before.lower === 'a' || word.gap !== ' ') return false;
  return !(next?.capital && next.gap === ' ');
}

/** After a title: past 'of State' or 'for Human Rights', else the same place. */
function officeEnd({ words, rules }: Scan, at: number): number {
  if (words[at - 1]?.possessive || !/^(?:of|for)$/.test(words[at]?.lower ?? '')) return at;
  let phrase = '';
  let end = at;
  for (let place = at + 1; place <= at + 5; place++) {
    const word = words[place];
    if (word?.gap !== ' ') break;
    phrase = phrase === '' ? word.lower : `${phrase} ${word.lower}`;
    if (rules.offices.has(phrase)) end = place + 1;
  }
  return end;
}

/** 'Chinese-American', 'Israeli Arabs': one group. */
function joinPeoples(spans: readonly MaskSpan[], text: string): MaskSpan[] {
  const joined: MaskSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const touches = before && /^[ -]$/.test(text.slice(before.end, span.start));
    if (before && touches && before.kind === 'people' && span.kind === 'people')
      joined[joined.length - 1] = { ...before, end: span.end };
    else joined.push(span);
  }
  return joined;
}
