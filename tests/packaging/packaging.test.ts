/** Packages the built program with electron-builder and looks into what came out. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourcePaths } from '../../electron/core/paths.ts';
import { expectFuses } from './fuses.ts';
import { type PackagedProgram, packageProgram } from './package-program.ts';
import { makeStubDistribution } from './stub-distribution.ts';

const work = mkdtempSync(join(tmpdir(), 'parallax-package-'));
let program: PackagedProgram;

beforeAll(() => {
  const { version } = JSON.parse(
    readFileSync(join(sourcePaths.root, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  program = packageProgram(makeStubDistribution(join(work, 'electron'), version), join(work, 'dist'));
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each([
  '/out/main/main.cjs',
  '/out/main/core-process.cjs',
  '/out/main/analysis-worker.cjs',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/package.json',
])('%s is in the archive', (file) => {
  expect(program.packed).toContain(file);
});

test.each([
  ['tests', /\.test\.|^\/tests\//],
  ['sources', /\.tsx?$/],
  ['database drivers', /node_modules\/(mongoose|mongodb|pg|redis|memjs|dotenv|natural)\//],
  ['build tools', /node_modules\/(vite|vitest|electron|typescript|@biomejs|playwright-core)\//],
  ['maps', /\.map$/],
])('no %s are in the archive', (_name, pattern) => {
  expect(program.packed.filter((path) => pattern.test(path))).toEqual([]);
});

test('only the packages that load files of their own are in the archive', () => {
  const names = new Set(
    program.packed.flatMap((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  expect([...names].sort()).toEqual(['better-sqlite3', 'piscina']);
});

test("only the native part is outside the archive's integrity check, and only this system's", () => {
  expect(program.unpacked.length).toBeGreaterThan(0);
  expect(program.unpacked.filter((path) => !/linux(musl)?-x64\.node$/.test(path))).toEqual([]);
});

test('the data files are there, the training scripts are not', () => {
  expect(existsSync(join(program.resources, 'resources/samples/harbour-bridge/event.json'))).toBe(true);
  expect(existsSync(join(program.resources, 'resources/NOTICE.md'))).toBe(true);
  const files = readdirSync(join(program.resources, 'resources'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /training|\.ts$/.test(file))).toEqual([]);
});

test('the bundles of the core hold no database driver of natural', () => {
  const bundles = program.packed
    .filter((path) => path.endsWith('.cjs'))
    .map((path) => extractFile(program.archive, path.slice(1)).toString('utf8'));
  expect(bundles.length).toBeGreaterThan(2);
  for (const bundle of bundles) expect(bundle).not.toMatch(/require\(["'](mongoose|pg|redis|memjs|dotenv)["']\)/);
});

test('fuses are set', () => expectFuses(program.binary));
