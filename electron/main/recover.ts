/** What the window may have done when the program cannot go on: try again, show the data folder, quit. */
import { app, shell } from 'electron';
import type { Recovery } from '../../shared/contract.ts';
import { libraryFile } from '../core/data-dir.ts';

export interface Recoverable {
  /** Opens the library again. */
  readonly reopen: () => void;
  readonly dataDir: string;
}

export function recover(action: Recovery, { reopen, dataDir }: Recoverable): void {
  if (action === 'retry') reopen();
  // Shown in the folder and never opened: a file found there must not be started by whatever claims its kind.
  else if (action === 'folder') shell.showItemInFolder(libraryFile(dataDir));
  else app.quit();
}
