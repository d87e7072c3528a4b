/** Makes the one window: isolated, sandboxed, without Node, at the place it had before. */
import { BrowserWindow, dialog, screen } from 'electron';
import { bringBack } from './security/navigation.ts';
import { APP_URL } from './security/urls.ts';
import { offerWindowAgain } from './window-crash.ts';
import { readPlace, savePlace, visiblePlace } from './window-place.ts';

export interface WindowOptions {
  readonly preloadFile: string;
  /** Where size and place are kept. */
  readonly placeFile: string;
  /** Number of analyses running; closing asks first when there are any. */
  readonly runningJobs: () => number;
}

export function openWindow({ preloadFile, placeFile, runningJobs }: WindowOptions): BrowserWindow {
  const { x, y, width, height } = visiblePlace(
    readPlace(placeFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Parallax',
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Files come in and go out through the program's own dialogs, never through one the page opens.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    savePlace(placeFile, window.getNormalBounds());
    if (runningJobs() > 0 && !confirmClose(window)) event.preventDefault();
  });
  bringBack(window.webContents);
  offerWindowAgain(window);
  void window.loadURL(APP_URL);
  return window;
}

/** Shows the window above all others, wherever it was. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function confirmClose(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'An analysis is still running. Close anyway?',
    detail: 'The articles and everything saved so far stay as they are; only this analysis is stopped.',
    buttons: ['Close', 'Keep open'],
    defaultId: 1,
    cancelId: 1,
  });
  return choice === 0;
}
