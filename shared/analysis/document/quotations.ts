/** Finds what stands between quotation marks, so that quoted voice and author's voice can be kept apart. */
import type { Span } from '../../model/span.ts';
import type { Quotation } from './document.ts';
import { type Mark, marksIn } from './quotation-marks.ts';

/** Up to this many words in marks, without sentence punctuation, is a fragment (a term or scare quote), not speech. */
const FRAGMENT_WORDS = 4;
/** A speech whose closing mark is missing is looked for in this many paragraphs after it. */
const MAX_SPEECH_PARAGRAPHS = 4;
/** Where a sentence ends inside a passage: its mark, then a blank and a capital. */
const SENTENCE_BREAK = /[.!?…]["”’)]*\s+(?=["“‘(]?\p{Lu})/u;

/**
 * Quotations in `text` within the given passages (spans in text order), outermost marks only. A quotation whose closing
 * mark is missing runs to the end of its passage only where the next passage opens with a mark, as in speech over
 * several paragraphs, or where a later paragraph closes what it has not opened; otherwise to the end of its sentence,
 * so that a lost mark does not turn a paragraph into speech.
 */
export function findQuotations(text: string, passages: readonly Span[]): Quotation[] {
  const marks = passages.map((passage) => marksIn(text, passage));
  const found: Quotation[] = [];
  let speechUntil = -1;
  passages.forEach((passage, at) => {
    const own = marks[at] ?? [];
    const carried = at <= speechUntil;
    const next = marks[at + 1]?.[0];
    const opensNext = next?.opens === true && next.start === passages[at + 1]?.start;
    const closedAt = carried ? speechUntil : closingParagraph(marks, at);
    const goesOn = opensNext || closedAt > at;
    const inPassage = pairMarks(text, passage, own, carried, goesOn);
    found.push(...inPassage);
    const last = inPassage.at(-1);
    if (!carried && closedAt > at && last && !last.closed && last.end === passage.end) speechUntil = closedAt;
  });
  return found;
}

/** The paragraph after `at` whose first mark closes speech that it has not opened; `at` where there is none. */
function closingParagraph(marks: readonly (readonly Mark[])[], at: number): number {
  for (let place = at + 1; place <= at + MAX_SPEECH_PARAGRAPHS && place < marks.length; place++) {
    const first = marks[place]?.find(({ kind }) => kind === 'double');
    if (first) return first.closes && !first.opens ? place : at;
  }
  return at;
}

/** Quotations of one passage; `carried` where it goes on with speech of the passage before it. */
function pairMarks(
  text: string,
  passage: Span,
  marks: readonly Mark[],
  carried: boolean,
  goesOn: boolean,
): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | null = carried ? { ...NO_MARK, start: passage.start, end: passage.start } : null;
  let inner = 0;
  marks.forEach((mark, at) => {
    if (open === null) {
      if (mark.opens && !(mark.kind === 'single' && !closesLater(marks, at))) open = mark;
    } else if (mark.kind !== open.kind) {
      return;
    } else if (mark.opens && mark.closes) {
      // Marks that could be either close what is open.
      end(mark);
    } else if (mark.opens) {
      if (isNested(marks, at)) inner++;
      else reopen(mark);
    } else if (mark.closes && !(mark.weak && strongerCloses(marks, at))) {
      if (inner > 0) inner--;
      else end(mark);
    }
  });
  if (open !== null) closeOpen(open);
  return found;

  function end(mark: Mark): void {
    if (open) found.push(quotation(text, open, mark.start, mark.end, true));
    open = null;
    inner = 0;
  }

  function reopen(mark: Mark): void {
    if (open) {
      const stop = sentenceEnd(text, open.end, mark.start);
      if (stop > open.end) found.push(quotation(text, open, stop, stop, false));
    }
    open = mark;
    inner = 0;
  }

  function closeOpen(last: Mark): void {
    if (last.kind === 'single' || last.end >= passage.end) return;
    const stop = goesOn ? passage.end : sentenceEnd(text, last.end, passage.end);
    found.push(quotation(text, last, stop, stop, false));
  }
}

const NO_MARK: Mark = { start: 0, end: 0, kind: 'double', opens: true, closes: false, weak: false };

/** A curly mark that opens inside speech is nested where two closing marks follow before the next one that opens. */
function isNested(marks: readonly Mark[], at: number): boolean {
  const after = marks.slice(at + 1, at + 3).filter(({ kind }) => kind === marks[at]?.kind);
  return after.length === 2 && after.every(({ opens, closes }) => closes && !opens);
}

function closesLater(marks: readonly Mark[], at: number): boolean {
  return marks.slice(at + 1, at + 40).some(({ kind, closes }) => kind === 'single' && closes);
}

/** After a plural's apostrophe ('the players’ choice’) a mark that surely closes comes before one that opens. */
function strongerCloses(marks: readonly Mark[], at: number): boolean {
  for (const mark of marks.slice(at + 1, at + 20)) {
    if (mark.kind !== 'single') continue;
    if (mark.opens) return false;
    if (mark.closes && !mark.weak) return true;
  }
  return false;
}

/** Where the sentence that goes on at `start` ends, at most at `limit`, without the blanks before it. */
function sentenceEnd(text: string, start: number, limit: number): number {
  const found = SENTENCE_BREAK.exec(text.slice(start, limit));
  const end = found ? start + found.index + found[0].trimEnd().length : limit;
  return start + text.slice(start, end).trimEnd().length;
}

function quotation(text: string, open: Mark, innerEnd: number, end: number, closed: boolean): Quotation {
  const innerStart = open.end;
  const inner = text.slice(innerStart, innerEnd).trim();
  // American style puts the sentence's own comma inside the marks: one small word before it is still a term.
  const term = /^\p{Ll}[\p{L}-]*[,.]$/u.test(inner);
  const fragment = closed && (term || (inner.split(/\s+/).length <= FRAGMENT_WORDS && !/[.,!?;]$/.test(inner)));
  return { start: open.start, end, innerStart, innerEnd, mark: open.kind, closed, fragment };
}
