/** Finds the paragraphs of a text, however its lines were broken, and joins sentences that a break cut in two. */
import type { Span } from '../../model/span.ts';

/** A line at least this long that does not end a sentence was broken by a program, not by a writer. */
const WRAPPED_LINE = 45;
/** Hard-wrapped lines are never longer. */
const MAX_WRAPPED_LINE = 100;
const SENTENCE_END = /[.!?:…]["”’')\]]*$/;

/** Paragraphs in order, as spans without the blanks around them. `abbreviations` are given without their full stop. */
export function findParagraphs(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const paragraphs: Span[] = [];
  for (const line of linesOf(text)) {
    const before = paragraphs.at(-1);
    if (before && continues(text, before, line, abbreviations)) before.end = line.end;
    else paragraphs.push({ ...line });
  }
  return paragraphs;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function continues(text: string, before: Span, line: Span, abbreviations: ReadonlySet<string>): boolean {
  const gap = text.slice(before.end, line.start);
  const last = text.slice(text.lastIndexOf('\n', before.end - 1) + 1, before.end);
  const lower = /^["“‘(]?\p{Ll}/u.test(text.slice(line.start, line.start + 3));
  if (endsOpen(last, abbreviations) && lower) return true;
  // One newline and not an empty line: a wrapped line goes on, a full sentence ends its paragraph.
  const wrapped = !gap.includes('\n\n') && last.length >= WRAPPED_LINE && last.length <= MAX_WRAPPED_LINE;
  return wrapped && (lower || !SENTENCE_END.test(last)) && line.end - line.start > 0 && !looksLikeLabel(last);
}

/** No abbreviation is longer, with the blank or sign before it and its full stop. */
const LONGEST_ABBREVIATION = 40;

/** Ends without a sentence's end, or with an abbreviation: 'of the U.S.', 'said Sen.'. */
function endsOpen(line: string, abbreviations: ReadonlySet<string>): boolean {
  if (/(?:\b\p{Lu}\.){2,}$/u.test(line)) return true;
  // Only the end is looked at: from every letter of a long line anew, the search would take time with its square.
  const word = /(\p{L}+)\.$/u.exec(line.slice(-LONGEST_ABBREVIATION))?.[1];
  if (word) return abbreviations.has(word);
  return !SENTENCE_END.test(line);
}

/** A short title or byline must not swallow the line after it. */
function looksLikeLabel(line: string): boolean {
  return /^(By|BY)\s/.test(line);
}
