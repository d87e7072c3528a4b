/** Lets the reader model read labelled events, where it is installed; used by training and evaluation. */
import { fileURLToPath } from 'node:url';
import { createLazyReader, type LazyReader } from '../../../../electron/core/reader/lazy-reader.ts';
import { planReading, readPlanned } from '../../../../electron/core/reader/read-articles.ts';
import { NO_STORE } from '../../../../electron/core/reader/reading-store.ts';
import type { ArticleInput } from '../../../../shared/analysis/document/document.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import { createLayOut } from '../../../../shared/analysis/reader/lay-out.ts';
import type { Readings } from '../../../../shared/analysis/readings.ts';
import type { Resources } from '../../../../shared/analysis/resources.ts';
import { failureFrom } from '../../../../shared/errors.ts';

export interface EventReader {
  /** Hash of the model's weights. */
  readonly model: string;
  read(articles: readonly ArticleInput[]): Promise<NonNullable<Readings>>;
  close(): Promise<void>;
}

/** Null where the model's files are not there or not whole. */
export function openEventReader(resources: Resources): EventReader | null {
  const reader = createLazyReader(fileURLToPath(new URL('../../..', import.meta.url)), resources);
  const layOut = createLayOut(resources);
  const rules = readRoleRules(resources);
  const model = modelOf(reader);
  if (!model || !layOut) return null;
  return {
    model,
    read: async (articles) => {
      const inputs = new Map(articles.map((article) => [article.id, layOut(readDocument(article, rules))]));
      return readPlanned(await planReading(inputs, model, NO_STORE), reader.read, NO_STORE, () => {});
    },
    close: reader.close,
  };
}

function modelOf(reader: LazyReader): string | null {
  try {
    return reader.files().card.weights.sha256;
  } catch (thrown) {
    if (failureFrom(thrown).code === 'E_READER_FILES') return null;
    throw thrown;
  }
}
