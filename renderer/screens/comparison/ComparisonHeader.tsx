/** The head of a comparison: its title, the state of its run, and what can be done with the whole. */
import { useState } from 'react';
import { readerOf } from '../../../shared/analysis/engine-card.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import { EditableTitle } from '../../components/EditableTitle.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { useAddArticles } from '../../state/add-articles.ts';
import { formatTime, plural, titleOf } from '../../state/format.ts';
import { useProgram } from '../../state/program.tsx';
import { useCommands } from '../../state/use-commands.ts';
import type { OpenComparison } from '../../state/use-comparison.ts';
import { readerModel } from '../../state/vocabulary.ts';
import { EngineDialog } from './EngineDialog.tsx';
import { ExportReport } from './ExportReport.tsx';
import { ProvisionalNotice, ReaderNotice, RunControl, StaleNotice } from './RunState.tsx';

interface ComparisonHeaderProps {
  readonly comparison: Comparison;
  readonly open: OpenComparison;
  readonly onAdd: ReturnType<typeof useAddArticles>;
  readonly isNew: boolean;
  readonly panelOpen: boolean;
  readonly onPanel: (open: boolean) => void;
}

export function ComparisonHeader({ comparison, open, onAdd, isNew, panelOpen, onPanel }: ComparisonHeaderProps) {
  const { ask, change, tell } = useProgram();
  const { id, run } = comparison;
  const engine = comparison.provisional ? undefined : run?.result.engine;
  const [isCardOpen, setCardOpen] = useState(false);
  const count = comparison.articles.length;

  const tellNoReport = () => run ?? tell('There is nothing to report yet. Run the analysis first.');
  useCommands({ 'report.save': tellNoReport, 'report.savePdf': tellNoReport });

  const rename = (title: string) => {
    const set = (value: string) => async () =>
      (await ask('comparison.rename', { comparisonId: id, title: value })) !== null;
    void change({ label: `renamed to "${title}"`, make: set(title), takeBack: set(titleOf(comparison)) });
  };

  return (
    <header className="comparison-head">
      <div className="comparison-title">
        <h1>
          <EditableTitle
            key={comparison.title}
            title={titleOf(comparison)}
            label="Title of the comparison"
            onChange={rename}
            startInField={isNew && count === 0}
          />
        </h1>
        <p className="quiet">
          {plural(count, 'article')}
          {comparison.provisional && ' · '}
          {comparison.provisional && <ProvisionalNotice />}
          {run && engine && ` · analysed ${formatTime(run.createdAt)} · `}
          {engine && (
            <button
              type="button"
              className="button-link"
              data-tip={`Opens the engine card. ${readerModel.label}: ${readerModel.definition}`}
              onClick={() => setCardOpen(true)}
            >
              {`engine ${engine.version}, ${readerOf(engine)}`}
            </button>
          )}
        </p>
      </div>
      <div className="comparison-actions">
        <button type="button" className="button" onClick={() => void onAdd.choose(id)}>
          <Icon name="plus" /> Add articles
        </button>
        <button type="button" className="button" onClick={() => onAdd.openPaste(id)}>
          <Icon name="paste" /> Paste text
        </button>
        {count > 0 && <RunControl comparison={comparison} open={open} />}
        {run && <ExportReport comparisonId={id} />}
        {run && (
          <button
            type="button"
            className="button-quiet"
            aria-pressed={panelOpen}
            aria-label="Tables panel"
            data-tip="Show or hide the tables (t)"
            onClick={() => onPanel(!panelOpen)}
          >
            <Icon name="below" />
          </button>
        )}
      </div>
      <StaleNotice comparison={comparison} open={open} />
      <ReaderNotice open={open} />
      {isCardOpen && engine && <EngineDialog engine={engine} onClose={() => setCardOpen(false)} />}
    </header>
  );
}
