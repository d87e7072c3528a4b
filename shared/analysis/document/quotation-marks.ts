/** Tells for each quotation mark in a paragraph whether it can open or close, and apostrophes from single marks. */
import type { Span } from '../../model/span.ts';

export interface Mark extends Span {
  readonly kind: 'double' | 'single';
  readonly opens: boolean;
  readonly closes: boolean;
  /** A single mark after an s that may be a plural's apostrophe. */
  readonly weak: boolean;
}

const BEFORE_OPENING = /[\s([{—–\-/“"‘']/;
const WORD = /[\p{L}\d]/u;
/** Left out letters and years: 'the ’90s', 'rock ’n’ roll', '’Tis'. */
const OMISSION = /^(?:\d\ds?|n|em|til|cause|twas|tis|cuz|bout)(?![\p{L}\d])/iu;

/** The marks of one passage that open or close something, in order; apostrophes and signs of measure are left out. */
export function marksIn(text: string, passage: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = passage.start; at < passage.end; at++) {
    const code = text.charCodeAt(at);
    // Only quotation marks are looked at closely: " ' ` « » „ and the curly ones.
    if (code !== 34 && code !== 39 && code !== 96 && code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x201f))
      continue;
    const mark = markAt(text, at, passage, marks);
    if (!mark) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

function markAt(text: string, at: number, passage: Span, before: readonly Mark[]): Mark | null {
  const character = text.charAt(at);
  // Typists' double marks: two apostrophes or two grave accents.
  const twice = at + 1 < passage.end && text.charAt(at + 1) === character && "'`’‘".includes(character);
  const end = at + (twice ? 2 : 1);
  if (character === '`' && !twice) return null;
  const double = twice || '"“”„‟«»'.includes(character);
  const mark = double ? doubleMark(text, at, end, passage, before) : singleMark(text, at, end, passage);
  return mark.opens || mark.closes ? mark : null;
}

function doubleMark(text: string, start: number, end: number, passage: Span, before: readonly Mark[]): Mark {
  const character = text.charAt(start);
  const { left, right } = around(text, start, end, passage);
  const afar = right === '' || /\s/.test(right);
  const mark = (opens: boolean, closes: boolean): Mark => ({ start, end, kind: 'double', opens, closes, weak: false });
  if (character === '„' || character === '«') return mark(true, false);
  if (character === '»') return mark(false, true);
  if (character === '”') return mark(false, true);
  // A curly opening mark with nothing behind it was meant to close.
  if (character === '“' || character === '‟')
    return mark(!afar, afar || (before.at(-1)?.kind === 'double' && text.charAt(before.at(-1)?.start ?? 0) === '„'));
  const fresh = left === '' || BEFORE_OPENING.test(left);
  if (fresh && !afar) return mark(true, !/[\s([{]/.test(left) && left !== '');
  if (!afar || left === '' || !/\s/.test(left)) {
    // 'a 6" pipe' measures, unless there is something to close.
    const measures = /\d/.test(left) && !isOpen(before);
    return mark(left === '' && opensAfterBlank(text, end, passage), !measures && left !== '');
  }
  // Blanks on both sides: closes what is open, else opens.
  return isOpen(before) ? mark(false, true) : mark(opensAfterBlank(text, end, passage), false);
}

function singleMark(text: string, start: number, end: number, passage: Span): Mark {
  const character = text.charAt(start);
  const { left, right } = around(text, start, end, passage);
  const none: Mark = { start, end, kind: 'single', opens: false, closes: false, weak: false };
  const fresh = left === '' || BEFORE_OPENING.test(left);
  const opens = fresh && right !== '' && /\S/.test(right) && !OMISSION.test(text.slice(end, end + 7));
  if (character === '‘') return { ...none, opens };
  if (opens && character === "'") return { ...none, opens };
  const closes = left !== '' && /\S/.test(left) && !WORD.test(right) && (!fresh || /["”“]/.test(left));
  return { ...none, closes, weak: closes && left === 's' && /^\s\p{Ll}/u.test(text.slice(end, end + 2)) };
}

function around(text: string, start: number, end: number, passage: Span): { left: string; right: string } {
  return {
    left: start > passage.start ? text.charAt(start - 1) : '',
    right: end < passage.end ? text.charAt(end) : '',
  };
}

/** An odd number of double marks before: the last one is still open. */
function isOpen(before: readonly Mark[]): boolean {
  const last = before.findLast(({ kind }) => kind === 'double');
  return last?.opens === true && !(last.closes && before.filter(({ kind }) => kind === 'double').length % 2 === 0);
}

/** '" Now we wait," he said': a mark blown off its word, before a capital and with another mark behind it. */
function opensAfterBlank(text: string, end: number, passage: Span): boolean {
  return /^\s+[\p{Lu}[]/u.test(text.slice(end, end + 3)) && text.slice(end, passage.end).includes('"');
}
