/** From starting the program to the first paint of its window in a real Chromium. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { sourcePaths } from '../../electron/core/paths.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Measured } from './bench.ts';
import { row } from './measure-reading.ts';

const WHAT = 'start to first paint';

/** The window must be built before; the browser is running already, as a person's is. */
export async function measureStart(): Promise<Measured[]> {
  if (!existsSync(join(sourcePaths.rendererDir, 'index.html')))
    return [row(WHAT, 'skipped', 'run "npm run build" first')];
  const browser = await launchBrowser().catch(() => null);
  if (!browser) return [row(WHAT, 'skipped', 'there is no Chromium on this machine')];
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  try {
    const first = await startOnce(browser, dataDir);
    const again = await startOnce(browser, dataDir);
    return [
      row(
        'start to address printed',
        `${again.address.toFixed(0)} ms`,
        `the very first time ${first.address.toFixed(0)}`,
      ),
      row(
        WHAT,
        `${again.paint.toFixed(0)} ms`,
        `the very first time, sample put into the library, ${first.paint.toFixed(0)}`,
      ),
    ];
  } catch (thrown) {
    return [row(WHAT, 'failed', thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : '')];
  } finally {
    await browser.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(browser: Browser, dataDir: string): Promise<{ address: number; paint: number }> {
  const started = Date.now();
  const program = spawn(
    process.execPath,
    [join(sourcePaths.root, 'electron/loopback/start.ts'), '--browser', '--data-dir', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const context = await browser.newContext();
  try {
    const url = await firstUrl(program.stdout);
    const address = Date.now() - started;
    const page = await context.newPage();
    await page.goto(url);
    const painted = await page.waitForFunction(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint && performance.timeOrigin + paint.startTime;
    });
    return { address, paint: Number(await painted.jsonValue()) - started };
  } finally {
    await context.close();
    program.kill('SIGTERM');
    await ended;
  }
}

async function firstUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error('the program ended without an address');
}
