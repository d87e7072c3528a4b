/** Saves a comparison made on the command line into the library, whole or not at all. */
import { randomUUID } from 'node:crypto';
import type { Engine } from '../../shared/analysis/engine.ts';
import { ParallaxError } from '../../shared/errors.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { inputFor, inputHash, viewComparison } from '../core/comparison-view.ts';
import type { ImportedArticle } from '../core/import/import-article.ts';
import { withLibrary } from './with-library.ts';

/** Analyses once more under the ids the library gives, so that saved and printed results name the same articles. */
export function saveComparison(
  dataDir: string,
  title: string,
  imported: readonly ImportedArticle[],
  engine: Engine,
  durationMs: number,
): Comparison {
  return withLibrary(dataDir, (library) =>
    library.save(() => {
      const now = new Date().toISOString();
      const comparisonId = randomUUID();
      library.comparisons.insert(comparisonId, title, now);
      for (const { original, ...article } of imported) {
        library.articles.insert({ id: randomUUID(), ...article }, comparisonId, original, now);
      }
      const input = inputFor(title, library.articles.ofComparison(comparisonId));
      library.runs.insert({
        id: randomUUID(),
        comparisonId,
        createdAt: now,
        durationMs,
        inputHash: inputHash(input),
        result: engine.analyse(input, null),
      });
      const comparison = viewComparison(library, comparisonId, engine.card.fingerprint);
      if (!comparison.run) throw new ParallaxError('E_INTERNAL', { detail: 'run not saved' });
      return comparison;
    }),
  );
}
