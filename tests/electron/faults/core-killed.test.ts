/** Faults: the process that does the work, or the window's own, dies in the middle of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysedWhole, type Desktop, startDesktop } from '../../support/desktop/desktop.ts';
import { answerQuestion, askedSoFar } from '../../support/desktop/dialogs.ts';
import { corePid } from './core-pid.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'parallax-fault-'));
let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ dataDir });
  await analysedWhole(desktop.page);
});
afterAll(async () => {
  await desktop?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const call = (name: string, argument: object) =>
  desktop.page.evaluate(([what, given]) => window.parallax?.call(what as string, given), [name, argument] as const);

const idOf = async (title: RegExp) => {
  const { value } = (await call('library.list', {})) as { value: { id: string; title: string }[] };
  return value.find((comparison) => title.test(comparison.title))?.id ?? '';
};

/** Long enough that the analysis is still running when the core is killed. */
const LONG = 'The council met on Monday in Port Ellery. It voted at night, officials said. '.repeat(4000);

test('killed in the middle of an analysis: the job is named, everything saved is whole, and work goes on', async () => {
  const { page } = desktop;
  const sample = await idOf(/Harbour bridge/);
  const before = await call('comparison.get', { comparisonId: sample });
  const made = (await call('comparison.create', { title: 'Long debate' })) as { value: { comparisonId: string } };
  const { comparisonId } = made.value;
  await call('article.paste', { comparisonId, text: LONG, metadata: { outlet: 'Gazette' } });
  const pid = await corePid(desktop);
  await call('comparison.run', { comparisonId });
  process.kill(pid, 'SIGKILL');
  await page.getByText(/“Long debate”: The analysis was lost/).waitFor();
  await corePid(desktop, pid);
  expect(await call('comparison.get', { comparisonId: sample })).toEqual(before);
  expect(await call('comparison.get', { comparisonId })).toMatchObject({
    ok: true,
    value: { articles: [{}], run: null },
  });
  expect(await call('comparison.rename', { comparisonId, title: 'Short debate' })).toMatchObject({ ok: true });
  await page.getByText('Short debate').first().waitFor();
});

test('a call under way is answered, not left hanging', async () => {
  const pid = await corePid(desktop);
  const { comparisonId } = ((await call('comparison.create', { title: 'Kept' })) as { value: { comparisonId: string } })
    .value;
  process.kill(pid, 'SIGSTOP');
  const answer = call('article.paste', { comparisonId, text: 'The council met on Monday.', metadata: {} });
  // The call is with the stopped core before it is killed: the window's calls keep their order.
  await desktop.page.evaluate(() => window.parallax?.recover('none'));
  process.kill(pid, 'SIGKILL');
  expect(await answer).toMatchObject({ ok: false, error: { code: 'E_CORE_LOST' } });
  await corePid(desktop, pid);
});

test('killed four times in a row: a screen says so and where the library is; trying again brings everything back', async () => {
  const { page } = desktop;
  let pid = 0;
  // Two deaths lie behind it; two more make four.
  for (let death = 3; death <= 4; death++) {
    pid = await corePid(desktop, pid);
    process.kill(pid, 'SIGKILL');
  }
  await page.getByRole('heading', { name: 'Parallax stopped working' }).waitFor();
  await page.getByText(/stopped 4 times in a row/).waitFor();
  await page.getByText(dataDir).waitFor();
  for (const name of ['Try again', 'Show the folder', 'Quit Parallax'])
    expect(await page.getByRole('button', { name }).count()).toBe(1);
  expect(await call('library.list', {})).toMatchObject({
    ok: false,
    error: { code: 'E_CORE_STOPPED', where: dataDir },
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('navigation', { name: 'Library' }).getByText('Kept').first().waitFor();
  await page
    .getByRole('button', { name: /^Harbour bridge/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Omission score \d/ })
    .first()
    .waitFor();
});

test('the folder is shown by the shell, which alone knows where it is', async () => {
  const shown = await desktop.app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    return paths;
  });
  await desktop.page.evaluate(() => window.parallax?.recover('folder'));
  expect(await shown.jsonValue()).toEqual([join(dataDir, 'parallax.sqlite')]);
});

test('a window that crashed is offered again', async () => {
  const { app, page } = desktop;
  await answerQuestion(desktop, 0);
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await crashed;
  await expect
    .poll(async () => (await askedSoFar(desktop)).map(({ text }) => text))
    .toEqual(['The window stopped unexpectedly.']);
  // The driver gives a crashed page up for lost, so the new one is asked through the main process.
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(`document.querySelector('nav[aria-label="Library"]')?.textContent ?? ''`)
        .catch(() => ''),
    );
  await expect.poll(heading, { timeout: 20_000 }).toContain('Kept');
});
