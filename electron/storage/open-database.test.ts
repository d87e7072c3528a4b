import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureFrom } from '../../shared/errors.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { asStorageError } from './errors.ts';
import { openLibrary } from './library.ts';
import { LIBRARY_FILE } from './library-file.ts';
import { migrations } from './migrations/migrations.ts';
import { APPLICATION_ID, openDatabase } from './open-database.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const libraryIn = (folder: string) => openLibrary(folder, () => NOW, { busyTimeoutMs: 1 });

/** A file of a library with one comparison in it. */
function savedLibrary(folder = temporaryFolder()): string {
  const library = libraryIn(folder);
  library.comparisons.insert('c1', 'Bridge', NOW);
  library.close();
  return library.file;
}

function rawDatabase(file: string): Database.Database {
  const database = new Database(file);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    return failureFrom(thrown);
  }
  return null;
}

describe('a new library', () => {
  test('is marked as ours, in the newest format, with SQLite set to lose nothing', () => {
    const database = openDatabase(join(temporaryFolder(), 'a', 'b', LIBRARY_FILE), NOW);
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect(pragma('application_id')).toBe(APPLICATION_ID);
    expect(pragma('user_version')).toBe(migrations.at(-1)?.version);
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    expect(
      database.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict").pluck().all(),
    ).toEqual(['sqlite_schema', 'sqlite_temp_schema']);
    database.close();
  });

  test('may take the place of an empty file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, LIBRARY_FILE), '');
    savedLibrary(folder);
    const library = libraryIn(folder);
    expect(library.comparisons.list()).toHaveLength(1);
    library.close();
  });
});

describe('refused, and left as it was', () => {
  const overwrite = (from: number, length: number) => (file: string) => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, from, from + length);
    writeFileSync(file, bytes);
  };
  const sql = (text: string) => (file: string) => {
    rawDatabase(file).exec(text);
  };
  test.each([
    ['a damaged start', overwrite(0, 100), 'E_DATABASE_CORRUPT'],
    ['damaged pages', overwrite(4096, 8192), 'E_DATABASE_CORRUPT'],
    [
      'a text under our name',
      (file: string) => writeFileSync(file, 'The mayor spoke. '.repeat(99)),
      'E_DATABASE_CORRUPT',
    ],
    ['a later format', sql('PRAGMA user_version = 99990'), 'E_DATABASE_NEWER'],
    ["another program's database", sql('PRAGMA application_id = 4711'), 'E_DATABASE_FOREIGN'],
    ['an unmarked database', sql('PRAGMA application_id = 0'), 'E_DATABASE_FOREIGN'],
  ])('%s', (_, damage, code) => {
    const file = savedLibrary();
    damage(file);
    const before = { bytes: readFileSync(file), files: readdirSync(dirname(file)) };
    const failure = failureOf(() => libraryIn(dirname(file)));
    expect(failure?.code).toBe(code);
    expect(failure?.message).toMatch(new RegExp(`^${LIBRARY_FILE}: `));
    expect(readFileSync(file).equals(before.bytes)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(before.files);
  });

  test('a folder under our name', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, LIBRARY_FILE));
    expect(failureOf(() => libraryIn(folder))?.code).toBe('E_DATABASE_READ_ONLY');
  });

  test('a data folder below a file', () => {
    const file = savedLibrary();
    expect(failureOf(() => libraryIn(join(file, 'below')))?.code).toBe('E_DATABASE_READ_ONLY');
  });

  test('a library another program has locked', () => {
    const file = savedLibrary();
    const other = rawDatabase(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec("UPDATE comparison SET title = 'x'");
    expect(failureOf(() => libraryIn(dirname(file)))?.code).toBe('E_DATABASE_LOCKED');
  });

  test.each([
    ['a folder that may not be written to', (folder: string) => chmodSync(folder, 0o555)],
    [
      'a file that may not be written to',
      (folder: string) => {
        chmodSync(savedLibrary(folder), 0o444);
        chmodSync(folder, 0o777);
      },
    ],
  ])('%s', (_name, close) => {
    const folder = temporaryFolder();
    close(folder);
    const module = fileURLToPath(new URL('./library.ts', import.meta.url));
    const script = `const { openLibrary } = await import(${JSON.stringify(module)});
      try { openLibrary(process.argv[1], () => '${NOW}'); console.log('opened') } catch (e) { console.log(e.code) }`;
    // Root may write anywhere, so a test run as root asks as nobody.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], {
      encoding: 'utf8',
      ...user,
    });
    expect(`${child.stdout}${child.stderr}`.trim()).toBe('E_DATABASE_READ_ONLY');
  });
});

