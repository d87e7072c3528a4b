/** The report saved from the desktop window, as a web page and as PDF. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { column } from '../support/columns.ts';
import { type Desktop, desktopForTest } from '../support/desktop/desktop.ts';
import { answerSaveDialog, askedSoFar } from '../support/desktop/dialogs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function withSample(): Promise<Desktop> {
  const desktop = await desktopForTest({ dataDir: join(temporaryFolder(), 'data') });
  await column(desktop.page, 'Meridian Wire')
    .getByRole('button', { name: /^Omission score \d/ })
    .waitFor();
  return desktop;
}

async function exportAs(desktop: Desktop, kind: 'Web page' | 'PDF'): Promise<void> {
  await desktop.page.getByRole('button', { name: 'Export report' }).click();
  await desktop.page.getByRole('menuitem', { name: kind }).click();
}

test('as PDF: paper of the size asked for, all pages, nothing else left in the folder', async () => {
  const desktop = await withSample();
  const folder = temporaryFolder();
  const file = join(folder, 'report.pdf');
  await answerSaveDialog(desktop, file);
  await exportAs(desktop, 'PDF');
  await expect.poll(() => existsSync(file)).toBe(true);
  expect((await askedSoFar(desktop)).map(({ text }) => text)).toEqual([
    'parallax-harbour-bridge-partly-collapses-in-port-ellery.pdf',
  ]);
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(5);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/);
  expect(readdirSync(folder)).toEqual(['report.pdf']);
  const windows = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test('as a web page', async () => {
  const desktop = await withSample();
  const file = join(temporaryFolder(), 'report.html');
  await answerSaveDialog(desktop, file);
  await exportAs(desktop, 'Web page');
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('Two dead, 14 injured');
});

test('a dialog that is cancelled saves nothing; a place that cannot be written to is told', async () => {
  const desktop = await withSample();
  await answerSaveDialog(desktop, '');
  await exportAs(desktop, 'PDF');
  await expect.poll(async () => (await askedSoFar(desktop)).length).toBe(1);
  const file = join(temporaryFolder(), 'no-such-folder', 'report.pdf');
  await answerSaveDialog(desktop, file);
  await exportAs(desktop, 'PDF');
  await expect.poll(async () => (await askedSoFar(desktop)).at(-1)?.text).toMatch(/report\.pdf.*could not be written/);
  expect(existsSync(file)).toBe(false);
  expect(await desktop.page.getByText('Saved the report').count()).toBe(0);
});
