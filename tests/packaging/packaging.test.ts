/** Packages the built program with electron-builder and looks into what came out. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStubDistribution } from './stub-distribution.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'parallax-package-'));
const app = join(work, 'dist', 'linux-unpacked');
const resources = join(app, 'resources');
let packed: string[] = [];
let unpacked: string[] = [];

beforeAll(() => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  const dist = makeStubDistribution(join(work, 'electron'), version);
  const args = [
    '--linux',
    '--dir',
    '--x64',
    `--config.electronDist=${dist}`,
    `--config.directories.output=${join(work, 'dist')}`,
  ];
  const run = spawnSync(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`electron-builder failed: ${run.stdout}\n${run.stderr}`);
  packed = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each(['/out/main/main.cjs', '/out/preload/preload.cjs', '/out/renderer/index.html', '/package.json'])(
  '%s is in the archive',
  (file) => {
    expect(packed).toContain(file);
  },
);

test.each([
  ['tests', /\.test\.|^\/tests\//],
  ['sources', /\.tsx?$/],
  ['database drivers', /node_modules\/(mongoose|mongodb|pg|redis|memjs|dotenv|natural)\//],
  ['build tools', /node_modules\/(vite|vitest|electron|typescript|@biomejs|playwright-core)\//],
  ['maps', /\.map$/],
])('no %s are in the archive', (_name, pattern) => {
  expect(packed.filter((path) => pattern.test(path))).toEqual([]);
});

test('only the packages that load files of their own are in the archive', () => {
  const names = new Set(packed.flatMap((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  expect([...names].sort()).toEqual(['better-sqlite3', 'piscina']);
});

test("the native part is outside the archive, and only this system's", () => {
  const native = unpacked.filter((path) => path.endsWith('.node'));
  expect(native.length).toBeGreaterThan(0);
  expect(native.every((path) => /linux(musl)?-x64\.node$/.test(path))).toBe(true);
});

test.each(['core-process.cjs', 'analysis-worker.cjs'])('%s can be loaded from the disk', (file) => {
  expect(unpacked).toContain(join('out', 'main', file));
});

test('the data files are there, the training scripts are not', () => {
  expect(existsSync(join(resources, 'resources/samples/harbour-bridge/event.json'))).toBe(true);
  expect(existsSync(join(resources, 'resources/NOTICE.md'))).toBe(true);
  const files = readdirSync(join(resources, 'resources'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /training|\.ts$/.test(file))).toEqual([]);
});

test('the bundles of the core hold no database driver of natural', () => {
  const bundles = unpacked
    .filter((path) => path.endsWith('.cjs'))
    .map((path) => readFileSync(join(resources, 'app.asar.unpacked', path), 'utf8'));
  expect(bundles.length).toBeGreaterThan(2);
  for (const bundle of bundles) expect(bundle).not.toMatch(/require\(["'](mongoose|pg|redis|memjs|dotenv)["']\)/);
});

test('fuses are set', async () => {
  const fuses = await getCurrentFuseWire(join(app, 'parallax'));
  const on = '1'.charCodeAt(0);
  const off = '0'.charCodeAt(0);
  expect(fuses[FuseV1Options.RunAsNode]).toBe(off);
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(on);
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
});
