/** Reads the bundled sample event. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ParallaxError } from '../../shared/errors.ts';
import { articleMetadataSchema } from '../../shared/model/article.ts';
import { type ImportedArticle, importBytes } from './import/import-article.ts';

/** The folder of the event below resources/samples/. */
export const SAMPLE_FOLDER = 'harbour-bridge';

const sampleSchema = z.object({
  title: z.string(),
  articles: z.array(z.object({ file: z.string(), ...articleMetadataSchema.shape })).min(1),
});

/** Title and articles of the sample. Throws E_RESOURCE where its files are missing or damaged. */
export function readSample(resourcesDir: string): { title: string; articles: ImportedArticle[] } {
  const folder = join(resourcesDir, 'samples', SAMPLE_FOLDER);
  try {
    const event = sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8')));
    const articles = event.articles.map(({ file, ...metadata }) => {
      const article = importBytes(readFileSync(join(folder, basename(file))), basename(file));
      return { ...article, ...metadata, receipt: { ...article.receipt, source: 'sample' as const } };
    });
    return { title: event.title, articles };
  } catch {
    throw new ParallaxError('E_RESOURCE', { file: `resources/samples/${SAMPLE_FOLDER}` });
  }
}
