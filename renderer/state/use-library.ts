/** The list of comparisons, kept up to date. */
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { ComparisonSummary } from '../../shared/model/comparison.ts';
import { useProgram } from './program.tsx';

export interface Library {
  /** null until the first answer. */
  readonly comparisons: readonly ComparisonSummary[] | null;
  readonly failure: Failure | null;
  reload(): void;
}

export function useLibrary(): Library {
  const { transport, hear } = useProgram();
  const [comparisons, setComparisons] = useState<readonly ComparisonSummary[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reload = useCallback(() => {
    void transport.call('library.list', {}).then((answer) => {
      if (answer.ok) setComparisons(answer.value);
      setFailure(answer.ok ? null : answer.error);
    });
  }, [transport]);

  useEffect(() => {
    reload();
    return hear((event) => {
      if (event.kind === 'library.changed' || event.kind === 'job.finished') reload();
    });
  }, [hear, reload]);

  return { comparisons, failure, reload };
}
