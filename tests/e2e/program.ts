/** Starts the real program on a folder of its own and opens its window in a real Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { sourcePaths } from '../../electron/core/paths.ts';
import { launchBrowser } from '../support/browser.ts';
import { endProcess, killProcess } from '../support/end-process.ts';
import { watchPage } from '../support/page-problems.ts';
import type { Program } from './main-job.ts';

const SIZE = { width: 1440, height: 900 };
/** A busy machine may take this long to show the window, in milliseconds. */
const WINDOW_LIMIT_MS = 60_000;

/**
 * Starts the program that lies in `root` with its library in `dataDir`; resolves when the window shows the library.
 * Rejects with what the program printed where that takes longer than `limitMs`; nothing is left running then.
 */
export async function startInBrowser(
  dataDir: string,
  limitMs = WINDOW_LIMIT_MS,
  root = sourcePaths.root,
): Promise<Program> {
  const start = join(root, 'electron/loopback/start.ts');
  // Pipes and not the terminal of the test: a program that outlives its test must not keep that open.
  const child = spawn(process.execPath, [start, '--browser', '--data-dir', dataDir], { stdio: 'pipe' });
  const printed = printedBy(child);
  let browser: Browser | undefined;
  try {
    const url = await addressFrom(child, printed);
    browser = await launchBrowser();
    const { page, problems } = await openWindow(browser, url, limitMs);
    const opened = browser;
    const stop = async () => {
      await opened.close();
      await endProcess(child, () => child.kill('SIGINT'));
    };
    return { page, problems, stop };
  } catch (thrown) {
    await browser?.close();
    await killProcess(child);
    throw new Error(`The program did not show its window. It printed: ${printed()}`, { cause: thrown });
  }
}

async function openWindow(browser: Browser, url: string, timeout: number): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: SIZE });
  const problems = watchPage(page);
  try {
    await page.goto(url, { timeout });
    await page.getByRole('navigation', { name: 'Library' }).waitFor({ timeout });
    return { page, problems };
  } catch (thrown) {
    throw new Error(`The page said: ${JSON.stringify(problems)}`, { cause: thrown });
  }
}

/** Collects what the program writes; gives the function that tells it. */
function printedBy(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += String(chunk);
    });
  }
  return () => printed;
}

function addressFrom(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /http:\/\/\S+/.exec(printed())?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error('It ended without an address.')));
    look();
  });
}
