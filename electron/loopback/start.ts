/** `npm start`: opens the desktop window where Electron can run here, else the same window in the browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failureFrom } from '../../shared/errors.ts';
import { defaultDataDir, sourcePaths } from '../core/paths.ts';
import { electronBinary, whyNoDesktop } from './desktop-binary.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    port: { type: 'string', default: '0' },
    browser: { type: 'boolean', default: false },
  },
});
const dataDir = values['data-dir'] ?? defaultDataDir();
const surroundings = { platform: process.platform, env: process.env, exists: existsSync };
const binary = electronBinary(surroundings, sourcePaths.root);
const reason = values.browser ? 'as asked' : whyNoDesktop(surroundings, binary);

if (reason === null && binary) {
  const child = spawn(binary, [sourcePaths.root, ...(values['data-dir'] ? [`--data-dir=${dataDir}`] : [])], {
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  if (!existsSync(join(sourcePaths.rendererDir, 'index.html'))) {
    console.error('The window is not built yet. Run "npm run build" first.');
    process.exit(1);
  }
  try {
    await serve({
      dataDir,
      port: Number(values.port),
      withSample: true,
      print: (url) => console.log(`Parallax runs in the browser (${reason}). Open ${url}\nCtrl-C ends it.`),
    });
  } catch (thrown) {
    console.error(failureFrom(thrown).message);
    process.exit(1);
  }
}
