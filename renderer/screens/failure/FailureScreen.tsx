/** What stands on the screen when the program cannot go on: what happened, what was kept, what to do. */
import type { Failure } from '../../../shared/errors.ts';

const TITLES: Partial<Record<Failure['code'], string>> = {
  E_DATABASE_CORRUPT: 'The library file is damaged',
  E_DATABASE_NEWER: 'The library is from a newer Parallax',
  E_DATABASE_FOREIGN: 'This is not a Parallax library',
  E_DATABASE_LOCKED: 'The library is in use',
  E_DATABASE_READ_ONLY: 'The library cannot be written to',
  E_DISK_FULL: 'The disk is full',
  E_RESOURCE: 'A part of the program is missing',
  E_NOT_FOUND: 'This is no longer there',
};

export function FailureScreen({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <main className="failure" role="alert">
      <h1>{TITLES[failure.code] ?? 'Parallax cannot go on'}</h1>
      <p>{failure.message}</p>
      <p className="quiet">
        <code>{failure.code}</code>
      </p>
      <button type="button" className="button button-primary" onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}
