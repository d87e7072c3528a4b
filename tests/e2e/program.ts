/** Starts the real program on a folder of its own and opens its window in a real Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';

const start = fileURLToPath(new URL('../../electron/loopback/start.ts', import.meta.url));

export interface Program {
  readonly page: Page;
  /** What went wrong in the page: uncaught errors and console errors. */
  readonly problems: string[];
  /** Ends the program as Ctrl-C does, and the browser with it. */
  stop(): Promise<void>;
}

/** Starts the program with its library in `dataDir`; resolves when the window has loaded. */
export async function startProgram(dataDir: string, size = { width: 1440, height: 900 }): Promise<Program> {
  const child = spawn(process.execPath, [start, '--browser', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressFrom(child);
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: size });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('navigation', { name: 'Library' }).waitFor();
  return {
    page,
    problems,
    stop: async () => {
      await browser.close();
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function addressFrom(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const url = /http:\/\/\S+/.exec(printed)?.[0];
    if (url) return url;
  }
  throw new Error(`The program printed no address: ${printed}`);
}
