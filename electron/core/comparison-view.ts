/** Puts a comparison together from the library's rows, and says whether its saved run still speaks for it. */

import type { ComparisonInput } from '../../shared/analysis/engine.ts';
import { ParallaxError } from '../../shared/errors.ts';
import type { Comparison, SavedRun, StaleReason } from '../../shared/model/comparison.ts';
import { RESULT_SCHEMA_VERSION, type RunResult, runResultSchema } from '../../shared/model/result.ts';
import type { StoredArticle } from '../storage/articles.ts';
import type { Library } from '../storage/library.ts';
import { sha256 } from './resources/load-resources.ts';

/** What the engine is given for these articles: nothing else can change a result. */
export function inputFor(title: string, articles: readonly StoredArticle[]): ComparisonInput {
  return {
    title,
    articles: articles.map(({ id, receipt, outlet, headline, author, text, roleOverrides }) => ({
      id,
      file: receipt.fileName,
      outlet,
      headline,
      author,
      text,
      roleOverrides,
    })),
  };
}

/** Hash of everything in the input that can change a result; the title cannot. */
export function inputHash(input: ComparisonInput): string {
  return sha256(JSON.stringify(input.articles));
}

/** The whole comparison as the window sees it. Throws E_NOT_FOUND. */
export function viewComparison(library: Library, comparisonId: string, fingerprint: string): Comparison {
  const row = library.comparisons.get(comparisonId);
  if (!row) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
  const articles = library.articles.ofComparison(comparisonId);
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    articles,
    verdicts: library.runs.verdicts(comparisonId),
    run: savedRun(library, comparisonId, inputHash(inputFor(row.title, articles)), fingerprint),
  };
}

/** The newest run's result, checked, or null where none was saved in today's form. */
export function savedResult(library: Library, comparisonId: string): RunResult | null {
  const row = library.runs.latest(comparisonId);
  const parsed = row && runResultSchema.safeParse(JSON.parse(row.result));
  return parsed?.success ? parsed.data : null;
}

function savedRun(library: Library, comparisonId: string, hash: string, fingerprint: string): SavedRun | null {
  const row = library.runs.latest(comparisonId);
  if (!row) return null;
  // The form is checked whole when the answer leaves (dispatch). A result of another form is shown as not analysed yet:
  // the articles open all the same, and running again replaces it.
  const result = JSON.parse(row.result) as RunResult;
  if (result.schemaVersion !== RESULT_SCHEMA_VERSION) return null;
  const stale: StaleReason[] = [];
  if (row.fingerprint !== fingerprint) stale.push('engine-changed');
  if (row.input_hash !== hash) stale.push('articles-changed');
  return {
    id: row.id,
    createdAt: row.created_at,
    durationMs: row.duration_ms,
    stale,
    result,
  };
}
