/** `parallax serve`: the window in the browser, over the same library. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ParallaxError } from '../../shared/errors.ts';
import { defaultDataDir, sourcePaths } from '../core/paths.ts';
import { serve } from '../loopback/serve.ts';

export async function serveCommand(port: number, dataDir: string | undefined): Promise<number> {
  if (!existsSync(join(sourcePaths.rendererDir, 'index.html'))) {
    throw new ParallaxError('E_RESOURCE', { file: 'out/renderer (made by "npm run build")' });
  }
  await serve({
    dataDir: dataDir ? resolve(dataDir) : defaultDataDir(),
    port,
    withSample: false,
    print: (url) => console.log(`Parallax is at ${url}\nCtrl-C ends it.`),
  });
  return 0;
}
