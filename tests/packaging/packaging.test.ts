/** Packages the built program with electron-builder and looks into what came out. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStubDistribution } from './stub-distribution.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'parallax-package-'));
const app = join(work, 'dist', 'linux-unpacked');
const resources = join(app, 'resources');
/** The packager's own way of reading its settings; it comes without types. */
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };
const builder = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<
  'mac' | 'win',
  { files: string[] }
> & {
  files: string[];
};
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
  expect([...names].sort()).toEqual(['better-sqlite3', 'onnxruntime-common', 'onnxruntime-node', 'piscina']);
});

test("the native part is outside the archive, and only this system's", () => {
  const native = unpacked.filter((path) => path.endsWith('.node'));
  expect(native.length).toBeGreaterThan(0);
  expect(native.every((path) => /linux(musl)?-x64\.node$|linux\/x64\/onnxruntime_binding\.node$/.test(path))).toBe(
    true,
  );
});

test('of the reader model and its runtime only what this system needs is there, below 80 MB', () => {
  const runtime = unpacked.filter((path) => path.includes('onnxruntime-node/bin/') && /\.\w+$/.test(path));
  const folder = 'node_modules/onnxruntime-node/bin/napi-v6/linux/x64';
  expect(runtime.sort()).toEqual([`${folder}/libonnxruntime.so.1`, `${folder}/onnxruntime_binding.node`]);
  const sizes = [
    ...unpacked.filter((path) => path.includes('/onnxruntime-')).map((path) => join('app.asar.unpacked', path)),
    ...readdirSync(join(resources, 'resources/models/reader')).map((name) => join('resources/models/reader', name)),
  ].map((path) => statSync(join(resources, path)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000_000);
});

test('the packaged worker reads with the packaged runtime', () => {
  const worker = join(resources, 'app.asar.unpacked/out/main/analysis-worker.cjs');
  const script = fileURLToPath(new URL('./run-packaged-worker.ts', import.meta.url));
  const run = spawnSync(process.execPath, [script, worker, join(resources, 'resources')], {
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
