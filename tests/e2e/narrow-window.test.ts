/** In a window made narrow the library gives way to the texts, and comes back as it was. */
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startInBrowser } from './program.ts';

test('the library leaves a window made narrow and is there again in a wide one, unless it was closed', async () => {
  const { page, problems, stop } = await startInBrowser(temporaryFolder());
  onTestFinished(stop);
  const library = page.getByRole('navigation', { name: 'Library' });
  const resize = (width: number) => page.setViewportSize({ width, height: 900 });

  await resize(700);
  await library.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Open the library' }).click();
  await library.waitFor();
  await resize(1440);
  await library.waitFor();

  await page.getByRole('button', { name: 'Close the library' }).click();
  await library.waitFor({ state: 'hidden' });
  await resize(700);
  await resize(1440);
  await page.getByRole('button', { name: 'Open the library' }).waitFor();
  expect(await library.isVisible()).toBe(false);
  expect(problems).toEqual([]);
});
