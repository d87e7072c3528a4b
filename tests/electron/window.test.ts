/** The window as the desktop shell opens it. */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';

/** Mostly the checker of messages; twice what it is now would mean that something moved in that does not belong. */
const MAX_MAIN_BYTES = 480_000;
const dataDir = mkdtempSync(join(tmpdir(), 'parallax-electron-'));
let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ dataDir });
});
afterAll(async () => {
  await desktop?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the window shows the program under its own address, without errors', async () => {
  expect(desktop.page.url()).toBe('app://parallax/');
  expect(desktop.problems).toEqual([]);
});

test('main loads its own bundle and nothing heavier before the window shows', async () => {
  const loaded = await desktop.app.evaluate(() => {
    const loader = process.mainModule as unknown as { constructor: { _cache: Record<string, unknown> } };
    return Object.keys(loader.constructor._cache).map((file) => file.replaceAll('\\', '/'));
  });
  expect(loaded.filter((file) => file.endsWith('/out/main/main.cjs'))).toHaveLength(1);
  // The engine, the importer and the database belong to the core's own process.
  expect(loaded.filter((file) => /node_modules|core-process|analysis-worker|engine|import-article/.test(file))).toEqual(
    [],
  );
  const bytes = loaded
    .filter((file) => file.includes('/out/main/'))
    .reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThan(MAX_MAIN_BYTES);
});
