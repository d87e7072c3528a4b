/** What each article leaves out that others report, and what only it has; a click shows the others' words. */
import { useMemo, useState } from 'react';
import type { RunResult } from '../../../../shared/model/result.ts';
import { exclusivesOf, type OmittedFact, omissionsOf } from '../../../state/fact-table.ts';
import { plural, shorten } from '../../../state/format.ts';
import { useActions } from '../comparison-context.ts';
import type { ShownColumn, TabProps } from './PanelBox.tsx';

/** A page of a list: more than anybody reads at once, few enough that eight lists draw at once. */
const FIRST_SHOWN = 40;

export function OmissionsTab({ run, columns }: TabProps) {
  const [side, setSide] = useState<'omitted' | 'exclusive'>('omitted');
  if (run.articles.length < 2) {
    return <p className="empty-note">One article alone leaves nothing out: add a second one about the same event.</p>;
  }
  return (
    <>
      <fieldset className="filters" aria-label="Which side">
        <button type="button" aria-pressed={side === 'omitted'} onClick={() => setSide('omitted')}>
          Left out here, reported elsewhere
        </button>
        <button type="button" aria-pressed={side === 'exclusive'} onClick={() => setSide('exclusive')}>
          Only here
        </button>
      </fieldset>
      <div className="side-by-side">
        {columns.map((column) =>
          side === 'omitted' ? (
            <OmissionList key={column.id} run={run} column={column} columns={columns} />
          ) : (
            <ExclusiveList key={column.id} run={run} column={column} />
          ),
        )}
      </div>
    </>
  );
}

interface OmissionListProps {
  readonly run: RunResult;
  readonly column: ShownColumn;
  readonly columns: readonly ShownColumn[];
}

function OmissionList({ run, column, columns }: OmissionListProps) {
  const [all, setAll] = useState(false);
  const omitted = useMemo(() => omissionsOf(run, column.id), [run, column.id]);
  const names = useMemo(() => new Map(columns.map(({ id, name }) => [id, name])), [columns]);
  return (
    <section className="list-column">
      <h3>
        {column.name} <span className="count">{omitted.length}</span>
      </h3>
      {omitted.length === 0 && <p className="quiet">States what the others state.</p>}
      <ol aria-label={`Omissions: ${column.name}`}>
        {omitted.slice(0, all ? omitted.length : FIRST_SHOWN).map((item) => (
          <OmissionItem key={item.fact.id} item={item} run={run} names={names} />
        ))}
      </ol>
      {omitted.length > FIRST_SHOWN && (
        <button type="button" className="button-link" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${omitted.length}`}
        </button>
      )}
    </section>
  );
}

interface OmissionItemProps {
  readonly item: OmittedFact;
  readonly run: RunResult;
  readonly names: ReadonlyMap<string, string>;
}

function OmissionItem({ item, run, names }: OmissionItemProps) {
  const { show } = useActions();
  const texts = new Map(run.articles.map(({ id, text }) => [id, text]));
  return (
    <li>
      <button type="button" className="jump" onClick={() => show(item.elsewhere, 'coverage')}>
        <span className="jump-words">{item.fact.text}</span>
        <span className="omission-note">
          <b>
            {item.elsewhere.length} of {plural(item.others, 'other')}
          </b>{' '}
          {item.elsewhere.length === 1 ? 'has' : 'have'} it
          {item.state === 'partial' && ' · here only in part'}
        </span>
      </button>
      <ul className="others">
        {item.elsewhere.map((mention) => (
          <li key={mention.article}>
            <button type="button" className="jump" onClick={() => show([mention], 'coverage')}>
              <b>{names.get(mention.article) ?? 'Removed article'}</b>
              <OthersWords
                words={texts.get(mention.article)?.slice(mention.start, mention.end) ?? ''}
                fact={item.fact.text}
              />
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The sentence that stands for the fact is not said twice. */
function OthersWords({ words, fact }: { words: string; fact: string }) {
  if (words === fact) return <span className="quiet">in these words</span>;
  return <span className="jump-words">{shorten(words, 150)}</span>;
}

function ExclusiveList({ run, column }: { run: RunResult; column: ShownColumn }) {
  const { show } = useActions();
  const facts = useMemo(() => exclusivesOf(run, column.id), [run, column.id]);
  return (
    <section className="list-column">
      <h3>
        {column.name} <span className="count">{facts.length}</span>
      </h3>
      {facts.length === 0 && <p className="quiet">Nothing that the others do not state.</p>}
      <ol aria-label={`Only in: ${column.name}`}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" className="jump" onClick={() => show(fact.mentions.slice(0, 1), 'coverage')}>
              <span className="jump-words">{fact.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
