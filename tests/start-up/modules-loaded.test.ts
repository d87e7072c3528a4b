/** Starting the program and analysing an event loads none of the database drivers that `natural` brings along. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DRIVERS = ['mongoose', 'mongodb', 'pg', 'redis', '@redis/client', 'memjs', 'dotenv'];
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs Node on `args` to its end; gives what it printed, and the packages it loaded on all its threads. */
function packagesLoadedBy(...args: string[]): { output: string; packages: ReadonlySet<string> } {
  const list = join(temporaryFolder(), 'modules');
  writeFileSync(list, '');
  const child = spawnSync(process.execPath, ['--import', here('./record-modules.ts'), ...args], {
    encoding: 'utf8',
    cwd: here('../..'),
    env: { ...process.env, PARALLAX_MODULE_LIST: list },
  });
  const names = readFileSync(list, 'utf8').matchAll(
    /\/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/(?!.*\/node_modules\/)/g,
  );
  return {
    output: `${child.stdout}${child.stderr}`.trim(),
    packages: new Set([...names].map((match) => match[1] ?? '')),
  };
}

test('the core and its worker load what they need and no database driver', () => {
  const { output, packages } = packagesLoadedBy(here('./analyse-once.ts'), join(temporaryFolder(), 'data'));
  expect(output).toBe('job.finished');
  expect([...packages]).toEqual(expect.arrayContaining(['better-sqlite3', 'piscina', 'wink-nlp', 'natural', 'zod']));
  expect(DRIVERS.filter((name) => packages.has(name))).toEqual([]);
});

test('the record would show them: the front door of natural loads them', () => {
  const { packages } = packagesLoadedBy('-e', "require('natural')");
  expect(DRIVERS.filter((name) => packages.has(name))).toEqual(
    expect.arrayContaining(['mongoose', 'pg', 'redis', 'memjs']),
  );
});
