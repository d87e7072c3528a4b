/** A copy of the program in a folder of its own, for tests that take a part of it away. */
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePaths } from '../../electron/core/paths.ts';

const PARTS = ['package.json', 'electron', 'shared', 'resources', 'out/renderer'];

/** Copies the built program into `folder`, without the part at the path `without`; the packages are linked. */
export function copyProgram(folder: string, without: string): void {
  for (const part of PARTS) cpSync(join(sourcePaths.root, part), join(folder, part), { recursive: true });
  symlinkSync(join(sourcePaths.root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  rmSync(join(folder, without), { recursive: true });
}
