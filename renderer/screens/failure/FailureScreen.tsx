/** What stands on the screen when the program cannot go on: what happened, to which file, and what to do. */
import { useState } from 'react';
import type { Recovery } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import { helpFor } from './failure-help.ts';

interface FailureScreenProps {
  readonly failure: Failure;
  /** What the shell can do about it besides trying again. */
  readonly recoveries?: readonly Recovery[];
  readonly onRecover?: (action: Recovery) => void;
  /** Resolves when it has been tried; the screen stays where that did not help. */
  readonly onRetry: () => Promise<void> | void;
}

const LABELS = { folder: 'Show the folder', quit: 'Quit Parallax' } as const;

export function FailureScreen({ failure, recoveries = [], onRecover = () => {}, onRetry }: FailureScreenProps) {
  const [attempt, setAttempt] = useState<'none' | 'running' | 'failed'>('none');
  const { title, steps } = helpFor(failure.code);
  const retry = async () => {
    setAttempt('running');
    await onRetry();
    setAttempt('failed');
  };
  return (
    <main className="failure">
      <div role="alert">
        <h1>{title}</h1>
        <p>{failure.message}</p>
      </div>
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {failure.where && (
        <p className="failure-where">
          Your library is in this folder: <code>{failure.where}</code>
        </p>
      )}
      <div className="failure-actions">
        <button
          type="button"
          className="button button-primary"
          disabled={attempt === 'running'}
          onClick={() => void retry()}
        >
          {attempt === 'running' ? 'Trying again…' : 'Try again'}
        </button>
        {(['folder', 'quit'] as const)
          .filter((action) => recoveries.includes(action))
          .map((action) => (
            <button key={action} type="button" className="button" onClick={() => onRecover(action)}>
              {LABELS[action]}
            </button>
          ))}
        <span role="status">{attempt === 'failed' && 'Tried again: it is still so.'}</span>
      </div>
      <p className="quiet">
        <code>{failure.code}</code>
      </p>
    </main>
  );
}
