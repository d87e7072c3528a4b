/** Saves a comparison made on the command line into the library, whole or not at all. */
import { ParallaxError } from '../../shared/errors.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { inputFor, inputHash } from '../core/comparison-view.ts';
import { withLibrary } from './with-library.ts';

/** `originals` are the bytes of the articles, in their order. Throws the storage errors; nothing is then saved. */
export function saveComparison(dataDir: string, comparison: Comparison, originals: readonly Uint8Array[]): void {
  const { id, title, articles, run, createdAt } = comparison;
  if (!run) throw new ParallaxError('E_INTERNAL', { detail: 'nothing to save' });
  withLibrary(dataDir, (library) =>
    library.save(() => {
      library.comparisons.insert(id, title, createdAt);
      articles.forEach(({ roleOverrides: _, ...article }, index) => {
        library.articles.insert(article, id, originals[index] ?? new Uint8Array(), createdAt);
      });
      library.runs.insert({
        id: run.id,
        comparisonId: id,
        createdAt,
        durationMs: run.durationMs,
        // Of the stored rows, so that a later look compares like with like.
        inputHash: inputHash(inputFor(title, library.articles.ofComparison(id))),
        result: run.result,
      });
    }),
  );
}
