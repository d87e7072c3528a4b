/** Holds docs/SECURITY.md to its word: every file and every test it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePaths } from '../../electron/core/paths.ts';

/** The page as one line, so that a name may be broken over two. */
const page = readFileSync(join(sourcePaths.root, 'docs/SECURITY.md'), 'utf8').replace(/\s+/g, ' ');
const files = [...new Set(page.match(/`(?:[\w.-]+\/)+[\w.-]+\.\w+`|`[\w-]+\.(?:json|yml)`/g))].map((name) =>
  name.slice(1, -1),
);
/** A test file and the names of tests that follow it. */
const proofs = [...page.matchAll(/`([\w/.-]+\.test\.ts)`((?:,? "[^"]+")+)/g)].flatMap(([, file = '', names = '']) =>
  [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name })),
);

test('it names files and tests', () => {
  expect(files.length).toBeGreaterThan(25);
  expect(proofs.length).toBeGreaterThan(25);
  expect(page.match(/^.*?\| 20 /)).not.toBeNull();
});

test.each(files)('%s is there', (file) => {
  expect(existsSync(join(sourcePaths.root, file))).toBe(true);
});

test.each(proofs)('$file holds the test "$name"', ({ file, name }) => {
  const source = readFileSync(join(sourcePaths.root, file), 'utf8');
  expect([`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => source.includes(quoted))).toBe(true);
});
