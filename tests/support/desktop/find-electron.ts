/** Finds a real Electron on this machine and makes it ready to start the built program. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { sourcePaths } from '../../../electron/core/paths.ts';
import { electronBinary, whyNoDesktop } from '../../../electron/loopback/desktop-binary.ts';
import { OLD_ELECTRON_SCRIPTS, stageElectron } from './stage-electron.ts';

/** A phrase for each thing an old Electron lacks and the tests stand in for, and the version that first had it. */
interface Shim {
  readonly since: number;
  readonly standsFor: string;
}

/** An Electron that starts the built program. */
export interface ReadyElectron {
  /** The distribution's own folder, as it was found. */
  readonly dist: string;
  readonly binary: string;
  /** Comes first on the command line: names the program where the binary does not know it already. */
  readonly args: readonly string[];
  readonly version: string;
  /** What the tests stand in for, one phrase each; empty for a current Electron. */
  readonly shimmed: readonly string[];
}

/** The first Electron there is, ready in `workFolder`, or why there is none, in a few words. */
export function findElectron(workFolder: string): ReadyElectron | { readonly missing: string } {
  const surroundings = { platform: process.platform, env: process.env, exists: existsSync };
  const binary = electronBinary(surroundings, sourcePaths.root);
  const missing = whyNoDesktop(surroundings, binary);
  if (!binary || missing !== null) return { missing: missing ?? '' };
  const version = versionOf(binary);
  const shimmed = shimsFor(Number.parseInt(version, 10));
  const dist = dirname(binary);
  if (shimmed.length === 0) return { dist, binary, args: [sourcePaths.root], version, shimmed };
  return { dist, binary: stageElectron(dist, workFolder, OLD_ELECTRON_SCRIPTS), args: [], version, shimmed };
}

function versionOf(binary: string): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(binary, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim();
}

function shimsFor(major: number): string[] {
  const shims = createRequire(import.meta.url)('../old-electron/shims.cjs') as readonly Shim[];
  return shims.filter(({ since }) => major < since).map(({ standsFor }) => standsFor);
}
