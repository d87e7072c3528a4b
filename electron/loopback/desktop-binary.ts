/** Finds out whether the desktop window can open on this machine, without starting or fetching anything. */
import { join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Path of the Electron binary below its distribution folder, by system. */
const BINARIES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron binary that is there, or null: ELECTRON_OVERRIDE_DIST_PATH first, then the package's own folder. */
export function electronBinary({ platform, env, exists }: Surroundings, root: string): string | null {
  const name = BINARIES[platform] ?? 'electron';
  const folders = [env['ELECTRON_OVERRIDE_DIST_PATH'], join(root, 'node_modules', 'electron', 'dist')];
  const found = folders.find((folder) => folder && exists(join(folder, name)));
  return found ? join(found, name) : null;
}

/** Why the desktop window cannot open, in a few words, or null where it can. */
export function whyNoDesktop({ platform, env }: Surroundings, binary: string | null): string | null {
  if (!binary) return 'the Electron binary is not on this machine';
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display';
  return null;
}
