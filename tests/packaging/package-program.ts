/** Packages the built program around an Electron distribution, as `npm run package -- --linux --dir` does. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { sourcePaths } from '../../electron/core/paths.ts';

export interface PackagedProgram {
  readonly binary: string;
  /** The folder of the archive and the data files. */
  readonly resources: string;
  readonly archive: string;
  /** Paths in the archive, with forward slashes and one in front; files beside it are listed too. */
  readonly packed: readonly string[];
  /** Files that lie beside the archive, below app.asar.unpacked. */
  readonly unpacked: readonly string[];
}

/** `dist` is the distribution's folder; the program is put into `output`. Throws what electron-builder printed. */
export function packageProgram(dist: string, output: string): PackagedProgram {
  const switches = ['--linux', '--dir', '--x64', `--config.electronDist=${dist}`];
  const builder = join(sourcePaths.root, 'node_modules/electron-builder/cli.js');
  const run = spawnSync(process.execPath, [builder, ...switches, `--config.directories.output=${output}`], {
    cwd: sourcePaths.root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`electron-builder failed: ${run.stdout}\n${run.stderr}`);
  const folder = join(output, 'linux-unpacked');
  const resources = join(folder, 'resources');
  const archive = join(resources, 'app.asar');
  return {
    binary: join(folder, 'parallax'),
    resources,
    archive,
    packed: listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/')),
    unpacked: filesBelow(join(resources, 'app.asar.unpacked')),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
