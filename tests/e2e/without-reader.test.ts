/** A program whose reader model is not there says so in one sentence, and does everything else. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { column } from '../support/columns.ts';
import { copyProgram } from '../support/program-copy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startInBrowser } from './program.ts';

test('without the reader model the rules answer alone, and the window says so', async () => {
  const folder = temporaryFolder();
  const root = join(folder, 'program');
  copyProgram(root, 'resources/models/reader');
  const { page, problems, stop } = await startInBrowser(join(folder, 'data'), undefined, root);
  onTestFinished(stop);

  const score = column(page, 'The Daily Comet').getByRole('button', { name: /^Framing score \d/ });
  await score.waitFor();
  await page
    .getByText(/^The reader model is missing or damaged, so results come from word lists and rules alone\./)
    .waitFor();
  await page.getByRole('button', { name: /^engine .*, word lists and rules alone$/ }).waitFor();

  await column(page, 'The Daily Comet').locator('[data-finding]').first().click();
  await page
    .getByRole('button', { name: /^Reject/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Rejected/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('table', { name: 'Facts by article' }).waitFor();
  expect(problems).toEqual([]);
});
