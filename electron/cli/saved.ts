/** `parallax list` and `parallax show`: what the library holds. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineCard } from '../../shared/analysis/engine-card.ts';
import { ParallaxError } from '../../shared/errors.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { viewComparison } from '../core/comparison-view.ts';
import { defaultDataDir, sourcePaths } from '../core/paths.ts';
import { readerState } from '../core/reader/reader-state.ts';
import { loadResources, sha256 } from '../core/resources/load-resources.ts';
import { writeWhole } from '../core/write-whole.ts';
import type { Library } from '../storage/library.ts';
import { LIBRARY_FILE } from '../storage/library-file.ts';
import { flat } from './text-lines.ts';
import { terminalWidth, textTable } from './text-table.ts';
import { withLibrary } from './with-library.ts';

interface Options {
  readonly json: boolean;
  readonly report?: string | undefined;
  readonly dataDir: string | undefined;
}

/** So many letters of an id are shown in the list; `show` takes any beginning that fits one comparison. */
const SHOWN_ID = 8;

/** Prints every comparison: id, date, number of articles, title. Looking makes no library where there is none. */
export function list({ json, dataDir }: Options): number {
  const folder = dataDir ? resolve(dataDir) : defaultDataDir();
  const rows = hasLibrary(folder) ? withLibrary(folder, (library) => library.comparisons.list()) : [];
  const entries = rows.map((row) => ({
    id: row.id,
    title: row.title,
    articles: row.article_count,
    outlets: JSON.parse(row.outlets) as string[],
    updatedAt: row.updated_at,
    analysed: row.has_run === 1,
  }));
  if (json) console.log(JSON.stringify(entries));
  else if (entries.length === 0) console.log('The library is empty. "parallax compare FILE..." adds to it.');
  for (const { id, updatedAt, articles, title, analysed } of json ? [] : entries) {
    const count = `${articles} ${articles === 1 ? 'article' : 'articles'}${analysed ? '' : ', not analysed'}`;
    console.log(`${id.slice(0, SHOWN_ID)}  ${updatedAt.slice(0, 10)}  ${count}  ${flat(title)}`);
  }
  return 0;
}

/** Prints a saved comparison without computing anything again. Throws E_NOT_FOUND. */
export function show(id: string, { json, report, dataDir }: Options): number {
  const folder = dataDir ? resolve(dataDir) : defaultDataDir();
  if (!hasLibrary(folder)) return refuse(`There is no library in ${folder}.`);
  const ids = withLibrary(folder, (library) => idsLike(library, id));
  const [found, second] = ids;
  if (!found) return refuse(`The library has no comparison "${id}"; "parallax list" names them.`);
  if (second) return refuse(`"${id}" begins the IDs of ${ids.length} comparisons; write more of it.`);
  const { resourcesDir } = sourcePaths;
  const resources = loadResources(resourcesDir);
  const { fingerprint } = engineCard(resources, sha256, readerState(resourcesDir, resources).model);
  const comparison = withLibrary(folder, (library) => viewComparison(library, found, fingerprint));
  if (!comparison.run) throw new ParallaxError('E_NOT_FOUND', { what: 'analysis of this comparison' });
  if (report) writeWhole(report, buildReport(comparison));
  if (comparison.run.stale.includes('engine-changed'))
    console.error('This result is from another version of the engine or its reader model; run it again in the window.');
  if (comparison.run.stale.includes('articles-changed'))
    console.error('The articles have changed since this result was made; run it again in the window.');
  const { result } = comparison.run;
  console.log(json ? JSON.stringify(result) : textTable(result, terminalWidth()));
  return 0;
}

function hasLibrary(folder: string): boolean {
  return existsSync(join(folder, LIBRARY_FILE));
}

/** The comparison of exactly this id, else those whose id begins so. */
function idsLike(library: Library, id: string): string[] {
  const ids = library.comparisons.list().map((row) => row.id);
  return ids.includes(id) ? [id] : ids.filter((candidate) => candidate.startsWith(id.toLowerCase()));
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
