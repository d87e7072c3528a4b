/** Writes a file under a temporary name and then renames it, so that nobody ever sees half of it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ParallaxError } from '../../shared/errors.ts';

/** Throws E_WRITE_FAILED or E_DISK_FULL; what stood at `path` before is then still there. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    const full = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC';
    throw new ParallaxError(full ? 'E_DISK_FULL' : 'E_WRITE_FAILED', { file: basename(path) });
  }
}
