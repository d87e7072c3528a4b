/** A folder that electron-builder takes for an Electron distribution: no program in it, but the place where fuses are kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How Electron marks the fuses in its binary (electron/fuses): this text, a version, their number, one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

/** Makes the folder and gives its path. */
export function makeStubDistribution(folder: string, electronVersion: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT)),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stub '), fuses, Buffer.from(' end')]), {
    mode: 0o755,
  });
  writeFileSync(join(folder, 'version'), electronVersion);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  return folder;
}
