/** Accept or reject what the engine found; pressing again takes the verdict back. Not while the model still reads. */
import { useContext } from 'react';
import type { Verdict } from '../../../shared/model/comparison.ts';
import { Icon } from '../../components/Icon.tsx';
import { ProvisionalContext, useActions } from './comparison-context.ts';

interface VerdictButtonsProps {
  readonly articleId: string;
  readonly findingId: string;
  readonly verdict: Verdict['verdict'] | null;
  /** The marked words, for the undo list. */
  readonly words: string;
}

export function VerdictButtons({ articleId, findingId, verdict, words }: VerdictButtonsProps) {
  const { judge } = useActions();
  const isProvisional = useContext(ProvisionalContext);
  const give = (choice: Verdict['verdict']) => judge(articleId, findingId, verdict === choice ? null : choice, words);
  return (
    <fieldset className="verdict" aria-label="Your verdict">
      <button
        type="button"
        aria-pressed={verdict === 'rejected'}
        className="verdict-reject"
        disabled={isProvisional}
        onClick={() => give('rejected')}
      >
        <Icon name="reject" /> {verdict === 'rejected' ? 'Rejected' : 'Reject'}
      </button>
      <button
        type="button"
        aria-pressed={verdict === 'accepted'}
        className="verdict-accept"
        disabled={isProvisional}
        onClick={() => give('accepted')}
      >
        <Icon name="check" /> {verdict === 'accepted' ? 'Accepted' : 'Accept'}
      </button>
      <span className="quiet">
        {isProvisional ? 'Can be judged when the reader model has finished' : saidOf(verdict)}
      </span>
    </fieldset>
  );
}

function saidOf(verdict: Verdict['verdict'] | null): string {
  if (verdict === null) return 'Found by the engine';
  return verdict === 'rejected' ? 'By you; out of the reviewed score' : 'By you';
}
