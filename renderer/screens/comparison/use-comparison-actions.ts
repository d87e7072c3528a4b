/** Makes the actions of the comparison screen: they stay the same objects, so that columns are not drawn again. */
import { type Dispatch, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { shorten } from '../../state/format.ts';
import { columnOf, showSpans } from '../../state/locate.ts';
import { useProgram } from '../../state/program.tsx';
import type { OpenComparison } from '../../state/use-comparison.ts';
import type { View, ViewAction } from '../../state/view.ts';
import { roleTerms } from '../../state/vocabulary.ts';
import type { ComparisonActions } from './comparison-context.ts';

export function useComparisonActions(
  open: OpenComparison,
  view: View,
  dispatch: Dispatch<ViewAction>,
  openPanel: () => void,
): ComparisonActions {
  const { ask, change, tell } = useProgram();
  const now = useRef({ open, view, openPanel });
  now.current = { open, view, openPanel };

  return useMemo((): ComparisonActions => {
    const show: ComparisonActions['show'] = (targets, layer) => {
      // The columns must be on the page with their new marks before their words can be found.
      flushSync(() => {
        dispatch({ type: 'open', opened: null });
        if (layer) dispatch({ type: 'layer', layer });
        for (const { article } of targets) {
          if (!columnOf(article)) dispatch({ type: 'column', articleId: article, shown: true });
        }
      });
      if (showSpans(targets) === 0) tell('These words are in an article that was removed since.');
    };

    const judge: ComparisonActions['judge'] = (articleId, findingId, verdict, words) => {
      const given = now.current.open.comparison?.verdicts;
      const before = given?.find((old) => old.articleId === articleId && old.findingId === findingId)?.verdict ?? null;
      const set = (value: typeof verdict) => async () => {
        now.current.open.showVerdict(articleId, findingId, value);
        const saved = await ask('finding.judge', { articleId, findingId, verdict: value });
        if (saved === null) now.current.open.reload();
        return saved !== null;
      };
      const what = `“${shorten(words, 40)}”`;
      const label = verdict === null ? `took back the verdict on ${what}` : `${verdict} ${what}`;
      const said = verdict === 'rejected' ? `Rejected ${what}.` : undefined;
      void change({ label, make: set(verdict), takeBack: set(before) }, said);
    };

    const setRole: ComparisonActions['setRole'] = (articleId, { start, end }, role, before) => {
      const set = (value: typeof role) => async () =>
        (await ask('passage.setRole', { articleId, start, end, role: value })) !== null;
      const said = role ? `Passage is now: ${roleTerms[role].label}.` : "Passage has the engine's role again.";
      void change({ label: 'changed the role of a passage', make: set(role), takeBack: set(before) }, said);
    };

    return {
      dispatch,
      show,
      judge,
      setRole,
      open: (opened) => dispatch({ type: 'open', opened }),
      openTab: (tab) => {
        now.current.openPanel();
        dispatch({ type: 'tab', tab });
      },
      showFact: (fact) => show(firstOfEach(fact.mentions), 'coverage'),
    };
  }, [ask, change, tell, dispatch]);
}

function firstOfEach<M extends { article: string }>(mentions: readonly M[]): M[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => !seen.has(mention.article) && seen.add(mention.article));
}
