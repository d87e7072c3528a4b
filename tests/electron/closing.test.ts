/** How the desktop program ends: asked while an analysis runs, closed whole, and all there at the next start. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchTexts } from '../bench/bench-texts.ts';
import { column } from '../support/columns.ts';
import { type Desktop, desktopForTest } from '../support/desktop/desktop.ts';
import { answerQuestion, askedSoFar } from '../support/desktop/dialogs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const QUESTION = 'An analysis is still running. Close anyway?';
const closeWindow = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const ended = ({ app }: Desktop) => {
  const { exitCode, signalCode } = app.process();
  return exitCode !== null || signalCode !== null;
};

/** A new comparison on the screen whose analysis takes some seconds and has begun. */
async function startLongAnalysis({ page }: Desktop): Promise<void> {
  const texts = benchTexts().article(8, 8000);
  await page.getByRole('button', { name: 'New comparison' }).click();
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await page.evaluate(async (articles) => {
    const listed = (await window.parallax?.call('library.list', {})) as { value: { id: string }[] };
    const comparisonId = listed.value[0]?.id;
    for (const [at, text] of articles.entries())
      await window.parallax?.call('article.paste', { comparisonId, text, metadata: { outlet: `Paper ${at}` } });
    await window.parallax?.call('comparison.run', { comparisonId });
  }, texts);
  await page.getByRole('progressbar', { name: 'Analysis' }).waitFor();
}

test('closing while an analysis runs asks first, and loses nothing either way', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const first = await desktopForTest({ dataDir });
  await column(first.page, 'Meridian Wire')
    .getByRole('button', { name: /^Omission score \d/ })
    .waitFor();
  await startLongAnalysis(first);
  await answerQuestion(first, 1);
  await closeWindow(first);
  await expect.poll(async () => (await askedSoFar(first)).map(({ text }) => text)).toEqual([QUESTION]);
  await first.page.getByRole('progressbar', { name: 'Analysis' }).waitFor();
  await answerQuestion(first, 0);
  await closeWindow(first).catch(() => {});
  await expect.poll(() => ended(first)).toBe(true);

  const second = await desktopForTest({ dataDir });
  for (const at of [0, 7]) await column(second.page, `Paper ${at}`).waitFor();
  await second.page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Harbour bridge/ })
    .click();
  await column(second.page, 'Meridian Wire')
    .getByRole('button', { name: /^Omission score \d/ })
    .waitFor();
});

test('however the program is ended, the library is closed whole', async () => {
  for (const end of [(desktop: Desktop) => desktop.stop(), (desktop: Desktop) => closeWindow(desktop)]) {
    const dataDir = join(temporaryFolder(), 'data');
    const desktop = await desktopForTest({ dataDir });
    await column(desktop.page, 'Meridian Wire').waitFor();
    await end(desktop).catch(() => {});
    await expect.poll(() => ended(desktop)).toBe(true);
    expect(existsSync(join(dataDir, 'parallax.sqlite'))).toBe(true);
    // SQLite leaves its journal behind where nobody closed the library.
    expect(existsSync(join(dataDir, 'parallax.sqlite-wal'))).toBe(false);
  }
});

test('the window comes back at the size and place it had', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const place = { x: 120, y: 60, width: 1000, height: 700 };
  const first = await desktopForTest({ dataDir });
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBe(1000);
  await first.stop();
  const second = await desktopForTest({ dataDir });
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    place,
  );
});
