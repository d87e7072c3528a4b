/** Start and memory of the desktop program in a real Electron, against an empty window of the same Electron. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electronDriver, type Page } from 'playwright-core';
import { sourcePaths } from '../../electron/core/paths.ts';
import { findElectron, type ReadyElectron } from '../support/desktop/find-electron.ts';
import { stageElectron } from '../support/desktop/stage-electron.ts';
import type { Measured } from './bench.ts';
import { row } from './measure-reading.ts';
import { memoryOfTree } from './process-memory.ts';

const WHAT = 'desktop start to the texts on the screen';
const EMPTY = fileURLToPath(new URL('./empty-window.cjs', import.meta.url));
const PATIENCE_MS = 120_000;

interface Start {
  readonly paintMs: number;
  readonly usefulMs: number;
  readonly memory: { readonly processes: number; readonly megabytes: number };
}

/** The window must be built before. Three starts: the empty window, the very first of a library, and the next. */
export async function measureDesktop(): Promise<Measured[]> {
  if (!existsSync(join(sourcePaths.root, 'out/main/main.cjs')))
    return [row(WHAT, 'skipped', 'run "npm run build" first')];
  const work = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  try {
    const electron = findElectron(join(work, 'program'));
    if ('missing' in electron) return [row(WHAT, 'skipped', electron.missing)];
    return rows(electron, await measureStarts(electron, work));
  } catch (thrown) {
    return [row(WHAT, 'failed', thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : '')];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureStarts(electron: ReadyElectron, work: string): Promise<{ empty: Start; again: Start }> {
  const emptyBinary = stageElectron(electron.dist, join(work, 'empty'), [EMPTY]);
  const empty = await startOnce(emptyBinary, [`--user-data-dir=${join(work, 'empty-data')}`], 'h1');
  const args = [...electron.args, `--data-dir=${join(work, 'data')}`];
  await startOnce(electron.binary, args, SCORED);
  return { empty, again: await startOnce(electron.binary, args, SCORED) };
}

/** The sample is there with its marks: a column with a score. */
const SCORED = '[data-column] button[aria-label^="Framing score"]';

async function startOnce(binary: string, args: readonly string[], useful: string): Promise<Start> {
  const started = Date.now();
  const app = await electronDriver.launch({
    executablePath: binary,
    args: [...args, '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), PARALLAX_TEST_NODE: process.execPath },
  });
  try {
    const page = await app.firstWindow();
    await page.locator(useful).first().waitFor({ timeout: PATIENCE_MS });
    const usefulMs = Date.now() - started;
    // The rules' scores are what a person waits for; memory counts once the reader model has read too, and quitting asks before.
    if (useful === SCORED)
      await page.getByRole('button', { name: /^engine .*, reader model / }).waitFor({ timeout: PATIENCE_MS });
    return { paintMs: (await firstPaint(page)) - started, usefulMs, memory: memoryOfTree(app.process().pid ?? 0) };
  } finally {
    await quit(app);
  }
}

/** When anything was painted first, as a clock time in milliseconds. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });
}

async function quit(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  app.evaluate((electron) => electron.app.quit()).catch(() => {});
  await ended;
}

function rows({ version }: ReadyElectron, { empty, again }: { empty: Start; again: Start }): Measured[] {
  const ratio = (a: number, b: number) => `${(a / b).toFixed(2)}x`;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const mb = ({ processes, megabytes }: Start['memory']) => `${megabytes.toFixed(0)} MB in ${processes} processes`;
  return [
    row(
      'desktop first paint : empty window',
      ratio(again.paintMs, empty.paintMs),
      `${ms(again.paintMs)}, Electron ${version}`,
    ),
    row(
      `${WHAT} : empty window`,
      ratio(again.usefulMs, empty.usefulMs),
      `${ms(again.usefulMs)} : ${ms(empty.usefulMs)}; driven`,
    ),
    row(
      'desktop memory with the sample : empty window',
      ratio(again.memory.megabytes, empty.memory.megabytes),
      `${mb(again.memory)} : ${mb(empty.memory)}; shared pages counted in each`,
    ),
  ];
}
