/** The panel below or beside the columns: lists and tables that lead back into the texts. */
import { memo } from 'react';
import type { Comparison } from '../../../../shared/model/comparison.ts';
import type { RunResult } from '../../../../shared/model/result.ts';
import { Icon } from '../../../components/Icon.tsx';
import type { PanelTab } from '../../../state/view.ts';
import { useActions } from '../comparison-context.ts';
import { ActorsTab } from './ActorsTab.tsx';
import { ConflictsTab } from './ConflictsTab.tsx';
import { FactsTab } from './FactsTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { OmissionsTab } from './OmissionsTab.tsx';
import { SourcesTab } from './SourcesTab.tsx';

export interface ShownColumn {
  readonly id: string;
  readonly name: string;
}

export interface TabProps {
  readonly run: RunResult;
  readonly comparison: Comparison;
  /** The articles of the run that are still in the comparison, in order. */
  readonly columns: readonly ShownColumn[];
  readonly categories: readonly string[];
}

interface PanelBoxProps extends TabProps {
  readonly tab: PanelTab;
  readonly place: 'below' | 'beside';
  readonly onPlace: (place: 'below' | 'beside') => void;
  readonly onClose: () => void;
}

const TABS: readonly { tab: PanelTab; label: string; View: (props: TabProps) => React.ReactNode }[] = [
  { tab: 'facts', label: 'Facts', View: FactsTab },
  { tab: 'omissions', label: 'Omissions', View: OmissionsTab },
  { tab: 'conflicts', label: 'Conflicts', View: ConflictsTab },
  { tab: 'sources', label: 'Sources', View: SourcesTab },
  { tab: 'actors', label: 'Actors', View: ActorsTab },
  { tab: 'findings', label: 'Findings', View: FindingsTab },
];

export const PanelBox = memo(function PanelBox(props: PanelBoxProps) {
  const { tab, place, onPlace, onClose, ...rest } = props;
  const { dispatch } = useActions();
  const { View } = TABS.find((item) => item.tab === tab) ?? (TABS[0] as (typeof TABS)[number]);
  const move = (step: number) => {
    const at = TABS.findIndex((item) => item.tab === tab);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (!next) return;
    dispatch({ type: 'tab', tab: next.tab });
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <section className="panel" aria-label="Comparison tables">
      <div className="panel-head">
        <div className="tabs" role="tablist" aria-label="Tables">
          {TABS.map((item) => (
            <button
              key={item.tab}
              id={`tab-${item.tab}`}
              type="button"
              role="tab"
              aria-selected={item.tab === tab}
              aria-controls="panel-view"
              tabIndex={item.tab === tab ? 0 : -1}
              onClick={() => dispatch({ type: 'tab', tab: item.tab })}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') move(1);
                if (event.key === 'ArrowLeft') move(-1);
              }}
            >
              {item.label}
              <span className="count">{countFor(item.tab, props)}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          className="button-quiet wide-only"
          aria-label={place === 'below' ? 'Put the panel beside the texts' : 'Put the panel below the texts'}
          data-tip={place === 'below' ? 'Beside the texts' : 'Below the texts'}
          onClick={() => onPlace(place === 'below' ? 'beside' : 'below')}
        >
          <Icon name={place === 'below' ? 'beside' : 'below'} />
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-label="Close the panel"
          data-tip="Close the panel (t)"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div id="panel-view" className="panel-view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <View {...rest} />
      </div>
    </section>
  );
});

function countFor(tab: PanelTab, { run, columns }: TabProps): number | '' {
  const articles = run.articles.filter(({ id }) => columns.some((column) => column.id === id));
  const sum = (count: (article: RunResult['articles'][number]) => number) =>
    articles.reduce((total, article) => total + count(article), 0);
  switch (tab) {
    case 'facts':
      return run.facts.length;
    case 'omissions':
      return sum((article) => article.omission.omitted.length);
    case 'conflicts':
      return run.conflicts.length;
    case 'sources':
      return sum((article) => article.sourcing.sources.length);
    case 'actors':
      return run.actors.length;
    case 'findings':
      return sum((article) => article.framing.findings.length);
  }
}
