/** Keys of the comparison screen: layers, next and previous mark, the panel. */
import { type Dispatch, useEffect, useRef } from 'react';
import type { View, ViewAction } from '../../state/view.ts';
import { layers } from '../../state/vocabulary.ts';
import type { ComparisonActions } from './comparison-context.ts';
import { marksAt } from './open-mark.ts';

interface Shortcuts {
  readonly view: View;
  readonly dispatch: Dispatch<ViewAction>;
  readonly actions: ComparisonActions;
  readonly onPanel: () => void;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const now = useRef(shortcuts);
  now.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog:modal')) return;
      if (handleKey(event.key, now.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** True while letters belong to a field and are no shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function handleKey(key: string, { view, dispatch, actions, onPanel }: Shortcuts): boolean {
  const layer = layers.find((item) => item.key === key);
  if (layer) dispatch({ type: 'layer', layer: layer.layer });
  else if (key === 'n' || key === 'j') step(1, view, actions);
  else if (key === 'p' || key === 'k') step(-1, view, actions);
  else if (key === 't') onPanel();
  else if (key === 'Escape' && view.opened) actions.open(null);
  else if (key === 'Escape' && view.inspected) dispatch({ type: 'inspect', inspected: null });
  else if ((key === 'a' || key === 'x') && view.opened) judgeOpened(key === 'a' ? 'accept' : 'reject');
  else return false;
  return true;
}

/** Moves to the next mark in the order of the page; an opened reason moves along. */
function step(by: 1 | -1, view: View, actions: ComparisonActions): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-column] [data-marks][tabindex]')];
  const from = view.opened
    ? marks.findIndex((mark) => isOpened(mark, view))
    : marks.indexOf(document.activeElement as HTMLElement);
  const next = marks[from < 0 ? (by === 1 ? 0 : marks.length - 1) : from + by];
  if (!next) return;
  const articleId = next.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '';
  next.scrollIntoView({ block: 'center', inline: 'nearest' });
  next.focus({ preventScroll: true });
  if (view.opened) actions.open(marksAt(next, articleId));
}

function isOpened(mark: HTMLElement, view: View): boolean {
  const { finding, findingPart, fact, start } = mark.dataset;
  const inColumn = mark.closest<HTMLElement>('[data-column]')?.dataset['column'] === view.opened?.articleId;
  return inColumn && Number(start) === view.opened?.start && (finding ?? findingPart ?? fact) === view.opened?.ids[0];
}

/** The keys press the very buttons the reason shows, so they can never do anything else. */
function judgeOpened(choice: 'accept' | 'reject'): void {
  document.querySelector<HTMLButtonElement>(`.reason .verdict-${choice}`)?.click();
}
