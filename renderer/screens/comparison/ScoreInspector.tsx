/** A score opened: its parts as a sum that can be followed, each part's formula, and the words it was counted from. */
import { useEffect, useMemo, useRef } from 'react';
import type { ArticleResult, RunResult } from '../../../shared/model/result.ts';
import type { Score, ScorePart } from '../../../shared/model/score.ts';
import { Icon } from '../../components/Icon.tsx';
import { ScoreBar } from '../../components/ScoreBar.tsx';
import { evidenceIndex } from '../../state/evidence.ts';
import { formatNumber } from '../../state/format.ts';
import { categoriesOf } from '../../state/legend.ts';
import { countVerdicts, type VerdictMap } from '../../state/verdicts.ts';
import { type Pillar, pillars } from '../../state/vocabulary.ts';
import { useActions } from './comparison-context.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { HeadlineNotes } from './HeadlineNotes.tsx';

interface ScoreInspectorProps {
  readonly run: RunResult;
  readonly article: ArticleResult;
  readonly name: string;
  readonly pillar: Pillar;
  readonly reviewed: Score | null;
  readonly verdicts: VerdictMap;
}

export function ScoreInspector({ run, article, name, pillar, reviewed, verdicts }: ScoreInspectorProps) {
  const { dispatch } = useActions();
  const element = useRef<HTMLDialogElement>(null);
  const score = article.scores[pillar];
  const term = pillars[pillar];
  const find = useMemo(() => evidenceIndex(run, article), [run, article]);
  const categories = useMemo(() => categoriesOf(run), [run]);

  const close = () => {
    dispatch({ type: 'inspect', inspected: null });
    document.querySelector<HTMLElement>(`[data-score="${CSS.escape(`${article.id} ${pillar}`)}"]`)?.focus();
  };
  // The text stays usable beside it, so this dialog takes the focus when it opens but does not hold it.
  useEffect(() => {
    if (article.id && pillar) element.current?.focus();
  }, [article.id, pillar]);

  return (
    <dialog
      open
      ref={element}
      tabIndex={-1}
      className="inspector"
      aria-label={`${term.label} score: ${name}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header className="inspector-head">
        <div>
          <h2>
            {term.label} <span>{name}</span>
          </h2>
        </div>
        <button type="button" className="button-quiet" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {'refused' in score ? (
        <p className="inspector-refusal">{score.refused}</p>
      ) : (
        <>
          <div className={`inspector-value score-${pillar}`}>
            <strong>{formatNumber(score.value)}</strong>
            <span data-tip="Bootstrap over sentences: how much the score hangs on single sentences. It does not contain the errors of the measure itself.">
              90 % interval {formatNumber(score.low)} to {formatNumber(score.high)}
            </span>
            <ScoreBar score={score} />
            <span className="score-scale">
              <span>0 {term.zero}</span>
              <span>100 {term.hundred}</span>
            </span>
          </div>
          <Reviewed score={score} reviewed={reviewed} counts={countVerdicts(verdicts, judgedIds(article, pillar))} />
          <p className="quiet">{term.definition}</p>
          <PartsTable parts={score.parts} value={score.value} />
          {score.parts.map((part) => (
            <EvidenceList key={part.name} part={part} find={find} categories={categories} />
          ))}
        </>
      )}
      {pillar === 'framing' && article.framing.headline && <HeadlineNotes headline={article.framing.headline} />}
    </dialog>
  );
}

/** What of this score a person can accept or reject. */
function judgedIds(article: ArticleResult, pillar: Pillar): string[] {
  if (pillar === 'framing') return article.framing.findings.map(({ id }) => id);
  return pillar === 'sourcing' ? article.sourcing.attributions.map(({ id }) => id) : [];
}

interface ReviewedProps {
  readonly score: Exclude<Score, { refused: string }>;
  readonly reviewed: Score | null;
  readonly counts: { readonly accepted: number; readonly rejected: number };
}

function Reviewed({ score, reviewed, counts }: ReviewedProps) {
  const judged = `You accepted ${counts.accepted} and rejected ${counts.rejected}.`;
  if (counts.accepted + counts.rejected === 0) return null;
  if (!reviewed || 'refused' in reviewed || reviewed.value === score.value) return <p className="reviewed">{judged}</p>;
  return (
    <p className="reviewed">
      {judged} <strong>{formatNumber(reviewed.value)}</strong> without what you rejected ({formatNumber(reviewed.low)}{' '}
      to {formatNumber(reviewed.high)}). The engine's own score stays as it is.
    </p>
  );
}

function PartsTable({ parts, value }: { parts: readonly ScorePart[]; value: number }) {
  return (
    <table className="parts">
      <caption>How the number is made</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Value</th>
          <th scope="col">× weight</th>
          <th scope="col">= adds</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">{part.name}</th>
            <td>{part.value.toFixed(1)}</td>
            <td>× {formatNumber(part.weight, 2)}</td>
            <td>{(part.value * part.weight).toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Sum, rounded</th>
          <td />
          <td>
            {formatNumber(
              parts.reduce((sum, part) => sum + part.weight, 0),
              2,
            )}
          </td>
          <td>{value.toFixed(1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
