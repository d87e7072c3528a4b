/** Old libraries become new ones whole, with a copy kept, or stay as they are. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BACKUPS_KEPT } from '../../electron/storage/backup.ts';
import { initial } from '../../electron/storage/migrations/0010-initial.ts';
import { type Migration, migrations } from '../../electron/storage/migrations/migrations.ts';
import { APPLICATION_ID, openDatabase } from '../../electron/storage/open-database.ts';
import { failureFrom } from '../../shared/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const first: Migration = { version: 10, sql: initial };
const withMemo: Migration = {
  version: 20,
  sql: "ALTER TABLE comparison ADD COLUMN memo TEXT NOT NULL DEFAULT ''; UPDATE comparison SET memo = 'was ' || title;",
};
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

/** A library in the first format with one comparison and one article, still open in another program or closed. */
function oldLibrary({ leaveOpen = false } = {}): string {
  const file = join(temporaryFolder(), 'parallax.sqlite');
  const database = openDatabase(file, at(1), { migrations: [first] });
  database.exec(`
    INSERT INTO comparison VALUES ('c1', 'Bridge', '${at(1)}', '${at(1)}', NULL);
    INSERT INTO article (id, comparison_id, position, outlet, headline, author, date, url, created_at, receipt, text, original)
    VALUES ('a1', 'c1', 1, 'Comet', '', '', '', '', '${at(1)}', '{}', 'It fell.', x'49');`);
  if (leaveOpen) onTestFinished(() => void database.close());
  else database.close();
  return file;
}

function look<Value>(file: string, work: (database: Database.Database) => Value): Value {
  const database = new Database(file, { readonly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const versionOf = (file: string) => look(file, (database) => database.pragma('user_version', { simple: true }));
const backupsOf = (file: string) => {
  const folder = join(dirname(file), 'backups');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

test('the list of migrations rises in tens from the first', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => (index + 1) * 10));
});

describe('an old library', () => {
  test('is brought to the new format, and a whole copy of the old one is kept', () => {
    const file = oldLibrary();
    openDatabase(file, at(2), { migrations: [first, withMemo] }).close();
    expect(versionOf(file)).toBe(20);
    expect(look(file, (database) => database.prepare('SELECT memo FROM comparison').pluck().all())).toEqual([
      'was Bridge',
    ]);
    const [backup = '', ...more] = backupsOf(file);
    expect(more).toEqual([]);
    expect(backup).toMatch(/parallax-2026-11-02T10-00-00-000Z\.sqlite$/);
    expect(versionOf(backup)).toBe(10);
    look(backup, (database) => {
      expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(
        database.prepare('SELECT title, text FROM comparison JOIN article ON comparison_id = comparison.id').all(),
      ).toEqual([{ title: 'Bridge', text: 'It fell.' }]);
    });
  });

  test("the copy holds what is still in another program's log", () => {
    const file = oldLibrary({ leaveOpen: true });
    openDatabase(file, at(2), { migrations: [first, withMemo] }).close();
    const [backup = ''] = backupsOf(file);
    expect(look(backup, (database) => database.prepare('SELECT title FROM comparison').pluck().all())).toEqual([
      'Bridge',
    ]);
  });

  test('opened with nothing to change is not copied', () => {
    const file = oldLibrary();
    openDatabase(file, at(2), { migrations: [first] }).close();
    expect(backupsOf(file)).toEqual([]);
  });

  test('keeps the newest copies only', () => {
    const file = oldLibrary();
    const steps = [first];
    for (let day = 2; day <= BACKUPS_KEPT + 3; day++) {
      steps.push({ version: day * 10, sql: `CREATE TABLE t${day} (a TEXT) STRICT;` });
      openDatabase(file, at(day), { migrations: steps }).close();
    }
    const stamps = backupsOf(file).map((name) => name.slice(-'02T10-00-00-000Z.sqlite'.length).slice(0, 2));
    expect(stamps.sort()).toEqual(['04', '05', '06', '07', '08']);
  });
});

describe('step by step', () => {
  test('20 gives a library of the first format a place for readings and leaves the rest as it was', () => {
    const file = oldLibrary();
    openDatabase(file, at(2), { migrations: migrations.filter(({ version }) => version <= 20) }).close();
    expect(versionOf(file)).toBe(20);
    look(file, (database) => {
      expect(
        database.prepare('SELECT title, text FROM comparison JOIN article ON comparison_id = comparison.id').all(),
      ).toEqual([{ title: 'Bridge', text: 'It fell.' }]);
      expect(database.prepare('SELECT count(*) FROM reading').pluck().get()).toBe(0);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });
});

describe('a step that fails is undone whole', () => {
  const attempt = (file: string, sql: string) => {
    try {
      openDatabase(file, at(2), { migrations: [first, withMemo, { version: 30, sql }] }).close();
    } catch (thrown) {
      return thrown;
    }
    throw new Error('the step went through');
  };

  test('by an error in the middle: the step before it stays, and the next start goes on from there', () => {
    const file = oldLibrary();
    expect(String(attempt(file, 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);'))).toMatch(
      /nowhere/,
    );
    expect(versionOf(file)).toBe(20);
    expect(
      look(file, (database) => database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()),
    ).toEqual([]);
    openDatabase(file, at(3), {
      migrations: [first, withMemo, { version: 30, sql: 'CREATE TABLE half (a TEXT) STRICT;' }],
    }).close();
    expect(versionOf(file)).toBe(30);
  });

  test('by rows that would point nowhere', () => {
    const file = oldLibrary();
    expect(failureFrom(attempt(file, "DELETE FROM comparison WHERE id = 'c1';")).code).toBe('E_DATABASE_CORRUPT');
    expect(look(file, (database) => database.prepare('SELECT id FROM comparison').pluck().all())).toEqual(['c1']);
    expect(versionOf(file)).toBe(20);
  });

  test('but rows that pointed nowhere before are not its fault', () => {
    const file = oldLibrary();
    const database = new Database(file);
    database.pragma('foreign_keys = OFF');
    database.exec("DELETE FROM comparison WHERE id = 'c1'");
    database.close();
    openDatabase(file, at(2), { migrations: [first, withMemo] }).close();
    expect(versionOf(file)).toBe(20);
  });
});
