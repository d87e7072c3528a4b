/** Every framing mark as a list, equal to the highlights: filtered, judged and followed into the text. */
import { useMemo, useState } from 'react';
import type { Voice } from '../../../../shared/model/result.ts';
import { termFor } from '../../../state/categories.ts';
import { type ListedFinding, listFindings } from '../../../state/finding-list.ts';
import { shorten } from '../../../state/format.ts';
import { voices } from '../../../state/vocabulary.ts';
import { useActions } from '../comparison-context.ts';
import { VerdictButtons } from '../VerdictButtons.tsx';
import type { TabProps } from './PanelBox.tsx';

const ROWS_AT_FIRST = 150;

export function FindingsTab({ run, columns, comparison, categories }: TabProps) {
  const [category, setCategory] = useState('');
  const [voice, setVoice] = useState<Voice | ''>('');
  const [articleId, setArticleId] = useState('');
  const [all, setAll] = useState(false);
  const findings = useMemo(
    () => listFindings(run, comparison.verdicts, columns, { category, voice, articleId }),
    [run, comparison.verdicts, columns, category, voice, articleId],
  );
  const rejected = findings.filter(({ verdict }) => verdict === 'rejected').length;
  const accepted = findings.filter(({ verdict }) => verdict === 'accepted').length;
  return (
    <>
      <div className="filters">
        <Choice
          label="Article"
          value={articleId}
          onChange={setArticleId}
          options={columns.map(({ id, name }) => [id, name])}
        />
        <Choice
          label="Category"
          value={category}
          onChange={setCategory}
          options={categories.map((name) => [name, termFor(name, categories).label])}
        />
        <Choice
          label="Voice"
          value={voice}
          onChange={(value) => setVoice(value as Voice | '')}
          options={(['author', 'quoted'] as const).map((name) => [name, voices[name].label])}
        />
        <span className="quiet" aria-live="polite">
          {findings.length} findings · {accepted} accepted · {rejected} rejected
        </span>
      </div>
      {findings.length === 0 ? (
        <p className="empty-note">No finding fits.</p>
      ) : (
        <table className="finding-table" aria-label="Findings">
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Category</th>
              <th scope="col">Voice</th>
              <th scope="col">Article</th>
              <th scope="col">Reason</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, all ? findings.length : ROWS_AT_FIRST).map((listed) => (
              <FindingRow key={`${listed.articleId} ${listed.finding.id}`} listed={listed} categories={categories} />
            ))}
          </tbody>
        </table>
      )}
      {!all && findings.length > ROWS_AT_FIRST && (
        <button type="button" className="button-link" onClick={() => setAll(true)}>
          Show all {findings.length}
        </button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">All</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function FindingRow({ listed, categories }: { listed: ListedFinding; categories: readonly string[] }) {
  const { show } = useActions();
  const { finding, articleId, articleName, words, verdict } = listed;
  const term = termFor(finding.category, categories);
  return (
    <tr className={verdict === 'rejected' ? 'is-rejected' : ''}>
      <td>
        <button
          type="button"
          className="jump-inline jump-words"
          onClick={() => show([{ article: articleId, start: finding.start, end: finding.end }], 'framing')}
        >
          {shorten(words, 80)}
        </button>
      </td>
      <td>
        <span className={`card-term shape-${term.shape} hue-${term.hue}`} data-tip={term.definition}>
          {term.label}
        </span>
      </td>
      <td>{voices[finding.voice].label}</td>
      <td>{articleName}</td>
      <td className="quiet">{finding.reason}</td>
      <td>
        <VerdictButtons articleId={articleId} findingId={finding.id} verdict={verdict} words={words} />
      </td>
    </tr>
  );
}
