/** Asks the person where to save something, and writes it there whole or not at all. */
import { type BrowserWindow, dialog } from 'electron';
import { failureFrom } from '../../shared/errors.ts';
import { writeWhole } from '../core/write-whole.ts';

/** `fileName` is proposed; `make` gives the content once a place was chosen. False where nothing was written. */
export async function saveAs(
  window: BrowserWindow | null,
  fileName: string,
  make: () => Promise<string | Uint8Array>,
): Promise<boolean> {
  // Both separators: what is a folder on one system is part of the name on another.
  const options = { defaultPath: fileName.replace(/^.*[\\/]/s, ''), filters: filtersFor(fileName) };
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (!filePath) return false;
  try {
    writeWhole(filePath, await make());
    return true;
  } catch (thrown) {
    dialog.showErrorBox('Parallax', failureFrom(thrown).message);
    return false;
  }
}

function filtersFor(fileName: string): Electron.FileFilter[] {
  return fileName.endsWith('.pdf')
    ? [{ name: 'PDF', extensions: ['pdf'] }]
    : [{ name: 'Web page', extensions: ['html'] }];
}
