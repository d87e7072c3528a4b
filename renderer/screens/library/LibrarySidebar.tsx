/** The library at the left: every comparison, the sample, and the way to a new one. */
import { useState } from 'react';
import type { ComparisonSummary } from '../../../shared/model/comparison.ts';
import { EditableTitle } from '../../components/EditableTitle.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { formatDate, plural, titleOf } from '../../state/format.ts';
import { useProgram } from '../../state/program.tsx';

interface LibrarySidebarProps {
  readonly comparisons: readonly ComparisonSummary[];
  readonly current: string | null;
  readonly onOpen: (comparisonId: string | null) => void;
  readonly onNew: () => void;
  readonly onSample: () => void;
  readonly onClose: () => void;
}

export function LibrarySidebar({ comparisons, current, onOpen, onNew, onSample, onClose }: LibrarySidebarProps) {
  return (
    <nav className="library" aria-label="Library">
      <header className="library-head">
        <span className="wordmark">Parallax</span>
        <button
          type="button"
          className="button-quiet"
          aria-label="Close the library"
          data-tip="Close the library (b)"
          onClick={onClose}
        >
          <Icon name="library" />
        </button>
      </header>
      <button type="button" className="button library-new" onClick={onNew}>
        <Icon name="plus" /> New comparison
      </button>
      {comparisons.length === 0 && <p className="quiet library-empty">Nothing here yet.</p>}
      <ul className="library-list">
        {comparisons.map((comparison) => (
          <LibraryItem
            key={comparison.id}
            comparison={comparison}
            isCurrent={comparison.id === current}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <button type="button" className="button-link library-sample" onClick={onSample}>
        Open the sample event
      </button>
    </nav>
  );
}

interface LibraryItemProps {
  readonly comparison: ComparisonSummary;
  readonly isCurrent: boolean;
  readonly onOpen: (comparisonId: string | null) => void;
}

function LibraryItem({ comparison, isCurrent, onOpen }: LibraryItemProps) {
  const { ask, change } = useProgram();
  const [isRenaming, setRenaming] = useState(false);
  const { id: comparisonId } = comparison;
  const title = titleOf(comparison);
  const remove = () => {
    if (isCurrent) onOpen(null);
    void change(
      {
        label: `removed "${title}"`,
        make: async () => (await ask('comparison.remove', { comparisonId })) !== null,
        takeBack: async () => (await ask('comparison.restore', { comparisonId })) !== null,
      },
      `Removed "${title}".`,
    );
  };
  const rename = (next: string) => {
    const set = (value: string) => async () =>
      (await ask('comparison.rename', { comparisonId, title: value })) !== null;
    void change({ label: `renamed to "${next}"`, make: set(next), takeBack: set(title) });
  };
  return (
    <li className={isCurrent ? 'library-item is-current' : 'library-item'}>
      {isRenaming ? (
        <EditableTitle
          title={title}
          label="Title of the comparison"
          onChange={rename}
          onDone={() => setRenaming(false)}
          startInField
        />
      ) : (
        <button
          type="button"
          className="library-open"
          aria-current={isCurrent ? 'page' : undefined}
          onClick={() => onOpen(comparisonId)}
          onDoubleClick={() => setRenaming(true)}
        >
          <span className="library-title">{title}</span>
          <span className="library-outlets">{comparison.outlets.filter(Boolean).join(' · ')}</span>
          <span className="library-meta">
            {plural(comparison.articleCount, 'article')} · {formatDate(comparison.updatedAt)}
            {!comparison.hasRun && comparison.articleCount > 0 && ' · not analysed'}
          </span>
        </button>
      )}
      <Menu
        label={`Comparison: ${title}`}
        className="button-quiet library-more"
        items={[
          { label: 'Rename', act: () => setRenaming(true) },
          { label: 'Remove', act: remove },
        ]}
      >
        <Icon name="more" />
      </Menu>
    </li>
  );
}
