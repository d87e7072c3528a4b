/** Reads articles with the installed reader model, for tests and figures that need the real one. */
import { createLazyReader } from '../../electron/core/reader/lazy-reader.ts';
import type { ArticleInput } from '../../shared/analysis/document/document.ts';
import type { ReaderWindow } from '../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, WindowReading } from '../../shared/analysis/readings.ts';
import { ParallaxError } from '../../shared/errors.ts';
import { resourcesDir, testEngine, testResources } from '../support/engine.ts';

export type ReadArticle = (article: ArticleInput) => Promise<ArticleReadings>;

/** Null where the model is not installed, or damaged. */
export function openReaderForTests(): ReadArticle | null {
  const reader = createLazyReader(resourcesDir, testResources());
  try {
    reader.files();
  } catch (thrown) {
    if (thrown instanceof ParallaxError) return null;
    throw thrown;
  }
  const readAll = async (windows: readonly ReaderWindow[] = []): Promise<WindowReading[]> => {
    const readings: WindowReading[] = [];
    for (const pieces of windows) readings.push({ pieces, ...(await reader.read(pieces)) });
    return readings;
  };
  return async (article) => {
    const input = testEngine().readerInput(article);
    const [body, headline] = [await readAll(input?.body), await readAll(input?.headline)];
    return { body, headline, own: await readAll(input?.own) };
  };
}
