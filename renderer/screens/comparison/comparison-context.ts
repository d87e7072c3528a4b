/** What every part of the comparison screen may do; the functions stay the same while the screen is open. */
import { createContext, useContext } from 'react';
import type { Verdict } from '../../../shared/model/comparison.ts';
import type { PassageRole } from '../../../shared/model/passage.ts';
import type { Fact } from '../../../shared/model/result.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { OpenedMarks, PanelTab, ViewAction } from '../../state/view.ts';
import type { Layer } from '../../state/vocabulary.ts';

export interface ComparisonActions {
  dispatch(action: ViewAction): void;
  /** Scrolls columns to words and lights them up, showing hidden columns and the layer that marks them. */
  show(targets: readonly (Span & { article: string })[], layer?: Layer): void;
  /** Scrolls every column that states a fact to its first mention. */
  showFact(fact: Fact): void;
  open(opened: OpenedMarks | null): void;
  /** Brings a table of the panel forward, opening the panel where it is closed. */
  openTab(tab: PanelTab): void;
  judge(articleId: string, findingId: string, verdict: Verdict['verdict'] | null, words: string): void;
  setRole(articleId: string, passage: Span, role: PassageRole | null, before: PassageRole | null): void;
}

/** True while what is shown is the rules' result alone: a mark may be gone once the model has read, so none is judged. */
export const ProvisionalContext = createContext(false);

export const ActionsContext = createContext<ComparisonActions | null>(null);

export function useActions(): ComparisonActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions outside the comparison screen');
  return actions;
}
