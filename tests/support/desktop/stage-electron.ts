/** Lays an Electron out anew with a program in it: an old one starts only what lies in its own folder. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcePaths } from '../../../electron/core/paths.ts';

/** What an old Electron loads: the stand-ins, then the built program. */
export const OLD_ELECTRON_SCRIPTS = [
  fileURLToPath(new URL('../old-electron/install.cjs', import.meta.url)),
  join(sourcePaths.root, 'out', 'main', 'main.cjs'),
];

/**
 * Links the files of `dist` into a folder of `workFolder`, with a program that loads `scripts`, in order.
 * Gives the path of the binary there, called electron.
 */
export function stageElectron(dist: string, workFolder: string, scripts: readonly string[]): string {
  const staged = join(workFolder, 'electron');
  for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const folder = join(staged, file.parentPath.slice(dist.length));
    mkdirSync(folder, { recursive: true });
    if (!file.isDirectory()) linkOrCopy(join(file.parentPath, file.name), join(folder, file.name));
  }
  const app = join(staged, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'parallax', main: 'start.cjs' }));
  writeFileSync(join(app, 'start.cjs'), scripts.map((file) => `require(${JSON.stringify(file)});\n`).join(''));
  return join(staged, 'electron');
}

/** The same file twice where both folders lie on one disk: it is 200 MB. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
