/** Where the system has no native runtime (Macs with Intel processors), the WebAssembly build must load when packaged. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackageWithOptions } from '@electron/asar';
import { build } from 'vite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sourcePaths } from '../../electron/core/paths.ts';

const work = mkdtempSync(join(tmpdir(), 'parallax-wasm-'));
const archive = join(work, 'app.asar');
const electron = inject('electron');
const reading = fileURLToPath(new URL('../support/desktop/read-in-archive.cjs', import.meta.url));
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };
const builder = load(readFileSync(join(sourcePaths.root, 'electron-builder.yml'), 'utf8')) as {
  asarUnpack: string[];
  mac: { files: string[] };
};
/** The thread: the program's own runtime, told to use WebAssembly. */
const READ = `const { workerData, parentPort } = require('node:worker_threads');
const { openRuntime } = require('./runtime.cjs');
openRuntime(require('node:fs').readFileSync(workerData), ['wasm'])
  .then(async (runtime) => {
    const { words } = await runtime.run(BigInt64Array.of(101n, 1996n, 102n), BigInt64Array.of(0n, 0n, 0n));
    parentPort.postMessage({ name: runtime.name, words: words.length });
  })
  .catch((thrown) => parentPort.postMessage({ failed: String(thrown.detail ?? thrown) }));
`;

beforeAll(async () => {
  const app = join(work, 'app');
  for (const file of builder.mac.files) cpSync(join(sourcePaths.root, file), join(app, file));
  const common = 'node_modules/onnxruntime-common';
  cpSync(join(sourcePaths.root, common), join(app, common), { recursive: true });
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"parallax","version":"1.0.0"}');
  writeFileSync(join(app, 'read.cjs'), READ);
  await build({
    root: sourcePaths.root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(sourcePaths.root, 'electron/core/reader/runtime.ts'),
      outDir: app,
      emptyOutDir: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'runtime.cjs' } },
    },
  });
  await createPackageWithOptions(app, archive, { unpack: `{${builder.asarUnpack.join(',')}}` });
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a thread in the archive reads with the WebAssembly build', () => {
  const model = join(sourcePaths.root, 'resources/models/reader/reader.onnx');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const answer = execFileSync(electron.binary, [reading, archive, model], { env, encoding: 'utf8' });
  expect(JSON.parse(answer)).toEqual({ name: 'wasm', words: 3 });
});
