/** The title of each failure screen, and the steps that help where trying again alone does not. */
import type { ErrorCode } from '../../../shared/errors.ts';

export interface FailureHelp {
  readonly title: string;
  readonly steps: readonly string[];
}

const HELP: Partial<Record<ErrorCode, FailureHelp>> = {
  E_DATABASE_CORRUPT: {
    title: 'The library file is damaged',
    steps: [
      'Move every file whose name begins with “parallax.sqlite” into a folder of its own, and keep it: most of it can often be rescued.',
      'If the folder “backups” holds copies, copy the newest into the folder named below and call it “parallax.sqlite”. Without any backup Parallax begins with an empty library.',
      'Try again here.',
    ],
  },
  E_DATABASE_NEWER: {
    title: 'The library is from a newer Parallax',
    steps: [
      'Install the newest Parallax; it opens libraries of every older one.',
      'Or start this one with another folder: --data-dir followed by the folder.',
    ],
  },
  E_DATABASE_FOREIGN: {
    title: 'This is not a Parallax library',
    steps: [
      'Another program keeps its data under this name. Move its file elsewhere, or start Parallax with another folder: --data-dir followed by the folder.',
    ],
  },
  E_DATABASE_LOCKED: {
    title: 'The library is in use',
    steps: [
      'Close Parallax wherever else it runs: another window, “parallax serve” in a terminal, another person’s session.',
      'Close programs that look into the file itself, such as a database viewer or a backup that is under way.',
      'Try again here.',
    ],
  },
  E_DATABASE_READ_ONLY: {
    title: 'The library cannot be written to',
    steps: [
      'Give yourself the right to write to the folder and to every file in it whose name begins with “parallax.sqlite”.',
      'If the folder is on a disk that is mounted for reading only, copy it to another place and start Parallax with --data-dir followed by that place.',
    ],
  },
  E_DISK_FULL: {
    title: 'The disk is full',
    steps: ['Free some space on the disk that holds the folder; a hundred megabytes are ample.', 'Try again here.'],
  },
  E_RESOURCE: { title: 'A part of the program is missing', steps: [] },
  E_NOT_FOUND: { title: 'This is no longer there', steps: [] },
  E_CORE_STOPPED: {
    title: 'Parallax stopped working',
    steps: [
      'Try again. The window comes back with everything that was saved.',
      'If it stops again at the same article, open another comparison first and please report which kind of file it was.',
    ],
  },
  E_CORE_LOST: { title: 'Parallax was interrupted', steps: [] },
  E_NO_ANSWER: { title: 'Parallax is not running any more', steps: [] },
};

/** What to show for `code`; every code has at least a title. */
export function helpFor(code: ErrorCode): FailureHelp {
  return HELP[code] ?? { title: 'Parallax cannot go on', steps: [] };
}
