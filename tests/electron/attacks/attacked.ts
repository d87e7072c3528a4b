/** One started program that a file of attacks shares, and the check that it is still the same page with the same library. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { analysedWhole, type Desktop, startDesktop } from '../../support/desktop/desktop.ts';

export const PAGE = 'app://parallax/';

/** What the attacks of one file work on; filled before the first of them. */
export interface Attacked {
  desktop: Desktop;
  readonly dataDir: string;
}

/** Starts the program before the tests of this file and ends it after them; `args` are more of its command line. */
export function attackedProgram(args: readonly string[] = []): Attacked {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-attack-'));
  const attacked = { dataDir } as Attacked;
  beforeAll(async () => {
    attacked.desktop = await startDesktop({ dataDir, args });
    // A new library greets with the sample; what follows finds it analysed and at rest.
    await analysedWhole(attacked.desktop.page);
    await countOpenings(attacked.desktop);
  });
  afterEach(async () => {
    const { page } = attacked.desktop;
    expect(page.url()).toBe(PAGE);
    await expect.poll(() => openings(attacked.desktop)).toEqual({ windows: 1, outside: [] });
  });
  afterAll(async () => {
    // An analysis of what the attacks pasted may still run, and quitting would ask.
    await attacked.desktop?.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return attacked;
}

interface Openings {
  readonly windows: number;
  /** Addresses handed to the system. */
  readonly outside: readonly string[];
}

/** Nothing may reach the system from a test machine; what would is written down instead. */
function countOpenings({ app }: Desktop): Promise<void> {
  return app.evaluate(({ shell }) => {
    const outside: string[] = [];
    Object.assign(globalThis, { outside });
    shell.openExternal = async (url) => void outside.push(url);
    shell.openPath = async (path) => String(outside.push(path));
  });
}

/** How many windows there are now, and what was opened outside so far. */
export function openings({ app }: Desktop): Promise<Openings> {
  return app.evaluate(({ BrowserWindow, webContents }) => ({
    // Contents and not only windows: an embedded page has contents without a window.
    windows: Math.max(BrowserWindow.getAllWindows().length, webContents.getAllWebContents().length),
    outside: (globalThis as unknown as { outside: string[] }).outside,
  }));
}
