/** Where the browser part of the window keeps its own files: beside the library, or aside where that cannot be written. */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for the window's cookies and caches. Normally `window` below `dataDir`, so that one folder holds everything;
 * where that cannot be written a temporary one, for the window must open to say so.
 */
export function windowFolder(dataDir: string): string {
  const folder = join(dataDir, 'window');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'parallax-window-'));
  }
}
