/** Finds places among things that stand in text order, by halving. */
import type { Span } from '../model/span.ts';
import type { ArticleDocument } from './document/document.ts';

/** Index of the first item for which `isPast` holds, as it must for all after it; their number where it holds for none. */
export function firstPast<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first span that ends after `offset`: the one that holds it, where one does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstPast(spans, ({ end }) => end > offset);
}

/** Index of the sentence that holds `offset`, or of the last one before it. */
export function sentenceIndexAt({ sentences }: ArticleDocument, offset: number): number {
  return Math.max(0, firstPast(sentences, ({ start }) => start > offset) - 1);
}
