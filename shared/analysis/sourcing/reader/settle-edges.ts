/** Mends the edges of what the reader model marked: stray commas, half quotation marks, a preposition, half a name. */
import type { Span } from '../../../model/span.ts';
import { itemAt, phraseEnd } from '../noun-phrases.ts';
import { withMarks } from '../span-marks.ts';
import type { FindPhrase } from './sentence-words.ts';
import { wholeCue } from './whole-cue.ts';

export interface Edges {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/**
 * The same spans with PolNeAR's edges: marks around content that are no quotation marks are left out, the cue takes in
 * its verb and preposition, a source does not break off before the noun it needs. Contents without a word go.
 */
export function settleEdges(text: string, spans: Edges, phraseOf: FindPhrase): Edges {
  const trimmed = spans.content.map((span) => trimMarks(text, span));
  const cue = spans.cue && wholeCue(spans.cue, [...trimmed, ...(spans.source ? [spans.source] : [])], phraseOf);
  const content = trimmed
    .map((span) => (cue ? trimMarks(text, without(span, cue)) : span))
    .filter((span) => span.end > span.start);
  const apart = cue ? [...content, cue] : content;
  return {
    cue,
    content: content.map(({ start, end }) => withMarks(text, start, end)),
    source: spans.source && wholePhrase(spans.source, apart, phraseOf),
  };
}

/** What is left of a span that begins inside a cue that grew. */
function without(span: Span, cue: Span): Span {
  const inside = cue.start <= span.start && span.start < cue.end;
  return inside ? { start: Math.min(cue.end, span.end), end: span.end } : span;
}

const STRAY_BEFORE = /^[\s,;:.—–-]+/;
const STRAY_AFTER = /[\s,;:.—–-]+$/;
const QUOTES_NEXT = /^["”’']/;

/** Leaves out commas and the like at both ends, but not those that stand before a closing quotation mark. */
function trimMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return { start, end: start };
  const before = STRAY_BEFORE.exec(words)?.[0].length ?? 0;
  const after = QUOTES_NEXT.test(text.slice(end, end + 1)) ? 0 : (STRAY_AFTER.exec(words)?.[0].length ?? 0);
  return { start: start + before, end: end - after };
}

const UNFINISHED = new Set(['DET', 'ADP', 'CCONJ']);

/** A source that ends with 'the', 'of', 'and' or within a name goes on to the end of its noun phrase, else ends before. */
function wholePhrase(source: Span, apart: readonly Span[], phraseOf: FindPhrase): Span {
  const phrase = phraseOf(source);
  if (!phrase) return source;
  const { items, range } = phrase;
  const last = itemAt(items, range.to - 1);
  const next = itemAt(items, range.to);
  const inName = last.pos === 'PROPN' && next.pos === 'PROPN';
  if (!UNFINISHED.has(last.pos) && !inName) return source;
  const end = itemAt(items, phraseEnd(items, range.to) - 1).end;
  if (end > source.end && !apart.some((span) => span.start < end && source.end <= span.start)) {
    return { start: source.start, end };
  }
  const before = itemAt(items, range.to - 2);
  return inName || range.to - range.from < 2 ? source : { start: source.start, end: before.end };
}
