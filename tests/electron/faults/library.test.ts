/** Faults: the library's file cannot be used. Each is said on a screen of its own, and the file stays as it was. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../../electron/storage/library.ts';
import { type Desktop, startDesktop } from '../../support/desktop/desktop.ts';
import { answerQuestion } from '../../support/desktop/dialogs.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'parallax-fault-'));
let number = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder with a library in it that holds one comparison. */
function savedLibrary(dataDir = join(folder, String(number++))): { dataDir: string; file: string } {
  mkdirSync(dataDir, { recursive: true });
  const library = openLibrary(dataDir, () => NOW);
  library.comparisons.insert('c1', 'Kept comparison', NOW);
  library.close();
  return { dataDir, file: library.file };
}

async function start(dataDir: string): Promise<Desktop> {
  const desktop = await startDesktop({ dataDir, waitForLibrary: false });
  onTestFinished(() => desktop.stop());
  return desktop;
}

/** What every failure screen must say, and that nothing can be done behind it. */
async function expectScreen({ page }: Desktop, title: string, code: string, dataDir: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('alert').getByText('parallax.sqlite').waitFor();
  await page.locator('.failure-where').getByText(dataDir).waitFor();
  await page.getByText(code).waitFor();
  for (const name of ['Try again', 'Show the folder', 'Quit Parallax'])
    expect(await page.getByRole('button', { name }).count()).toBe(1);
  const answer = await page.evaluate(() => window.parallax?.call('comparison.create', { title: 'owned' }));
  expect(answer).toMatchObject({ ok: false, error: { code, where: dataDir } });
}

const overwrite = (from: number, length: number) => (file: string) => {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, from + length);
  writeFileSync(file, bytes);
};
const sql = (text: string) => (file: string) => {
  const database = new Database(file);
  database.exec(text);
  database.close();
};

test.each([
  ['a damaged file', overwrite(4096, 8192), 'The library file is damaged', 'E_DATABASE_CORRUPT'],
  [
    'a file from a newer program',
    sql('PRAGMA user_version = 99990'),
    'The library is from a newer Parallax',
    'E_DATABASE_NEWER',
  ],
  [
    "another program's file",
    sql('PRAGMA application_id = 4711'),
    'This is not a Parallax library',
    'E_DATABASE_FOREIGN',
  ],
])('%s', async (_name, damage, title, code) => {
  const { dataDir, file } = savedLibrary();
  damage(file);
  const before = readFileSync(file);
  const desktop = await start(dataDir);
  await expectScreen(desktop, title, code, dataDir);
  await desktop.page.getByRole('button', { name: 'Try again' }).click();
  await desktop.page.getByText('Tried again: it is still so.').waitFor();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('parallax.sqlite'))).toEqual(['parallax.sqlite']);
});

test('a file that another program has locked; once it is free, trying again opens it', async () => {
  const { dataDir, file } = savedLibrary();
  const other = new Database(file);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec("UPDATE comparison SET title = 'Kept by the other'");
  const desktop = await start(dataDir);
  await expectScreen(desktop, 'The library is in use', 'E_DATABASE_LOCKED', dataDir);
  other.close();
  await desktop.page.getByRole('button', { name: 'Try again' }).click();
  await desktop.page.getByRole('navigation', { name: 'Library' }).getByText('Kept by the other').waitFor();
});

/** Mounting takes the rights of the administrator; elsewhere these two faults cannot be made and are left out. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'parallax-mount-'));
  const worked = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', place]).status === 0;
  if (worked) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return worked;
}

/** A small disk of its own that is taken away when the test has ended. */
function smallDisk(size: string): string {
  const place = mkdtempSync(join(folder, 'disk-'));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['-l', place]));
  return place;
}

const remount = (place: string, rights: 'ro' | 'rw') =>
  expect(spawnSync('mount', ['-o', `remount,${rights}`, place]).status).toBe(0);

test.skipIf(!canMount)(
  'a disk that can only be read; once it can be written, trying again opens the library',
  async () => {
    const { dataDir, file } = savedLibrary(smallDisk('20m'));
    const before = readFileSync(file);
    remount(dataDir, 'ro');
    const desktop = await start(dataDir);
    await expectScreen(desktop, 'The library cannot be written to', 'E_DATABASE_READ_ONLY', dataDir);
    expect(readFileSync(file).equals(before)).toBe(true);
    remount(dataDir, 'rw');
    await desktop.page.getByRole('button', { name: 'Try again' }).click();
    await desktop.page.getByRole('navigation', { name: 'Library' }).getByText('Kept comparison').waitFor();
  },
);

/** Fills the disk to its last byte. */
function fill(place: string): string {
  const filler = join(place, 'filler');
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
  return filler;
}

test.skipIf(!canMount)('no room on the disk at the start; once there is, trying again opens the library', async () => {
  const dataDir = smallDisk('20m');
  const filler = fill(dataDir);
  const desktop = await start(dataDir);
  await expectScreen(desktop, 'The disk is full', 'E_DISK_FULL', dataDir);
  rmSync(filler);
  await desktop.page.getByRole('button', { name: 'Try again' }).click();
  await desktop.page.getByRole('navigation', { name: 'Library' }).waitFor();
});

test.skipIf(!canMount)(
  'no room on the disk in the middle of work: said at once, and all that was saved stays',
  async () => {
    const { dataDir } = savedLibrary(smallDisk('40m'));
    const desktop = await start(dataDir);
    const { page } = desktop;
    await page.getByRole('navigation', { name: 'Library' }).getByText('Kept comparison').waitFor();
    // An analysis may run when the test ends; the program then asks, and is told to end.
    await answerQuestion(desktop, 0);
    const filler = fill(dataDir);
    const paste = () =>
      page.evaluate(
        (text) => window.parallax?.call('article.paste', { comparisonId: 'c1', text, metadata: {} }),
        'The council met on Monday. '.repeat(20_000),
      );
    let answer = await paste();
    // The log keeps some room of its own; it is used up after a few.
    for (let at = 0; at < 8 && JSON.stringify(answer).includes('"ok":true'); at++) answer = await paste();
    expect(JSON.stringify(answer)).toContain('E_DISK_FULL');
    rmSync(filler);
    expect(await paste()).toMatchObject({ ok: true });
    await page.getByRole('navigation', { name: 'Library' }).getByText('Kept comparison').waitFor();
  },
);
