/** What goes wrong in a page while a test uses it. */
import type { Page } from 'playwright-core';

/** A list that grows with every uncaught error and console error of `page` from now on. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
