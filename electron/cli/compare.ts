/** `parallax compare`: reads files, analyses them together, prints the result, and saves it unless told not to. */
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { failureFrom } from '../../shared/errors.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { runResultSchema } from '../../shared/model/result.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { inputFor } from '../core/comparison-view.ts';
import { type ImportedArticle, importBytes } from '../core/import/import-article.ts';
import { readFileBytes } from '../core/import/read-file.ts';
import { defaultDataDir } from '../core/paths.ts';
import { analyseWithReader } from '../core/reader/analyse.ts';
import { NO_STORE, type ReadingStore } from '../core/reader/reading-store.ts';
import { writeWhole } from '../core/write-whole.ts';
import { withEngine } from './engine-tools.ts';
import { terminalWidth, textTable } from './text-table.ts';

/** The contract's longest title. */
const MAX_TITLE = 500;

export interface CompareOptions {
  readonly title: string | undefined;
  readonly json: boolean;
  /** File for the HTML report. */
  readonly report: string | undefined;
  readonly save: boolean;
  /** False where word lists and rules alone shall answer. */
  readonly reader: boolean;
  readonly dataDir: string | undefined;
}

/** Gives the exit code: 1 where some files could not be read; what could is still compared. */
export async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  const { articles, failures } = readAll(files);
  for (const message of failures) console.error(message);
  if (articles.length === 0) return 1;
  const title = options.title?.trim().slice(0, MAX_TITLE) || titleFrom(articles);
  const comparison = options.save
    ? await analyseAndSave(title, articles, options)
    : await analyse(title, articles, options, NO_STORE);
  if (options.report) writeWhole(options.report, buildReport(comparison));
  const { result } = comparison.run;
  console.log(options.json ? JSON.stringify(result) : textTable(result, terminalWidth()));
  if (options.save && !options.json) console.log(`\nSaved as ${comparison.id}`);
  return failures.length > 0 ? 1 : 0;
}

async function analyseAndSave(title: string, articles: readonly ImportedArticle[], options: CompareOptions) {
  const dataDir = options.dataDir ? resolve(options.dataDir) : defaultDataDir();
  // The database is loaded only where it is needed.
  const { saveComparison } = await import('./save-comparison.ts');
  const { withStoredReadings } = await import('./stored-readings.ts');
  const comparison = await withStoredReadings(dataDir, (store) => analyse(title, articles, options, store));
  const originals = articles.map((article) => article.original);
  saveComparison(dataDir, comparison, originals);
  return comparison;
}

function readAll(files: readonly string[]): { articles: ImportedArticle[]; failures: string[] } {
  const articles: ImportedArticle[] = [];
  const failures: string[] = [];
  for (const file of files) {
    const name = basename(file);
    try {
      articles.push(importBytes(readFileBytes(file), name));
    } catch (thrown) {
      // The sentence names the file without its folder; two files of one name must be told apart here.
      const { message } = failureFrom(thrown);
      failures.push(message.startsWith(`${name}:`) ? `${file}${message.slice(name.length)}` : `${file}: ${message}`);
    }
  }
  return { articles, failures };
}

/** Saved comparisons get ids of their own; unsaved ones plain numbers, so that the same files give the same bytes. */
async function analyse(
  title: string,
  imported: readonly ImportedArticle[],
  { save, reader }: CompareOptions,
  store: ReadingStore,
): Promise<Comparison & { run: NonNullable<Comparison['run']> }> {
  const newId = (plain: string) => (save ? randomUUID() : plain);
  const articles = imported.map(({ original: _, ...article }, index) => ({
    id: newId(`a${index + 1}`),
    ...article,
    roleOverrides: [],
  }));
  const started = performance.now();
  const analysis = await withEngine(reader, (tools) =>
    analyseWithReader(inputFor(title, articles), { ...tools, store }),
  );
  if (analysis.readerProblem) console.error(analysis.readerProblem.message);
  const result = runResultSchema.parse(analysis.result);
  const durationMs = performance.now() - started;
  const now = new Date().toISOString();
  const run = { id: newId('r1'), createdAt: now, durationMs, stale: [], result };
  return { id: newId('c1'), title, createdAt: now, updatedAt: now, articles, verdicts: [], run };
}

/** The first headline found, else the first file's name. */
function titleFrom(articles: readonly ImportedArticle[]): string {
  return articles.find((article) => article.headline)?.headline ?? articles[0]?.receipt.fileName ?? 'Comparison';
}
