/** Finds the words of an article on the screen, scrolls to them and lights them up. */
import type { Span } from '../../shared/model/span.ts';

/** How long words stay lit after a jump. */
const FLASH_MS = 2_600;
/** Where the words land: this share of the column's height from its top, so that what leads up to them shows too. */
const LANDING = 0.28;

/** The column of an article, or null where it is hidden. */
export function columnOf(articleId: string): HTMLElement | null {
  return document.querySelector(`[data-column="${CSS.escape(articleId)}"]`);
}

/**
 * The stretch of the page that shows [start, end) of an article's text.
 * Takes UTF-16 offsets into the stored text; gives null where the article is not on the screen.
 */
export function rangeOf(articleId: string, span: Span): Range | null {
  const column = columnOf(articleId);
  if (!column) return null;
  const range = document.createRange();
  let began = false;
  for (const passage of column.querySelectorAll<HTMLElement>('[data-text-start]')) {
    const from = Number(passage.dataset['textStart']);
    const to = Number(passage.dataset['textEnd']);
    if (to <= span.start) continue;
    if (from >= span.end) break;
    if (!began) {
      const first = pointAt(passage, Math.max(span.start, from) - from);
      if (!first) return null;
      range.setStart(first.node, first.offset);
      began = true;
    }
    const last = pointAt(passage, Math.min(span.end, to) - from);
    if (last) range.setEnd(last.node, last.offset);
  }
  return began ? range : null;
}

function pointAt(element: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last && { node: last, offset: last.nodeValue?.length ?? 0 };
}

/**
 * Scrolls each article's column to its span and lights the words up for a moment.
 * Takes one span per article; columns that are hidden are passed over. Gives how many were found.
 */
export function showSpans(targets: readonly (Span & { article: string })[]): number {
  const ranges = targets.flatMap((target) => {
    const range = rangeOf(target.article, target);
    return range ? [{ range, column: columnOf(target.article) }] : [];
  });
  const first = ranges[0];
  first?.column?.scrollIntoView({ inline: 'nearest', block: 'nearest', behavior: 'instant' });
  for (const { range, column } of ranges) scrollColumnTo(column, range);
  flash(ranges.map(({ range }) => range));
  return ranges.length;
}

function scrollColumnTo(column: HTMLElement | null, range: Range): void {
  const scroller = column?.querySelector<HTMLElement>('[data-scroller]');
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  const top = range.getBoundingClientRect().top - box.top + scroller.scrollTop;
  scroller.scrollTo({ top: top - box.height * LANDING, behavior: calmly() ? 'instant' : 'smooth' });
}

function calmly(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

let flashTimer = 0;

function flash(ranges: readonly Range[]): void {
  highlight('flash', ranges);
  window.clearTimeout(flashTimer);
  flashTimer = window.setTimeout(() => highlight('flash', []), FLASH_MS);
}

/** Lights up ranges under a name that the style sheet knows, without touching the text. */
export function highlight(name: 'flash' | 'same-fact' | 'opened', ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
