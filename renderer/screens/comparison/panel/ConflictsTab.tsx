/** Figures, dates and places that do not agree, side by side with the words around them. */
import type { RunResult } from '../../../../shared/model/result.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { humanise } from '../../../state/categories.ts';
import { useActions } from '../comparison-context.ts';
import type { TabProps } from './PanelBox.tsx';

export function ConflictsTab({ run, columns }: TabProps) {
  const { show } = useActions();
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  if (run.conflicts.length === 0) {
    return <p className="empty-note">No figures, dates or places in conflict were found.</p>;
  }
  return (
    <ul className="conflicts">
      {run.conflicts.map((conflict) => (
        <li key={conflict.id} className="conflict">
          <header>
            <span className="conflict-sign">≠</span> <b>{humanise(conflict.kind)}</b>
            <span className="quiet">{conflict.reason}</span>
            <button type="button" className="button-link" onClick={() => show(conflict.values, 'coverage')}>
              Bring all columns to it
            </button>
          </header>
          <div className="conflict-values">
            {conflict.values.map((value) => (
              <button
                key={`${value.article} ${value.start}`}
                type="button"
                className="jump"
                onClick={() => show([value], 'coverage')}
              >
                <b>{names.get(value.article) ?? 'Removed article'}</b>
                <Words run={run} article={value.article} span={value} />
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The sentence around a value, with the value itself standing out. */
function Words({ run, article, span }: { run: RunResult; article: string; span: Span }) {
  const found = run.articles.find(({ id }) => id === article);
  if (!found) return null;
  const sentence = found.sentences.find(({ start, end }) => start <= span.start && end >= span.end) ?? span;
  return (
    <span className="jump-words">
      {found.text.slice(sentence.start, span.start)}
      <mark className="value">{found.text.slice(span.start, span.end)}</mark>
      {found.text.slice(span.end, sentence.end)}
    </span>
  );
}
