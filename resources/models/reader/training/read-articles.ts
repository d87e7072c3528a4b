/** Lets the installed reader model read articles for training, tuning and measuring; nothing is stored. */
import { fileURLToPath } from 'node:url';
import { createLazyReader } from '../../../../electron/core/reader/lazy-reader.ts';
import { planReading, readPlanned } from '../../../../electron/core/reader/read-articles.ts';
import { readerState } from '../../../../electron/core/reader/reader-state.ts';
import { NO_STORE } from '../../../../electron/core/reader/reading-store.ts';
import type { ArticleInput } from '../../../../shared/analysis/document/document.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import { createLayOut } from '../../../../shared/analysis/reader/lay-out.ts';
import type { ArticleReadings, Readings } from '../../../../shared/analysis/readings.ts';
import type { Resources } from '../../../../shared/analysis/resources.ts';

export interface ArticleReader {
  /** Hash of the model's weights. */
  readonly model: string;
  /** Readings by article id. Throws E_READER_FILES, E_READER_RUNTIME. */
  read(articles: readonly ArticleInput[]): Promise<NonNullable<Readings>>;
  readOne(article: ArticleInput): Promise<ArticleReadings>;
  close(): Promise<void>;
}

const RESOURCES = fileURLToPath(new URL('../../../', import.meta.url));
const NOTHING: ArticleReadings = { body: [], headline: [], own: [] };

/** Null where the model's files are not there or not whole; they are loaded when the first article is read. */
export function openArticleReader(resources: Resources): ArticleReader | null {
  const { model } = readerState(RESOURCES, resources);
  const layOut = createLayOut(resources);
  if (!model || !layOut) return null;
  const rules = readRoleRules(resources);
  const reader = createLazyReader(RESOURCES, resources);
  const read: ArticleReader['read'] = async (articles) => {
    const inputs = new Map(articles.map((article) => [article.id, layOut(readDocument(article, rules))]));
    return readPlanned(await planReading(inputs, model, NO_STORE), reader.read, NO_STORE, () => {});
  };
  const readOne: ArticleReader['readOne'] = async (article) =>
    (await read([article])).articles.get(article.id) ?? NOTHING;
  return { model, read, readOne, close: reader.close };
}
