/** How the desktop program ends: asked while an analysis runs, closed whole, and all there at the next start. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchTexts } from '../bench/bench-texts.ts';
import { column } from '../support/columns.ts';
import { analysedWhole, type Desktop, desktopForTest } from '../support/desktop/desktop.ts';
import { answerQuestion, askedSoFar } from '../support/desktop/dialogs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const QUESTION = 'An analysis is still running. Close anyway?';
const closeWindow = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Starts the analysis of `comparisonId`; resolves at its first progress, and leaves its end in the page as `ended`. */
const startAnalysis = ({ page }: Desktop, comparisonId: string) =>
  page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const left = window as unknown as { ended: Promise<string> };
        left.ended = new Promise((end) => {
          window.parallax?.subscribe((event) => {
            const { kind } = event as { kind: string };
            if (kind === 'job.progress') resolve();
            else if (kind === 'job.finished' || kind === 'job.failed') end(kind);
          });
        });
        void window.parallax?.call('comparison.run', { comparisonId: id });
      }),
    comparisonId,
  );
const analysisEnd = ({ page }: Desktop) => page.evaluate(() => (window as unknown as { ended: Promise<string> }).ended);

/** A comparison that is not on the screen and whose analysis takes some seconds; gives its id. */
const makeLongComparison = ({ page }: Desktop) =>
  page.evaluate(
    async (articles) => {
      const made = (await window.parallax?.call('comparison.create', { title: 'Long' })) as {
        value: { comparisonId: string };
      };
      const { comparisonId } = made.value;
      for (const [at, text] of articles.entries())
        await window.parallax?.call('article.paste', { comparisonId, text, metadata: { outlet: `Paper ${at}` } });
      return comparisonId;
    },
    benchTexts().article(6, 4000),
  );

test('closing while an analysis runs asks first, and loses nothing either way', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const first = await desktopForTest({ dataDir });
  await analysedWhole(first.page);
  const comparisonId = await makeLongComparison(first);
  await startAnalysis(first, comparisonId);
  await answerQuestion(first, 1);
  await closeWindow(first);
  expect((await askedSoFar(first)).map(({ text }) => text)).toEqual([QUESTION]);
  expect(await analysisEnd(first)).toBe('job.finished');

  await startAnalysis(first, comparisonId);
  await answerQuestion(first, 0);
  await closeWindow(first).catch(() => {});
  await expect.poll(() => first.hasEnded()).toBe(true);

  const second = await desktopForTest({ dataDir });
  await second.page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^Long/ }).click();
  const score = { name: /^Omission score \d/ };
  for (const at of [0, 5]) await column(second.page, `Paper ${at}`).getByRole('button', score).waitFor();
  expect(await second.page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
});

test('however the program is ended, the library is closed whole', async () => {
  for (const end of [(desktop: Desktop) => desktop.stop(), (desktop: Desktop) => closeWindow(desktop)]) {
    const dataDir = join(temporaryFolder(), 'data');
    const desktop = await desktopForTest({ dataDir });
    // At rest: while the sample is analysed, closing would ask first.
    await analysedWhole(desktop.page);
    await end(desktop).catch(() => {});
    await expect.poll(() => desktop.hasEnded()).toBe(true);
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
