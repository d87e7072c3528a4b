/** The table of facts: which article states what, wholly, in part or not at all; every cell leads to the words. */
import { memo, useMemo, useRef, useState } from 'react';
import {
  type CellState,
  type FactCell,
  type FactFilter,
  type FactRow,
  factFilters,
  factRows,
  filterRows,
} from '../../../state/fact-table.ts';
import { formatShare } from '../../../state/format.ts';
import { useActions } from '../comparison-context.ts';
import type { ShownColumn, TabProps } from './PanelBox.tsx';

/** Rows drawn at first; a table of eight long articles has several hundred. */
const ROWS_AT_FIRST = 120;

export const cellSigns: Readonly<Record<CellState, { sign: string; label: string }>> = {
  full: { sign: '●', label: 'stated' },
  partial: { sign: '◐', label: 'stated in part' },
  absent: { sign: '—', label: 'not stated' },
};

export function FactsTab({ run, columns }: TabProps) {
  const [filter, setFilter] = useState<FactFilter>('all');
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const rows = useMemo(
    () =>
      factRows(
        run,
        columns.map(({ id }) => id),
      ),
    [run, columns],
  );
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  return (
    <>
      <fieldset className="filters" aria-label="Which facts">
        {factFilters
          .filter((item) => item.filter !== 'missing-one' || columns.length > 2)
          .map((item) => (
            <button
              key={item.filter}
              type="button"
              aria-pressed={filter === item.filter}
              onClick={() => setFilter(item.filter)}
            >
              {item.label} <span className="count">{filterRows(rows, item.filter).length}</span>
            </button>
          ))}
        <span className="key" aria-hidden="true">
          <span className="dot dot-full">●</span> stated <span className="dot dot-partial">◐</span> in part{' '}
          <span className="dot dot-absent">—</span> not stated
        </span>
      </fieldset>
      {shown.length === 0 ? (
        <p className="empty-note">{emptyNote(filter, columns.length)}</p>
      ) : (
        <FactTable key={filter} rows={shown} limit={limit} columns={columns} />
      )}
      {shown.length > limit && (
        <button type="button" className="button-link" onClick={() => setLimit(shown.length)}>
          Show all {shown.length} facts
        </button>
      )}
    </>
  );
}

function emptyNote(filter: FactFilter, articles: number): string {
  if (articles < 2) return 'Facts are compared across articles: add a second one.';
  if (filter === 'conflicts') return 'No figures, dates or places in conflict were found.';
  return 'No fact fits this filter.';
}

interface FactTableProps {
  readonly rows: readonly FactRow[];
  readonly limit: number;
  readonly columns: readonly ShownColumn[];
}

/** One cell of the table is in the tab order; arrows, Home and End move it. */
const FactTable = memo(function FactTable({ rows, limit, columns }: FactTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const move = (event: React.KeyboardEvent) => {
    const cells = table.current?.querySelectorAll<HTMLButtonElement>('tbody button');
    const all = [...(cells ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = at < 0 ? undefined : all[nextCell(event.key, at, columns.length + 1)];
    if (!next) return;
    event.preventDefault();
    for (const cell of all) cell.tabIndex = cell === next ? 0 : -1;
    next.focus();
  };
  return (
    <table ref={table} className="fact-table" aria-label="Facts by article" onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">Fact</th>
          <th scope="col" className="narrow" data-tip="How much the event's coverage makes of it, 0 to 100 %.">
            Salience
          </th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" className="narrow">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, limit).map((row, at) => (
          <FactTableRow key={row.fact.id} row={row} columns={columns} first={at === 0} />
        ))}
      </tbody>
    </table>
  );
});

function nextCell(key: string, at: number, width: number): number {
  if (key === 'ArrowRight') return at + 1;
  if (key === 'ArrowLeft') return at - 1;
  if (key === 'ArrowDown') return at + width;
  if (key === 'ArrowUp') return at - width;
  if (key === 'Home') return at - (at % width);
  if (key === 'End') return at - (at % width) + width - 1;
  return -1;
}

interface FactTableRowProps {
  readonly row: FactRow;
  readonly columns: readonly ShownColumn[];
  readonly first: boolean;
}

const FactTableRow = memo(function FactTableRow({ row, columns, first }: FactTableRowProps) {
  const { showFact, show } = useActions();
  return (
    <tr className={row.inConflict ? 'in-conflict' : ''}>
      <th scope="row">
        <button
          type="button"
          className="fact-text"
          tabIndex={first ? 0 : -1}
          data-tip={`${row.statedBy} of ${row.cells.length} articles state this. Click to bring all columns to it.`}
          onClick={() => showFact(row.fact)}
        >
          {row.inConflict && <span className="conflict-sign">≠ </span>}
          {row.fact.text}
        </button>
      </th>
      <td className="salience">
        <span className="salience-bar" aria-hidden="true">
          <span style={{ width: formatShare(row.fact.salience).replace(' ', '') }} />
        </span>
        <span className="salience-number">{formatShare(row.fact.salience)}</span>
      </td>
      {row.cells.map((cell, at) => (
        <FactTableCell key={cell.articleId} cell={cell} name={columns[at]?.name ?? ''} onShow={show} />
      ))}
    </tr>
  );
});

interface FactTableCellProps {
  readonly cell: FactCell;
  readonly name: string;
  readonly onShow: ReturnType<typeof useActions>['show'];
}

function FactTableCell({ cell, name, onShow }: FactTableCellProps) {
  const { sign, label } = cellSigns[cell.state];
  const mention = cell.mentions.find(({ level }) => level === 'full') ?? cell.mentions[0];
  return (
    <td className={`cell cell-${cell.state}`}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${name}: ${label}`}
        aria-disabled={!mention}
        onClick={() => mention && onShow([mention], 'coverage')}
      >
        <span className={`dot dot-${cell.state}`}>{sign}</span>
      </button>
    </td>
  );
}
