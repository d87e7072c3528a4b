/** `npm run test:electron`: the desktop suites on the Electron that is there; says so and ends well where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePaths } from '../../electron/core/paths.ts';
import { electronBinary, whyNoDesktop } from '../../electron/loopback/desktop-binary.ts';

const surroundings = { platform: process.platform, env: process.env, exists: existsSync };
const missing = whyNoDesktop(surroundings, electronBinary(surroundings, sourcePaths.root));
if (missing !== null) {
  console.log(`The desktop suites were skipped: ${missing}.\n0 passed, 0 failed`);
} else {
  const vitest = join(sourcePaths.root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'vitest.electron.config.ts', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: sourcePaths.root, stdio: 'inherit' }).status ?? 1;
}
