/** Before the desktop suites: finds an Electron, says which, and makes it ready; afterwards clears it away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findElectron, type ReadyElectron } from '../support/desktop/find-electron.ts';

declare module 'vitest' {
  interface ProvidedContext {
    electron: ReadyElectron;
  }
}

export default function setup(project: TestProject): () => void {
  const workFolder = mkdtempSync(join(tmpdir(), 'parallax-electron-'));
  const electron = findElectron(workFolder);
  if ('missing' in electron) throw new Error(`The desktop suites cannot run: ${electron.missing}.`);
  project.provide('electron', electron);
  console.log(`Electron ${electron.version}`);
  for (const phrase of electron.shimmed) console.log(`  stood in for: ${phrase}`);
  return () => rmSync(workFolder, { recursive: true, force: true });
}
