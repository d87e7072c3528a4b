/** Turns what SQLite and the disk say into the program's own errors, each with its sentence. */
import { type ErrorCode, ParallaxError } from '../../shared/errors.ts';

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'E_DATABASE_CORRUPT'],
  [/^SQLITE_(BUSY|LOCKED)/, 'E_DATABASE_LOCKED'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|EEXIST|ENOTDIR)/, 'E_DATABASE_READ_ONLY'],
  [/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC)/, 'E_DISK_FULL'],
];

/** The ParallaxError for anything thrown while the library `file` was used; other errors come back as they are. */
export function asStorageError(thrown: unknown, file: string): unknown {
  if (thrown instanceof ParallaxError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known ? new ParallaxError(known[1], { file }) : thrown;
}
