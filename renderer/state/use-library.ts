/** The list of comparisons, kept up to date, and whether the program behind it can go on. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import type { ComparisonSummary } from '../../shared/model/comparison.ts';
import { useProgram } from './program.tsx';

export interface Library {
  /** null until the first answer. */
  readonly comparisons: readonly ComparisonSummary[] | null;
  /** Why nothing can be done at all: the library cannot be opened, or the program stopped. */
  readonly stopped: Failure | null;
  /** Has the shell try again; resolves when that helped or did not. */
  retry(): Promise<void>;
}

export function useLibrary(): Library {
  const { transport, hear } = useProgram();
  const [comparisons, setComparisons] = useState<readonly ComparisonSummary[] | null>(null);
  const isListed = useRef(false);
  const [stopped, setStopped] = useState<Failure | null>(null);

  const reload = useCallback(
    () =>
      transport.call('library.list', {}).then((answer) => {
        if (answer.ok) {
          isListed.current = true;
          setComparisons(answer.value);
          setStopped(null);
          return;
        }
        // With a list on the screen one lost answer is no reason to take everything away.
        setStopped((before) => (before || !isListed.current ? answer.error : null));
      }),
    [transport],
  );

  const retry = useCallback(async () => {
    await transport.recover('retry');
    await reload();
  }, [transport, reload]);

  useEffect(() => {
    void reload();
    return hear((event) => {
      if (event.kind === 'library.changed' || event.kind === 'job.finished') void reload();
      if (event.kind === 'program.stopped') setStopped(event.error);
    });
  }, [hear, reload]);

  return { comparisons, stopped, retry };
}
