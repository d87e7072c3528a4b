/** `parallax compare`: reads files, analyses them together, prints the result, and saves it unless told not to. */
import { basename, resolve } from 'node:path';
import { createEngine } from '../../shared/analysis/engine.ts';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { type Comparison, MAX_ARTICLES } from '../../shared/model/comparison.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { inputFor } from '../core/comparison-view.ts';
import { type ImportedArticle, importBytes } from '../core/import/import-article.ts';
import { readFileBytes } from '../core/import/read-file.ts';
import { defaultDataDir, sourcePaths } from '../core/paths.ts';
import { loadResources, sha256 } from '../core/resources/load-resources.ts';
import { saveComparison } from './save-comparison.ts';
import { textTable } from './text-table.ts';
import { writeWhole } from './write-whole.ts';

export interface CompareOptions {
  readonly title: string | undefined;
  readonly json: boolean;
  /** File for the HTML report. */
  readonly report: string | undefined;
  readonly save: boolean;
  readonly dataDir: string | undefined;
}

/** Gives the exit code: 1 where some files could not be read; what could is still compared. */
export async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  const { articles, failures } = readAll(files);
  for (const message of failures) console.error(message);
  if (articles.length === 0) return 1;
  if (articles.length > MAX_ARTICLES) throw new ParallaxError('E_TOO_MANY_ARTICLES', { limit: MAX_ARTICLES });
  const title = options.title?.trim() || titleFrom(articles);
  const stored = articles.map((article, index) => ({ ...article, id: `a${index + 1}`, roleOverrides: [] }));
  const started = performance.now();
  const engine = createEngine(loadResources(sourcePaths.resourcesDir), sha256);
  const input = inputFor(title, stored);
  const result = engine.analyse(input, null);
  const durationMs = performance.now() - started;
  const now = new Date().toISOString();
  let comparison: Comparison = {
    id: '',
    title,
    createdAt: now,
    updatedAt: now,
    articles: stored.map(({ original: _, ...article }) => article),
    verdicts: [],
    run: { id: '', createdAt: now, durationMs, stale: [], result },
  };
  if (options.save) {
    const dataDir = options.dataDir ? resolve(options.dataDir) : defaultDataDir();
    comparison = saveComparison(dataDir, title, articles, engine, durationMs);
  }
  if (options.report) writeWhole(options.report, buildReport(comparison));
  const shown = comparison.run?.result ?? result;
  console.log(options.json ? JSON.stringify(shown) : textTable(shown));
  if (options.save && !options.json) console.log(`\nSaved as ${comparison.id}`);
  return failures.length > 0 ? 1 : 0;
}

function readAll(files: readonly string[]): { articles: ImportedArticle[]; failures: string[] } {
  const articles: ImportedArticle[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      articles.push(importBytes(readFileBytes(file), basename(file)));
    } catch (thrown) {
      failures.push(failureFrom(thrown).message);
    }
  }
  return { articles, failures };
}

/** The first headline found, else the first file's name. */
function titleFrom(articles: readonly ImportedArticle[]): string {
  return articles.find((article) => article.headline)?.headline ?? articles[0]?.receipt.fileName ?? 'Comparison';
}
