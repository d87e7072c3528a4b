/** The window as the desktop shell opens it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';

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
