/** A page as the end-to-end tests use it: patient, and with what goes wrong in it written down. */
import type { Page } from 'playwright-core';

/** For a machine that is busy with other things, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Waits longer than usual; gives a list that grows with every uncaught error and console error of `page` from now on. */
export function watchPage(page: Page): string[] {
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
