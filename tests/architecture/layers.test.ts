/** Holds the folders to the one direction of imports that docs/ARCHITECTURE.md draws. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Layer {
  /** Folder below the project's root, or several. */
  readonly folder: string;
  /** Folders of the project it may import from, besides itself. */
  readonly project: readonly string[];
  /** Packages it may import; `node:` stands for all of Node. */
  readonly packages: readonly RegExp[];
}

const NODE = /^node:/;
const LAYERS: readonly Layer[] = [
  {
    folder: 'shared',
    project: [],
    packages: [/^zod$/, /^wink-nlp$/, /^wink-eng-lite-web-model$/, /^natural\/lib\/natural\/stemmers\//],
  },
  { folder: 'renderer', project: ['shared'], packages: [/^react$/, /^react-dom(\/client)?$/, /^zod$/] },
  { folder: 'electron/storage', project: ['shared'], packages: [NODE, /^better-sqlite3$/, /^zod$/] },
  {
    folder: 'electron/core',
    project: ['shared', 'electron/storage'],
    packages: [
      ...[NODE, /^zod$/, /^piscina$/, /^@mozilla\/readability$/, /^linkedom$/, /^chardet$/],
      /^onnxruntime-(common|node|web)$/,
    ],
  },
  { folder: 'electron/loopback', project: ['shared', 'electron/core'], packages: [NODE, /^zod$/] },
  {
    folder: 'electron/cli',
    project: ['shared', 'electron/storage', 'electron/core', 'electron/loopback'],
    packages: [NODE, /^zod$/],
  },
  { folder: 'electron/main', project: ['shared', 'electron/core'], packages: [NODE, /^electron$/, /^zod$/] },
  { folder: 'electron/preload', project: ['shared', 'electron/main/channels.ts'], packages: [/^electron$/] },
];

/** Names that may stand in one file only, so that what they open can be reviewed in one place. */
const SINGLE_PLACES = [
  'ipcMain.handle(',
  'ipcRenderer.invoke(',
  'shell.openExternal(',
  'new Database(',
  "'onnxruntime-node'",
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe.each(LAYERS)('$folder', (layer) => {
  const files = sourceFiles(layer.folder);

  test('has files', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test('imports only what its layer may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed(layer, file, target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(SINGLE_PLACES)('%s stands in one file', (name) => {
  const files = ['electron', 'renderer', 'shared'].flatMap(sourceFiles);
  expect(files.filter((file) => readFileSync(join(root, file), 'utf8').includes(name)).length).toBeLessThanOrEqual(1);
});

function allowed(layer: Layer, file: string, target: string): boolean {
  if (!target.startsWith('.')) return layer.packages.some((pattern) => pattern.test(target));
  const place = relative(root, normalize(join(root, dirname(file), target))).replaceAll('\\', '/');
  if (target.endsWith('.css')) return layer.folder === 'renderer';
  return [layer.folder, ...layer.project].some((folder) => place === folder || place.startsWith(`${folder}/`));
}
