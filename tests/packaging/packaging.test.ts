/** Packages the built program with electron-builder and looks into what came out. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll, extractFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourcePaths } from '../../electron/core/paths.ts';
import { expectFuses } from './fuses.ts';
import { type PackagedProgram, packageProgram } from './package-program.ts';
import { makeStubDistribution } from './stub-distribution.ts';

const work = mkdtempSync(join(tmpdir(), 'parallax-package-'));
/** The packager's own way of reading its settings; it comes without types. */
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };
const root = sourcePaths.root;
const builder = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<
  'mac' | 'win',
  { files: string[] }
> & {
  files: string[];
};
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
  expect([...names].sort()).toEqual(['better-sqlite3', 'onnxruntime-common', 'onnxruntime-node', 'piscina']);
});

/** What the system itself loads, and cannot out of an archive. */
const NATIVE = /linux(musl)?-x64\.node$|linux\/x64\/(?:onnxruntime_binding\.node|libonnxruntime\.so\.1)$/;

test("only the native part is outside the archive's integrity check, and only this system's", () => {
  expect(program.unpacked.length).toBeGreaterThan(0);
  expect(program.unpacked.filter((path) => !NATIVE.test(path))).toEqual([]);
});

test('of the reader model and its runtime only what this system needs is there, below 80 MB', () => {
  const runtime = program.unpacked.filter((path) => path.includes('onnxruntime-node/bin/'));
  const folder = 'node_modules/onnxruntime-node/bin/napi-v6/linux/x64';
  expect(runtime.sort()).toEqual([`${folder}/libonnxruntime.so.1`, `${folder}/onnxruntime_binding.node`]);
  const model = readdirSync(join(program.resources, 'resources/models/reader')).map((name) =>
    join('resources/models/reader', name),
  );
  const sizes = [...runtime.map((path) => join('app.asar.unpacked', path)), ...model].map(
    (path) => statSync(join(program.resources, path)).size,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000_000);
});

test('the packaged worker reads with the packaged runtime', () => {
  // This Node cannot look into an archive as Electron's does: what is in it is laid out beside its native parts.
  const app = join(work, 'app');
  extractAll(program.archive, app);
  cpSync(join(program.resources, 'app.asar.unpacked'), app, { recursive: true });
  const script = fileURLToPath(new URL('./run-packaged-worker.ts', import.meta.url));
  const worker = join(app, 'out/main/analysis-worker.cjs');
  const run = spawnSync(process.execPath, [script, worker, join(program.resources, 'resources')], {
    encoding: 'utf8',
    cwd: work,
  });
  expect(run.stderr).not.toMatch(/Error/);
  expect(JSON.parse(run.stdout)).toEqual({ readerProblem: null, reader: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

describe.each([
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
  ['win32', 'arm64'],
  ['linux', 'arm64'],
])('for %s %s', (platform, arch) => {
  const chosen = runtimeFilesFor(platform, arch);

  test('a runtime that can be loaded is packaged, and none of another system', () => {
    const own = chosen.filter((path) => path.endsWith('.node'));
    const hasWasm = chosen.some((path) => path.endsWith('ort-wasm-simd-threaded.wasm'));
    expect(own.length > 0 || hasWasm).toBe(true);
    expect(hasWasm).toBe(platform !== 'linux');
    expect(own.every((path) => path.includes(`/${platform}/${arch}/`))).toBe(true);
    expect(chosen.filter((path) => /DirectML|dxcompiler|dxil|cuda|tensorrt|1\.30/i.test(path))).toEqual([]);
  });

  test('it weighs less than 90 MB with the model, unpacked: half of that in the installer', () => {
    const model = join(root, 'resources/models/reader');
    const paths = [...chosen, ...['reader.onnx', 'heads.json', 'vocabulary.json'].map((name) => join(model, name))];
    expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(90_000_000);
  });
});

/** Files of the runtimes that the patterns of electron-builder.yml take for a system other than this one. */
function runtimeFilesFor(platform: string, arch: string): string[] {
  const own = { darwin: builder.mac.files, win32: builder.win.files }[platform] ?? [];
  const patterns = [...builder.files, ...own]
    .filter((pattern) => pattern.startsWith('node_modules/onnxruntime-'))
    .map((pattern) => pattern.replace(/\$\{platform\}/, platform).replace(/\$\{arch\}/, arch));
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => join(root, path));
}

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
