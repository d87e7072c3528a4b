/** A score drawn on its scale from 0 to 100: the value as a line, the interval as a band. */
import type { Score } from '../../shared/model/score.ts';

type GivenScore = Exclude<Score, { refused: string }>;

export function ScoreBar({ score, reviewed }: { score: GivenScore; reviewed?: GivenScore | null }) {
  return (
    <span className="score-bar" aria-hidden="true">
      <span className="score-bar-fill" style={{ width: `${score.value}%` }} />
      <span className="score-bar-band" style={{ left: `${score.low}%`, width: `${score.high - score.low}%` }} />
      <span className="score-bar-value" style={{ left: `${score.value}%` }} />
      {reviewed && <span className="score-bar-reviewed" style={{ left: `${reviewed.value}%` }} />}
    </span>
  );
}
