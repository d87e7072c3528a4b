/** Sums up an article's attributions: share of the text, kinds, diversity, the most used source, the outlet relied on. */
import type { Attribution, Source, Sourcing } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import { type ArticleDocument, isWord } from '../document/document.ts';
import { firstEndingAfter } from '../text-order.ts';

/** Number of word tokens inside the spans (text order, not overlapping). */
export function wordsIn(document: ArticleDocument, spans: readonly Span[]): number {
  let count = 0;
  for (const span of spans) {
    for (let at = firstEndingAfter(document.tokens, span.start); at < document.tokens.length; at++) {
      const token = document.tokens[at];
      if (!token || token.start >= span.end) break;
      if (isWord(token)) count++;
    }
  }
  return count;
}

/** One byte per token: 1 where the token is a word of scored text inside any attributed content. */
export function attributedTokens(document: ArticleDocument, attributions: readonly Attribution[]): Uint8Array {
  const inside = new Uint8Array(document.tokens.length);
  for (const attribution of attributions) {
    for (const span of attribution.content) {
      for (let at = firstEndingAfter(document.tokens, span.start); at < document.tokens.length; at++) {
        const token = document.tokens[at];
        if (!token || token.start >= span.end) break;
        if (isWord(token) && document.sentences[token.sentence]?.scored) inside[at] = 1;
      }
    }
  }
  return inside;
}

/** Simpson's index of diversity, 1 - sum n(n-1)/N(N-1) (Simpson 1949); null below two. */
export function simpson(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < 2) return null;
  return 1 - counts.reduce((sum, count) => sum + count * (count - 1), 0) / (all * (all - 1));
}

/** Everything that is shown above the list of sources. Statements without a source count as one source each. */
export function summarise(
  document: ArticleDocument,
  attributions: readonly Attribution[],
  sources: readonly Source[],
): Sourcing['summary'] {
  const attributed = attributedTokens(document, attributions).reduce((sum, one) => sum + one, 0);
  const statements = attributions.length;
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const kindShares: Record<string, number> = {};
  for (const source of sources) {
    kindShares[source.kind] = round((kindShares[source.kind] ?? 0) + source.statements / Math.max(1, statements), 6);
  }
  for (const kind of Object.keys(kindShares)) kindShares[kind] = round(kindShares[kind] ?? 0, 3);
  const speaking = sources.filter((source) => source.kind !== 'none');
  const top = most(speaking, (source) => source.words);
  const media = sources.filter((source) => source.kind === 'media');
  const outlet = most(media, (source) => source.statements);
  const diversity = simpson(speaking.map((source) => source.statements));
  return {
    attributedShare: document.wordCount === 0 ? 0 : round(Math.min(1, attributed / document.wordCount), 3),
    kindShares,
    diversity: diversity === null ? null : round(diversity, 3),
    topSource: top && words > 0 ? { sourceId: top.id, share: round(top.words / words, 3) } : null,
    outletReliance: outlet
      ? { sourceId: outlet.id, share: round(media.reduce((sum, one) => sum + one.statements, 0) / statements, 3) }
      : null,
  };
}

/** The first of those with the highest value. */
function most(sources: readonly Source[], value: (source: Source) => number): Source | null {
  let best: Source | null = null;
  for (const source of sources) if (!best || value(source) > value(best)) best = source;
  return best;
}

export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
