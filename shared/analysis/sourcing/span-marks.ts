/** Completes a span that holds one of two quotation marks. */
import type { Span } from '../../model/span.ts';

/** Takes in an opening or closing mark whose partner is inside the span. */
export function withMarks(text: string, from: number, to: number): Span {
  let balance = 0;
  let straight = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === OPENING_MARK) balance++;
    else if (code === CLOSING_MARK) balance--;
    else if (code === STRAIGHT_MARK) straight = !straight;
  }
  if (balance === 0 && !straight) return { start: from, end: to };
  if (balance < 0) return { start: text[from - 1] === '“' ? from - 1 : from, end: to };
  const mark = balance > 0 ? '”' : '"';
  if (text[to] === mark) return { start: from, end: to + 1 };
  if (/[.,!?]/.test(text.charAt(to)) && text[to + 1] === mark) return { start: from, end: to + 2 };
  return { start: straight && text[from - 1] === '"' ? from - 1 : from, end: to };
}

const OPENING_MARK = '“'.charCodeAt(0);
const CLOSING_MARK = '”'.charCodeAt(0);
const STRAIGHT_MARK = '"'.charCodeAt(0);
