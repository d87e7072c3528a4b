/** Turns what was found into attributions with exact spans, and lists the sources behind them. */
import type { Attribution, Source, SourceKind } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument, Quotation } from '../document/document.ts';
import type { Extraction, Found } from './extract.ts';
import { itemAt, type Range } from './noun-phrases.ts';
import { ordered } from './quotation-links.ts';
import type { Named } from './resolve-sources.ts';
import { wordsIn } from './summary.ts';
import type { Unit } from './units.ts';

/** From this share of its letters inside quotation marks on, content counts as direct speech. */
const DIRECT_SHARE = 0.9;

export interface Listed {
  readonly attributions: Attribution[];
  readonly sources: Source[];
}

/** Attributions in text order of their contents, and their sources in order of first use. */
export function listAttributions(document: ArticleDocument, extraction: Extraction, named: readonly Named[]): Listed {
  const seen = new Set<string>();
  const rows = extraction.found
    .map((found, index) => ({ found, who: named[index], spans: spansOf(document.text, extraction.units, found) }))
    .filter((row) => row.spans.content.length > 0)
    .sort((a, b) => start(a.spans.content) - start(b.spans.content) || end(b.spans.content) - end(a.spans.content));
  const sources = new Map<string, Source>();
  const attributions: Attribution[] = [];
  for (const { found, who, spans } of rows) {
    const id = `attribution@${start(spans.content)}-${end(spans.content)}`;
    if (seen.has(id) || !who) continue;
    seen.add(id);
    const words = wordsIn(document, spans.content);
    attributions.push({
      id,
      ...spans,
      mode: modeOf(document, spans.content),
      sourceId: count(sources, who, words),
      reason: reasonOf(document.text, spans.cue, found),
    });
  }
  return { attributions, sources: [...sources.values()] };
}

function start(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function end(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}

interface Spans {
  source: Span | null;
  cue: Span | null;
  content: Span[];
}

function spansOf(text: string, units: readonly Unit[], found: Found): Spans {
  const items = units[found.unit]?.items ?? [];
  const spanOf = (range: Range): Span =>
    withMarks(text, itemAt(items, range.from).start, itemAt(items, range.to - 1).end);
  const cue = found.cue ? spanOf(found.cue) : null;
  const source = found.source ? spanOf(found.source) : null;
  const content = ordered([...found.content.map(spanOf), ...found.further]);
  const inside = source !== null && content.some((span) => span.start < source.end && source.start < span.end);
  return { source: inside ? null : source, cue, content };
}

/** Takes in an opening or closing mark whose partner is inside the span. */
function withMarks(text: string, from: number, to: number): Span {
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

/** Direct where the content is quoted speech, indirect where nothing is quoted, mixed between. */
function modeOf(document: ArticleDocument, content: readonly Span[]): Attribution['mode'] {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    all += span.end - span.start;
    for (const quotation of quotationsIn(document.quotations, span)) {
      quoted += Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start);
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted / all >= DIRECT_SHARE ? 'direct' : 'mixed';
}

/** Quotations that overlap the span, found by halving: they are in text order. */
function quotationsIn(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let at = low; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation || quotation.start >= span.end) break;
    found.push(quotation);
  }
  return found;
}

const NAMED_KINDS: ReadonlySet<SourceKind> = new Set(['person', 'organisation', 'document', 'media']);

/** Adds one statement to the source and gives its id. */
function count(sources: Map<string, Source>, who: Named, words: number): string {
  const key = who.kind === 'none' ? 'none' : `${NAMED_KINDS.has(who.kind) ? 'named' : who.kind}:${plainName(who.name)}`;
  const known = sources.get(key);
  const id = known?.id ?? (who.kind === 'none' ? 'source-none' : `source-${sources.size + 1}`);
  if (known) sources.set(key, { ...known, statements: known.statements + 1, words: known.words + words });
  else sources.set(key, { id, name: who.name, kind: who.kind, reason: who.reason, statements: 1, words });
  return id;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '');
}

const AFTER: Readonly<Record<string, string>> = {
  that: "a 'that' clause",
  bare: 'a clause',
  quote: 'a quotation',
  to: "a 'to' clause",
  wh: 'an indirect question',
  np: 'what it is about',
  none: 'nothing more',
};

function reasonOf(text: string, cue: Span | null, found: Found): string {
  const shown = cue ? text.slice(cue.start, cue.end).replace(/\s+/g, ' ') : '';
  const percent = Math.round(found.probability * 100);
  const { pattern, sort } = found.candidate;
  const where = pattern.startsWith('post')
    ? 'after the statement'
    : `with ${AFTER[pattern.replace(/^.*-/, '')] ?? 'its object'}`;
  const words =
    sort === 'according' || sort === 'colon' ? `'${shown}'` : `The ${WORD[sort] ?? 'word'} '${shown}' ${where}`;
  return `${words} marks an attribution here with a probability of ${percent} %.`;
}

const WORD: Readonly<Record<string, string>> = { verb: 'verb', noun: 'noun', adj: 'adjective' };
