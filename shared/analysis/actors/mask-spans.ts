/** STAND-IN until the names branch is merged. */
import type { Span } from '../../model/span.ts';
import type { ArticleDocument } from '../document/document.ts';
import { nameTokens } from '../framing/words/name-tokens.ts';

export interface MaskSpan extends Span {
  readonly kind: 'name' | 'people';
}

export function maskSpans(document: ArticleDocument): MaskSpan[] {
  const names = nameTokens(document, () => false);
  const spans: { start: number; end: number; kind: 'name' }[] = [];
  document.tokens.forEach((t, i) => {
    if (!names[i]) return;
    const last = spans.at(-1);
    if (last && names[i - 1] && document.tokens[i - 1]?.sentence === t.sentence) last.end = t.end;
    else spans.push({ start: t.start, end: t.end, kind: 'name' });
  });
  return spans;
}
