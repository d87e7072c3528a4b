/** The program packaged around a real Electron: its fuses, and its code running from inside the archive. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectFuses } from '../packaging/fuses.ts';
import { type PackagedProgram, packageProgram } from '../packaging/package-program.ts';

const work = mkdtempSync(join(tmpdir(), 'parallax-package-'));
const electron = inject('electron');
const fromArchive = fileURLToPath(new URL('../support/desktop/run-from-archive.cjs', import.meta.url));
let program: PackagedProgram;

beforeAll(() => {
  program = packageProgram(electron.dist, work);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('fuses are set in the real binary', () => expectFuses(program.binary));

test('a thread of the pool runs the analysis worker from inside the archive', () => {
  // The untouched binary runs the script: the packaged one refuses to, by its fuse.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const answer = execFileSync(electron.binary, [fromArchive, program.archive], { env, encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual({ worker: join(program.archive, 'out/main/analysis-worker.cjs'), answered: true });
});

test('the packaged binary cannot be used as Node, as the untouched one can', () => {
  // Without a display a program with a window ends at once.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '', WAYLAND_DISPLAY: '' };
  const printedBy = (binary: string, ...more: string[]) =>
    spawnSync(binary, ['-p', "'ran as ' + 'Node'", ...more], { env, encoding: 'utf8' }).stdout;
  expect(printedBy(electron.binary)).toBe('ran as Node\n');
  expect(printedBy(program.binary, '--no-sandbox')).toBe('');
});
