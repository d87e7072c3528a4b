/** The columns of the window, as a reader finds them. */
import type { Locator, Page } from 'playwright-core';

export function column(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}
