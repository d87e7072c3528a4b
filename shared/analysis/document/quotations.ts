/** Finds what stands between quotation marks, so that quoted voice and author's voice can be kept apart. */
import type { Span } from '../../model/span.ts';
import type { Quotation } from './document.ts';

const OPENING = '“„«';
const CLOSING = '”»';
/** Up to this many words in marks, without sentence punctuation, is a fragment (a term or scare quote), not speech. */
const FRAGMENT_WORDS = 4;

/**
 * Quotations in `text` within the given passages (spans in text order). A quotation never runs past its passage: where
 * the closing mark is missing it ends with the passage, as in speech over several paragraphs.
 */
export function findQuotations(text: string, passages: readonly Span[]): Quotation[] {
  return passages.flatMap((passage) => quotationsIn(text, passage));
}

function quotationsIn(text: string, passage: Span): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = passage.start; at < passage.end; at++) {
    const mark = text.charAt(at);
    const straight = mark === '"';
    if (open < 0) {
      if (OPENING.includes(mark) || straight) open = at;
    } else if (CLOSING.includes(mark) || straight || (mark === '“' && text[open] === '„')) {
      found.push(quotation(text, open, at + 1, true));
      open = -1;
    }
  }
  if (open >= 0 && open + 1 < passage.end) found.push(quotation(text, open, passage.end, false));
  return found;
}

function quotation(text: string, start: number, end: number, closed: boolean): Quotation {
  const innerStart = start + 1;
  const innerEnd = closed ? end - 1 : end;
  const inner = text.slice(innerStart, innerEnd).trim();
  const words = inner.split(/\s+/).length;
  return {
    start,
    end,
    innerStart,
    innerEnd,
    mark: 'double',
    closed,
    fragment: closed && words <= FRAGMENT_WORDS && !/[.,!?;]$/.test(inner),
  };
}
