/** `npm run test:electron`: the desktop suites on the Electron that is there; says so and ends well where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sourcePaths } from '../../electron/core/paths.ts';
import { electronBinary, whyNoDesktop } from '../../electron/loopback/desktop-binary.ts';

const surroundings = { platform: process.platform, env: process.env, exists: existsSync };
const missing = whyNoDesktop(surroundings, electronBinary(surroundings, sourcePaths.root));
if (missing !== null) {
  console.log(`The desktop suites were skipped: ${missing}.\n0 passed, 0 failed`);
} else {
  const failed = run(process.argv.slice(2));
  if (failed.length > 0) {
    // Some starts of an old Electron hang before the program's own code runs; what fails twice is the program's.
    console.log(`Once more, because they failed: ${failed.join(', ')}`);
    process.exitCode = run(failed).length > 0 ? 1 : 0;
  }
}

/** Runs these test files, or all; gives those in which something failed. */
function run(files: readonly string[]): string[] {
  const report = join(mkdtempSync(join(tmpdir(), 'parallax-electron-report-')), 'report.json');
  const vitest = join(sourcePaths.root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['default', './tests/support/closing-line.ts', 'json'].map((name) => `--reporter=${name}`);
  const args = [vitest, 'run', '--config', 'vitest.electron.config.ts', ...reporters, `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [...args, ...files], { cwd: sourcePaths.root, stdio: 'inherit' });
  if (status === 0) return [];
  if (!existsSync(report)) return ['tests/electron'];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[];
  };
  const failed = testResults
    .filter((file) => file.status !== 'passed')
    .map(({ name }) => relative(sourcePaths.root, name));
  return failed.length > 0 ? failed : ['tests/electron'];
}
