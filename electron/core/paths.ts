/** Where the program's own files are when it runs from a checkout. */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { dataDirFor } from './data-dir.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const sourcePaths = {
  root: root(''),
  resourcesDir: root('resources'),
  rendererDir: root('out/renderer'),
  workerFile: root('electron/core/pool/analysis-worker.ts'),
};

/** The data folder this machine and person use. */
export function defaultDataDir(): string {
  return dataDirFor({ platform: process.platform, home: homedir(), env: process.env });
}
