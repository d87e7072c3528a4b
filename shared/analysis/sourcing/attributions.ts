/** Turns what was found into attributions with exact spans, and lists the sources behind them. */
import type { Attribution, Source, SourceKind } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument, Quotation } from '../document/document.ts';
import { firstEndingAfter } from '../text-order.ts';
import type { FoundAttribution } from './found-attribution.ts';
import type { Named } from './resolve-sources.ts';
import { wordsIn } from './summary.ts';

/** From this share of its letters inside quotation marks on, content counts as direct speech. */
const DIRECT_SHARE = 0.9;

export interface Listed {
  readonly attributions: Attribution[];
  readonly sources: Source[];
}

/** Attributions in text order of their contents, and their sources in order of first use. `named` stands in the order of `found`. */
export function listAttributions(
  document: ArticleDocument,
  found: readonly FoundAttribution[],
  named: readonly Named[],
): Listed {
  const seen = new Set<string>();
  const rows = found
    .map((one, index) => ({ ...one, who: named[index] }))
    .filter((row) => row.content.length > 0)
    .sort((a, b) => start(a.content) - start(b.content) || end(b.content) - end(a.content));
  const sources = new Map<string, Source>();
  const attributions: Attribution[] = [];
  for (const { source, cue, content, reason, who } of rows) {
    const id = `attribution@${start(content)}-${end(content)}`;
    if (seen.has(id) || !who) continue;
    seen.add(id);
    const sourceId = count(sources, who, wordsIn(document, content));
    attributions.push({ id, source, cue, content: [...content], mode: modeOf(document, content), sourceId, reason });
  }
  return { attributions, sources: [...sources.values()] };
}

function start(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function end(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}

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
  const found: Quotation[] = [];
  for (let at = firstEndingAfter(quotations, span.start); at < quotations.length; at++) {
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
