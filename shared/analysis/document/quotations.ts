/** Finds what stands between quotation marks, so that quoted voice and author's voice can be kept apart. */
import type { Span } from '../../model/span.ts';
import type { Quotation } from './document.ts';

/** Up to this many words in marks, without sentence punctuation, is a fragment (a term or scare quote), not speech. */
const FRAGMENT_WORDS = 4;
const BEFORE_OPENING = /[\s([{—–\-/“"‘']/;
/** Where a sentence ends inside a passage: its mark, then a blank and a capital. */
const SENTENCE_BREAK = /[.!?…]["”’)]*\s+(?=["“‘(]?\p{Lu})/u;

interface Open {
  readonly start: number;
  readonly mark: 'double' | 'single';
}

/**
 * Quotations in `text` within the given passages (spans in text order), outermost marks only. A quotation whose closing
 * mark is missing runs to the end of its passage only where the next passage opens with a mark, as in speech over
 * several paragraphs; otherwise to the end of its sentence, so that a lost mark does not turn a paragraph into speech.
 */
export function findQuotations(text: string, passages: readonly Span[]): Quotation[] {
  return passages.flatMap((passage, at) => {
    const next = passages[at + 1];
    return quotationsIn(text, passage, next !== undefined && /["“‘]/.test(text.charAt(next.start)));
  });
}

function quotationsIn(text: string, passage: Span, speechGoesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  for (let at = passage.start; at < passage.end; at++) {
    const code = text.charCodeAt(at);
    // Only quotation marks are looked at closely: " ' « » „ and the curly ones.
    if (code !== 34 && code !== 39 && code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x201f)) continue;
    if (open === null) open = opening(text, at, passage);
    else if (closes(text, at, open, passage)) {
      found.push(quotation(text, open, at + 1, true));
      open = null;
    } else if (open.mark === 'double' && opensAgain(text, at, passage)) {
      found.push(quotation(text, open, sentenceEnd(text, open.start, at), false));
      open = { start: at, mark: 'double' };
    }
  }
  if (open?.mark === 'double' && open.start + 1 < passage.end) {
    const end = speechGoesOn ? passage.end : sentenceEnd(text, open.start, passage.end);
    found.push(quotation(text, open, end, false));
  }
  return found;
}

function opening(text: string, at: number, passage: Span): Open | null {
  const character = text.charAt(at);
  if ('“„«'.includes(character)) return { start: at, mark: 'double' };
  const fresh = at === passage.start || BEFORE_OPENING.test(text.charAt(at - 1));
  const followed = /\S/.test(text.charAt(at + 1)) && at + 1 < passage.end;
  if (character === '"') return fresh && followed ? { start: at, mark: 'double' } : null;
  if (character !== '‘' && character !== "'") return null;
  return fresh && followed && singleCloses(text, at, passage) ? { start: at, mark: 'single' } : null;
}

function closes(text: string, at: number, open: Open, passage: Span): boolean {
  const character = text.charAt(at);
  const first = text.charAt(open.start);
  if (open.mark === 'single') return (character === '’' || character === "'") && endsWord(text, at, passage);
  if (first === '«') return character === '»';
  return character === '”' || character === '"' ? !startsWord(text, at, passage) : first === '„' && character === '“';
}

/** A straight mark with a blank before and a word behind it opens; so does a curly opening mark. */
function opensAgain(text: string, at: number, passage: Span): boolean {
  const character = text.charAt(at);
  return character === '“' || (character === '"' && startsWord(text, at, passage));
}

function startsWord(text: string, at: number, passage: Span): boolean {
  return (
    at > passage.start &&
    at + 1 < passage.end &&
    /[\s(—–]/.test(text.charAt(at - 1)) &&
    /[\p{L}\d$]/u.test(text.charAt(at + 1))
  );
}

function endsWord(text: string, at: number, passage: Span): boolean {
  return at + 1 >= passage.end || !/[\p{L}\d]/u.test(text.charAt(at + 1));
}

/** Single marks are apostrophes far more often: one opens only where one like it closes after punctuation or a phrase. */
function singleCloses(text: string, at: number, passage: Span): boolean {
  const rest = text.slice(at + 1, Math.min(passage.end, at + 600));
  const close = /[\p{L}\d.,!?…%)](['’])(?![\p{L}\d])/u.exec(rest);
  if (!close) return false;
  const inner = rest.slice(0, close.index + 1);
  // 'the '90s and rock 'n' roll': a digit or a one-letter word behind the mark is an omission, not a quotation.
  return (
    !/^\d\ds?\b|^(n|em|til|cause|twas)\b/i.test(inner) &&
    !/s$/.test(inner.slice(-1) === 's' && !inner.includes(' ') ? 's' : '')
  );
}

function sentenceEnd(text: string, start: number, limit: number): number {
  const found = SENTENCE_BREAK.exec(text.slice(start + 1, limit));
  const end = found ? start + 1 + found.index + found[0].trimEnd().length : limit;
  return start + text.slice(start, end).trimEnd().length;
}

function quotation(text: string, open: Open, end: number, closed: boolean): Quotation {
  const innerStart = open.start + 1;
  const innerEnd = closed ? end - 1 : end;
  const inner = text.slice(innerStart, innerEnd).trim();
  // American style puts the sentence's own comma inside the marks: one small word before it is still a term.
  const term = /^\p{Ll}[\p{L}-]*[,.]$/u.test(inner);
  const fragment = closed && (term || (inner.split(/\s+/).length <= FRAGMENT_WORDS && !/[.,!?;]$/.test(inner)));
  return { start: open.start, end, innerStart, innerEnd, mark: open.mark, closed, fragment };
}
