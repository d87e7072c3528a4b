/** Opens the marks under a click or under the focus. */
import type { KeyboardEvent, MouseEvent } from 'react';
import type { OpenedMarks } from '../../state/view.ts';

/** Takes a click, or Enter or Space, anywhere in a text; does nothing where no mark is. */
export function openFromEvent(
  event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>,
  articleId: string,
  open: (opened: OpenedMarks) => void,
): void {
  if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return;
  if (!('key' in event) && selecting()) return;
  const opened = event.target instanceof Element ? marksAt(event.target, articleId) : null;
  if (!opened) return;
  event.preventDefault();
  open(opened);
}

/** The marks that an element of the text carries, the one it names first. */
export function marksAt(element: Element, articleId: string): OpenedMarks | null {
  const marked = element.closest<HTMLElement>('[data-marks]');
  if (!marked) return null;
  const { marks = '', start, finding, findingPart, fact } = marked.dataset;
  const named = finding ?? findingPart ?? fact;
  const ids = marks.split('\n');
  const ordered = named ? [named, ...ids.filter((id) => id !== named)] : ids.reverse();
  return { articleId, start: Number(start), ids: [...new Set(ordered)] };
}

/** Somebody who drags over words wants to copy them, not to open a mark. */
function selecting(): boolean {
  return (window.getSelection()?.toString().length ?? 0) > 0;
}
