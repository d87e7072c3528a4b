/** Offers the window again when its process has died; the core and the library go on meanwhile. */
import { app, type BrowserWindow, dialog } from 'electron';

export function offerWindowAgain(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void ask(window, reason).then((again) => {
      if (!again) app.quit();
      else if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}

async function ask(window: BrowserWindow, reason: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped unexpectedly.',
    detail: `Your library is whole, and an analysis that was running goes on. (Reason: ${reason})`,
    buttons: ['Show the window again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
