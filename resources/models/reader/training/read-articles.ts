/** Runs the installed reader model over articles for measuring and tuning; nothing is stored. */
import { fileURLToPath } from 'node:url';
import { openReader } from '../../../../electron/core/reader/reader.ts';
import { checkReaderFiles } from '../../../../electron/core/reader/reader-files.ts';
import type { ReaderInput } from '../../../../shared/analysis/reader/lay-out.ts';
import { readReaderCard } from '../../../../shared/analysis/reader/reader-card.ts';
import type { ReaderWindow } from '../../../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, WindowReading } from '../../../../shared/analysis/readings.ts';
import type { Resources } from '../../../../shared/analysis/resources.ts';

const RESOURCES = fileURLToPath(new URL('../../../', import.meta.url));

/** Gives the readings of what is to be read of one article. */
export type ReadArticle = (input: ReaderInput) => Promise<ArticleReadings>;

/** Loads the model; null where it is not installed. Throws E_READER_FILES where it is damaged. */
export async function loadReader(resources: Resources): Promise<ReadArticle | null> {
  if (!readReaderCard(resources)) return null;
  const reader = await openReader(checkReaderFiles(RESOURCES, resources));
  const readAll = async (windows: readonly ReaderWindow[]): Promise<WindowReading[]> => {
    const readings: WindowReading[] = [];
    for (const pieces of windows) readings.push({ pieces, ...(await reader.read(pieces)) });
    return readings;
  };
  return async ({ body, headline, own }) => ({
    body: await readAll(body),
    headline: await readAll(headline),
    own: await readAll(own),
  });
}
