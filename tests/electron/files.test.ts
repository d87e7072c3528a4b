/** Every way a file comes into the desktop window: dialog, drop, command line, and a second start. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { column } from '../support/columns.ts';
import { type Desktop, desktopCommand, desktopForTest } from '../support/desktop/desktop.ts';
import { answerOpenDialog, askedSoFar } from '../support/desktop/dialogs.ts';
import { STORY_A, STORY_B } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A column is named by the headline where the outlet is not known. */
const HALL = 'Old market hall to close for a year';
const COUNCIL = 'Council shuts market hall';

/** Two article files in a folder of their own. */
function storyFiles(): { folder: string; first: string; second: string } {
  const folder = temporaryFolder();
  const first = join(folder, 'market-hall.txt');
  const second = join(folder, 'second-story.txt');
  writeFileSync(first, STORY_A);
  writeFileSync(second, STORY_B);
  return { folder, first, second };
}

const dataFolder = () => join(temporaryFolder(), 'data');
const sidebar = (desktop: Desktop) => desktop.page.getByRole('navigation', { name: 'Library' });

test('files chosen in the open dialog; a dialog that is cancelled changes nothing', async () => {
  const { first, second } = storyFiles();
  const desktop = await desktopForTest({ dataDir: dataFolder() });
  const { page } = desktop;
  await page.getByRole('button', { name: 'New comparison' }).click();
  await answerOpenDialog(desktop, []);
  await page.getByRole('button', { name: 'Choose files' }).click();
  await expect.poll(async () => (await askedSoFar(desktop)).length).toBe(1);
  await answerOpenDialog(desktop, [first, second]);
  await page.getByRole('button', { name: 'Choose files' }).click();
  await column(page, HALL).waitFor();
  await column(page, COUNCIL).waitFor();
});

test('files dropped on the window', async () => {
  const { first, second } = storyFiles();
  const desktop = await desktopForTest({ dataDir: dataFolder() });
  const { page } = desktop;
  await page.getByRole('button', { name: 'New comparison' }).click();
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  const protocol = await page.context().newCDPSession(page);
  const data = { items: [], files: [first, second], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await protocol.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await page.getByText('Drop to add these articles').waitFor();
  await protocol.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data });
  await column(page, HALL).waitFor();
  await column(page, COUNCIL).waitFor();
});

test('files on the command line make a comparison of their own; one that is not there is named', async () => {
  const { folder, first, second } = storyFiles();
  const missing = join(folder, 'nowhere.txt');
  const { page } = await desktopForTest({ dataDir: dataFolder(), args: [first, second, missing] });
  await column(page, HALL).waitFor();
  await column(page, COUNCIL).waitFor();
  await page.getByRole('dialog').getByText('nowhere.txt').first().waitFor();
  expect(await column(page, 'Meridian Wire').count()).toBe(0);
});

test('a second start hands its file to the first, which comes to the front, and ends', async () => {
  const { first, second } = storyFiles();
  const dataDir = dataFolder();
  const desktop = await desktopForTest({ dataDir, args: [first] });
  await column(desktop.page, HALL).waitFor();
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { binary, args, env } = desktopCommand({ dataDir, args: [second] });
  const again = spawn(binary, args, { env, stdio: 'ignore' });
  const [code] = (await once(again, 'exit')) as [number | null];
  expect(code).toBe(0);
  await column(desktop.page, COUNCIL).waitFor();
  await column(desktop.page, HALL).waitFor();
  const windows = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  expect(windows).toEqual([true]);
  await sidebar(desktop).getByText('2 articles').waitFor();
});