describe('while it is open', () => {
  test('what another program holds is said, for queries and transactions', () => {
    const file = savedLibrary();
    const library = libraryIn(dirname(file));
    const other = rawDatabase(file);
    other.exec('BEGIN IMMEDIATE');
    expect(failureOf(() => library.comparisons.rename('c1', 'New', NOW))?.code).toBe('E_DATABASE_LOCKED');
    expect(failureOf(() => library.save(() => library.comparisons.rename('c1', 'New', NOW)))?.code).toBe(
      'E_DATABASE_LOCKED',
    );
    expect(library.comparisons.get('c1')?.title).toBe('Bridge');
    other.exec('ROLLBACK');
    library.close();
  });

  test('a full disk is said, and what was saved before stays', () => {
    const database = openDatabase(join(temporaryFolder(), LIBRARY_FILE), NOW);
    const save = (title: string) =>
      database.prepare("INSERT INTO comparison VALUES (?, ?, '', '', NULL)").run(title, title.padEnd(9000, '.'));
    save('first');
    database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`);
    let thrown: unknown;
    try {
      save('second');
    } catch (error) {
      thrown = asStorageError(error, LIBRARY_FILE);
    }
    expect(failureFrom(thrown).code).toBe('E_DISK_FULL');
    expect(database.prepare('SELECT id FROM comparison').pluck().all()).toEqual(['first']);
    database.close();
  });

  test('a transaction that throws saves nothing', () => {
    const library = libraryIn(temporaryFolder());
    const failing = () =>
      library.save(() => {
        library.comparisons.insert('c1', 'Bridge', NOW);
        library.save(() => library.comparisons.insert('c2', 'Hall', NOW));
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    expect(library.comparisons.list()).toEqual([]);
    library.close();
  });

  test('a program that dies inside a transaction leaves the library as it was', () => {
    const file = savedLibrary();
    const module = fileURLToPath(new URL('./library.ts', import.meta.url));
    const script = `const { openLibrary } = await import(${JSON.stringify(module)});
      const library = openLibrary(process.argv[1], () => '${NOW}');
      library.comparisons.insert('c2', 'Saved before', '${NOW}');
      library.save(() => {
        for (let at = 0; at < 5000; at++) library.comparisons.insert('x' + at, 'y'.repeat(2000), '${NOW}');
        process.kill(process.pid, 'SIGKILL');
      });`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, dirname(file)], {
      encoding: 'utf8',
    });
    expect(child.signal).toBe('SIGKILL');
    const library = libraryIn(dirname(file));
    expect(library.comparisons.list().map(({ id }) => id)).toEqual(['c1', 'c2']);
    library.close();
  });
});

test('programs that start at the same moment share a new library', async () => {
  const folder = temporaryFolder();
  const module = fileURLToPath(new URL('./library.ts', import.meta.url));
  const script = `const { openLibrary } = await import(${JSON.stringify(module)});
    const library = openLibrary(process.argv[1], () => '${NOW}');
    library.save(() => library.comparisons.insert(process.argv[2], 'Bridge', '${NOW}'));
    library.close();`;
  const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  const start = (name: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder, name]);
  await Promise.all(names.map(start));
  const library = libraryIn(folder);
  expect(library.comparisons.list().map(({ id }) => id)).toEqual(names);
  library.close();
});
