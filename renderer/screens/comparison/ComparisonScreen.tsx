/** One comparison: its articles side by side, what was found in them, and the tables that lead back into the texts. */
import { useMemo, useReducer, useState } from 'react';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { useAddArticles } from '../../state/add-articles.ts';
import { articleNames } from '../../state/format.ts';
import { categoriesOf, legendOf } from '../../state/legend.ts';
import { keepPreference, readPreference } from '../../state/preferences.ts';
import { shownResult } from '../../state/shown-result.ts';
import { type OpenComparison, useComparison } from '../../state/use-comparison.ts';
import { verdictsOf } from '../../state/verdicts.ts';
import { firstView, nextView } from '../../state/view.ts';
import { EmptyComparison } from '../add-articles/EmptyComparison.tsx';
import { FailureScreen } from '../failure/FailureScreen.tsx';
import { Columns } from './Columns.tsx';
import { ComparisonHeader } from './ComparisonHeader.tsx';
import { ActionsContext, ProvisionalContext } from './comparison-context.ts';
import { LayerBar } from './LayerBar.tsx';
import { MarkPopover } from './MarkPopover.tsx';
import { PanelBox } from './panel/PanelBox.tsx';
import { ScoreInspector } from './ScoreInspector.tsx';
import { SplitArea } from './SplitArea.tsx';
import { useComparisonActions } from './use-comparison-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface ComparisonScreenProps {
  readonly comparisonId: string;
  readonly onAdd: ReturnType<typeof useAddArticles>;
  readonly isNew: boolean;
}

export function ComparisonScreen({ comparisonId, onAdd, isNew }: ComparisonScreenProps) {
  const open = useComparison(comparisonId);
  if (open.failure && !open.comparison) return <FailureScreen failure={open.failure} onRetry={open.reload} />;
  if (!open.comparison) return <main className="comparison" aria-busy="true" />;
  return <LoadedComparison open={open} comparison={open.comparison} onAdd={onAdd} isNew={isNew} />;
}

interface LoadedProps {
  readonly open: OpenComparison;
  readonly comparison: Comparison;
  readonly onAdd: ReturnType<typeof useAddArticles>;
  readonly isNew: boolean;
}

function LoadedComparison({ open, comparison, onAdd, isNew }: LoadedProps) {
  const [view, dispatch] = useReducer(nextView, firstView);
  const [panelOpen, setPanelOpen] = usePreferred('panelOpen');
  const [place, setPlace] = usePreferred('panelPlace');
  const [locked, setLocked] = usePreferred('columnsLocked');
  const actions = useComparisonActions(open, view, dispatch, () => setPanelOpen(true));
  const run = shownResult(comparison);
  const columns = useMemo(() => {
    const names = articleNames(comparison.articles);
    return comparison.articles.map(({ id }, at) => ({ id, name: names[at] ?? '' }));
  }, [comparison.articles]);
  const inRun = useMemo(
    () => columns.filter(({ id }) => run?.articles.some((article) => article.id === id)),
    [columns, run],
  );
  const names = useMemo(() => new Map(columns.map(({ id, name }) => [id, name])), [columns]);
  const categories = useMemo(() => (run ? categoriesOf(run) : []), [run]);
  const legend = useMemo(() => (run ? legendOf(view.layer, run) : []), [run, view.layer]);
  const switches = useMemo(
    () => columns.map((column) => ({ ...column, shown: !view.hiddenColumns.has(column.id) })),
    [columns, view.hiddenColumns],
  );
  useShortcuts({ view, dispatch, actions, onPanel: () => setPanelOpen(!panelOpen) });

  const inspected = run?.articles.find(({ id }) => id === view.inspected?.articleId);
  const panel = run && panelOpen && (
    <PanelBox
      run={run}
      comparison={comparison}
      columns={inRun}
      categories={categories}
      tab={view.tab}
      place={place}
      onPlace={setPlace}
      onClose={() => setPanelOpen(false)}
    />
  );
  return (
    <ActionsContext value={actions}>
      <ProvisionalContext value={comparison.provisional !== undefined}>
        <main className="comparison" data-provisional={comparison.provisional !== undefined}>
          <ComparisonHeader
            key={comparison.id}
            comparison={comparison}
            open={open}
            onAdd={onAdd}
            isNew={isNew}
            panelOpen={panelOpen}
            onPanel={setPanelOpen}
          />
          {comparison.articles.length === 0 ? (
            <EmptyComparison comparisonId={comparison.id} onAdd={onAdd} />
          ) : (
            <>
              <LayerBar
                layer={view.layer}
                isAnalysed={run !== null}
                legend={legend}
                muted={view.muted}
                columns={switches}
                locked={locked}
                onLock={setLocked}
              />
              <div className="workspace">
                <SplitArea place={place} second={panel || null}>
                  <Columns
                    comparison={comparison}
                    run={run}
                    columns={columns}
                    reviewed={open.reviewed}
                    view={view}
                    categories={categories}
                    locked={locked}
                  />
                </SplitArea>
                {run && inspected && view.inspected && (
                  <ScoreInspector
                    run={run}
                    article={inspected}
                    name={names.get(inspected.id) ?? ''}
                    pillar={view.inspected.pillar}
                    verdicts={verdictsOf(comparison, inspected.id)}
                    reviewed={
                      open.reviewed?.find(({ articleId }) => articleId === inspected.id)?.scores[
                        view.inspected.pillar
                      ] ?? null
                    }
                  />
                )}
              </div>
            </>
          )}
          {run && view.opened && (
            <MarkPopover
              opened={view.opened}
              comparison={comparison}
              run={run}
              layer={view.layer}
              names={names}
              categories={categories}
            />
          )}
        </main>
      </ProvisionalContext>
    </ActionsContext>
  );
}

type Kept = 'panelOpen' | 'panelPlace' | 'columnsLocked';

function usePreferred<Name extends Kept>(name: Name) {
  const [value, setValue] = useState(() => readPreference(name));
  const change = (next: typeof value) => {
    setValue(next);
    keepPreference(name, next);
  };
  return [value, change] as const;
}
