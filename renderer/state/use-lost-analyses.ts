/** Tells by name which comparison's analysis failed, whatever is on the screen. */
import { useEffect } from 'react';
import type { ComparisonSummary } from '../../shared/model/comparison.ts';
import { useProgram } from './program.tsx';

export function useLostAnalyses(comparisons: readonly ComparisonSummary[] | null): void {
  const { hear, tell } = useProgram();
  useEffect(
    () =>
      hear((event) => {
        if (event.kind !== 'job.failed') return;
        const title = comparisons?.find(({ id }) => id === event.comparisonId)?.title;
        const sentence = title ? `“${title}”: ${event.error.message}` : event.error.message;
        tell(sentence, event.error.code === 'E_CANCELLED' ? 'done' : 'failed');
      }),
    [comparisons, hear, tell],
  );
}
