/** The desktop's own menu: every entry with its key, and each does in the window what it says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { column } from '../support/columns.ts';
import { type Desktop, desktopForTest } from '../support/desktop/desktop.ts';
import { answerOpenDialog, askedSoFar } from '../support/desktop/dialogs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Chooses the entry as a person does. */
const choose = (desktop: Desktop, id: string) =>
  desktop.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test('the entries and their keys', async () => {
  const desktop = await desktopForTest({ dataDir: join(temporaryFolder(), 'data') });
  const entries = await desktop.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(
      ({ submenu }) => submenu?.items.map(({ label, accelerator }) => [label, accelerator ?? ''] as const) ?? [],
    ),
  );
  const keys = new Map(entries);
  expect(keys.get('New Comparison')).toBe('CmdOrCtrl+N');
  expect(keys.get('Add Articles…')).toBe('CmdOrCtrl+O');
  expect(keys.get('Paste Text…')).toBe('CmdOrCtrl+Shift+V');
  expect(keys.get('Run Analysis')).toBe('CmdOrCtrl+R');
  expect(keys.get('Export Report…')).toBe('CmdOrCtrl+E');
  expect(keys.get('Export Report as PDF…')).toBe('CmdOrCtrl+Shift+E');
  expect(keys.get('Keys and Marks')).toBe('F1');
  const used = entries.map(([, key]) => key).filter(Boolean);
  expect(used).toHaveLength(new Set(used).size);
  // A page that could be reloaded or inspected from the menu would lose what is on it.
  expect([...keys.keys()].filter((label) => /reload|developer/i.test(label))).toEqual([]);
});

test('what they do', async () => {
  const desktop = await desktopForTest({ dataDir: join(temporaryFolder(), 'data') });
  const { page } = desktop;
  const omission = column(page, 'Meridian Wire').getByRole('button', { name: /^Omission score \d/ });
  await omission.waitFor();
  await answerOpenDialog(desktop, []);
  await choose(desktop, 'article.choose');
  await expect.poll(async () => (await askedSoFar(desktop)).map(({ kind }) => kind)).toEqual(['open']);
  await choose(desktop, 'help.show');
  await page.getByRole('dialog', { name: 'Keys and marks' }).waitFor();
  // While a dialog is open, the menu leaves the page behind it alone.
  await choose(desktop, 'comparison.new');
  await page.keyboard.press('Escape');
  await omission.waitFor();
  await choose(desktop, 'library.show');
  await page.getByRole('navigation', { name: 'Library' }).waitFor({ state: 'detached' });
  await choose(desktop, 'library.show');
  await choose(desktop, 'comparison.new');
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await choose(desktop, 'report.save');
  await page.getByText('There is nothing to report yet').waitFor();
  await choose(desktop, 'article.paste');
  await page.getByRole('dialog').getByRole('textbox', { name: /text/i }).first().waitFor();
});

test('the keys themselves reach the menu', async () => {
  const desktop = await desktopForTest({ dataDir: join(temporaryFolder(), 'data') });
  await column(desktop.page, 'Meridian Wire').waitFor();
  await desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.focus();
    for (const type of ['keyDown', 'keyUp'] as const)
      contents?.sendInputEvent({ type, keyCode: 'N', modifiers: ['control'] });
  });
  await desktop.page.getByRole('button', { name: 'Choose files' }).waitFor();
});
