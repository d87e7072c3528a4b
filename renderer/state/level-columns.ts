/** Keeps shared facts level: when one column is scrolled, the others follow to the same fact. */
import type { RunResult } from '../../shared/model/result.ts';
import { columnOf, rangeOf } from './locate.ts';

/** The line, as a share of the column's height, on which shared facts are held. */
const READING_LINE = 0.3;
/** Scrolling by the program itself must not be answered by scrolling back. */
const OWN_SCROLL_MS = 160;

interface Anchor {
  readonly factId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Follows scrolling inside `root` while it is on.
 * Takes the element that holds the columns and the run whose facts tie them. Gives a function that stops it.
 */
export function levelColumns(root: HTMLElement, run: RunResult): () => void {
  const anchors = anchorsByArticle(run);
  let following: HTMLElement | null = null;
  let quietUntil = 0;
  let frame = 0;

  const onScroll = (event: Event) => {
    const scroller = event.target;
    if (!(scroller instanceof HTMLElement) || scroller.dataset['scroller'] === undefined) return;
    if (scroller !== following && performance.now() < quietUntil) return;
    following = scroller;
    quietUntil = performance.now() + OWN_SCROLL_MS;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => follow(scroller));
  };

  const follow = (scroller: HTMLElement) => {
    const articleId = scroller.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '';
    const nearest = nearestFact(articleId, scroller, anchors.get(articleId) ?? []);
    if (!nearest) return;
    for (const [other, facts] of anchors) {
      const anchor = other === articleId ? undefined : facts.find(({ factId }) => factId === nearest.factId);
      const target = columnOf(other)?.querySelector<HTMLElement>('[data-scroller]');
      const range = anchor && target ? rangeOf(other, anchor) : null;
      if (target && range) target.scrollTop += range.getBoundingClientRect().top - nearest.top;
    }
  };

  root.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener('scroll', onScroll, { capture: true });
  };
}

/** First mention of each shared fact, per article, in the order of the text. */
function anchorsByArticle(run: RunResult): Map<string, Anchor[]> {
  const result = new Map<string, Anchor[]>(run.articles.map(({ id }) => [id, []]));
  for (const fact of run.facts) {
    const seen = new Set<string>();
    if (new Set(fact.mentions.map((mention) => mention.article)).size < 2) continue;
    for (const { article, start, end } of fact.mentions) {
      if (!seen.has(article)) result.get(article)?.push({ factId: fact.id, start, end });
      seen.add(article);
    }
  }
  for (const anchors of result.values()) anchors.sort((a, b) => a.start - b.start);
  return result;
}

/** The shared fact nearest to the reading line, found by halving: facts stand on the page in the order of the text. */
function nearestFact(articleId: string, scroller: HTMLElement, anchors: readonly Anchor[]) {
  const box = scroller.getBoundingClientRect();
  const line = box.top + box.height * READING_LINE;
  const topOf = (at: number) => {
    const anchor = anchors[at];
    return (anchor && rangeOf(articleId, anchor)?.getBoundingClientRect().top) ?? Number.POSITIVE_INFINITY;
  };
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) < line) low = middle + 1;
    else high = middle;
  }
  const at = low > 0 && Math.abs(topOf(low - 1) - line) < Math.abs(topOf(low) - line) ? low - 1 : low;
  const anchor = anchors[at];
  const top = topOf(at);
  return anchor && Number.isFinite(top) ? { factId: anchor.factId, top } : null;
}
