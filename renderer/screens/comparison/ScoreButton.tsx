/** One of an article's three scores: value, interval and direction; opens to its parts and evidence. */
import type { Score } from '../../../shared/model/score.ts';
import { ScoreBar } from '../../components/ScoreBar.tsx';
import { formatNumber, spokenScore } from '../../state/format.ts';
import { type Pillar, pillars } from '../../state/vocabulary.ts';
import { useActions } from './comparison-context.ts';

interface ScoreButtonProps {
  readonly articleId: string;
  readonly pillar: Pillar;
  readonly score: Score;
  /** The score without what the person rejected, where it differs. */
  readonly reviewed: Score | null;
  readonly open: boolean;
}

export function ScoreButton({ articleId, pillar, score, reviewed, open }: ScoreButtonProps) {
  const { dispatch } = useActions();
  const { label, ends } = pillars[pillar];
  const refused = 'refused' in score;
  const second = !refused && reviewed && !('refused' in reviewed) && reviewed.value !== score.value ? reviewed : null;
  const spoken = `${label} score ${spokenScore(score)}${second ? `; ${formatNumber(second.value)} without what you rejected` : ''}`;
  return (
    <button
      type="button"
      className={`score score-${pillar} ${refused ? 'score-refused' : ''}`}
      aria-label={spoken}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-score={`${articleId} ${pillar}`}
      data-tip={`${pillars[pillar].definition} Click for parts and evidence.`}
      onClick={() => dispatch({ type: 'inspect', inspected: open ? null : { articleId, pillar } })}
    >
      <span className="score-label">{label}</span>
      {refused ? (
        <span className="score-refusal">{score.refused}</span>
      ) : (
        <>
          <span className="score-value">
            {formatNumber(score.value, 0)}
            {second && (
              <span className="score-second">
                → {formatNumber(second.value, 0)} <i>reviewed</i>
              </span>
            )}
            {!second && (
              <span className="score-interval">
                {formatNumber(score.low, 0)}–{formatNumber(score.high, 0)}
              </span>
            )}
          </span>
          <ScoreBar score={score} reviewed={second} />
          <span className="score-scale">
            <span>
              <i>0</i> {ends[0]}
            </span>
            <span>
              <i>100</i> {ends[1]}
            </span>
          </span>
        </>
      )}
    </button>
  );
}
