/** Reads a file from the disk within limits, with one clear error for everything that can be wrong with it. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ParallaxError } from '../../../shared/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_LABEL } from './limits.ts';

/** The bytes of the file at `path`. Throws E_FILE_MISSING, E_FILE_DIRECTORY, E_FILE_TOO_LARGE, E_FILE_UNREADABLE. */
export function readFileBytes(path: string): Uint8Array {
  const file = basename(path);
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new ParallaxError('E_FILE_DIRECTORY', { file });
    if (!found.isFile()) throw new ParallaxError('E_FILE_UNREADABLE', { file });
    if (found.size > MAX_FILE_BYTES) throw new ParallaxError('E_FILE_TOO_LARGE', { file, limit: MAX_FILE_LABEL });
    return readFileSync(path);
  } catch (thrown) {
    if (thrown instanceof ParallaxError) throw thrown;
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    throw new ParallaxError(code === 'ENOENT' || code === 'ENOTDIR' ? 'E_FILE_MISSING' : 'E_FILE_UNREADABLE', { file });
  }
}
