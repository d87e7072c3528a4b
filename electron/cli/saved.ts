/** `parallax list` and `parallax show`: what the library holds. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createEngine } from '../../shared/analysis/engine.ts';
import { ParallaxError } from '../../shared/errors.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { viewComparison } from '../core/comparison-view.ts';
import { defaultDataDir, sourcePaths } from '../core/paths.ts';
import { loadResources, sha256 } from '../core/resources/load-resources.ts';
import { LIBRARY_FILE } from '../storage/library.ts';
import { textTable } from './text-table.ts';
import { withLibrary } from './with-library.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  readonly json: boolean;
  readonly report?: string | undefined;
  readonly dataDir: string | undefined;
}

/** Prints every comparison: id, date, number of articles, title. Looking makes no library where there is none. */
export function list({ json, dataDir }: Options): number {
  const folder = dataDir ? resolve(dataDir) : defaultDataDir();
  const rows = existsSync(join(folder, LIBRARY_FILE))
    ? withLibrary(folder, (library) => library.comparisons.list())
    : [];
  if (json) {
    console.log(
      JSON.stringify(
        rows.map((row) => ({ id: row.id, title: row.title, articles: row.article_count, updatedAt: row.updated_at })),
      ),
    );
    return 0;
  }
  for (const row of rows)
    console.log(`${row.id}  ${row.updated_at.slice(0, 10)}  ${row.article_count} articles  ${row.title}`);
  if (rows.length === 0) console.log('The library is empty. "parallax compare FILE..." adds to it.');
  return 0;
}

/** Prints a saved comparison without computing anything again. Throws E_NOT_FOUND. */
export function show(id: string, { json, report, dataDir }: Options): number {
  const folder = dataDir ? resolve(dataDir) : defaultDataDir();
  if (!existsSync(join(folder, LIBRARY_FILE))) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
  const { fingerprint } = createEngine(loadResources(sourcePaths.resourcesDir), sha256).card;
  const comparison = withLibrary(folder, (library) => viewComparison(library, id, fingerprint));
  if (!comparison.run) throw new ParallaxError('E_NOT_FOUND', { what: 'analysis of this comparison' });
  if (report) writeWhole(report, buildReport(comparison));
  if (comparison.run.stale.includes('engine-changed'))
    console.error('This result is from an older engine; run it again in the window.');
  if (comparison.run.stale.includes('articles-changed'))
    console.error('The articles have changed since this result was made.');
  console.log(json ? JSON.stringify(comparison.run.result) : textTable(comparison.run.result));
  return 0;
}
