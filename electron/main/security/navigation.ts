/** Keeps every page where it is: no navigation away, no new windows, no embedded pages, no downloads. */
import { app, type Session, type WebContents } from 'electron';
import { openOutside } from './external-links.ts';
import { APP_URL, isAppUrl } from './urls.ts';

/** Applies to every page the program will ever make, before any is made. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

/**
 * Brings our page back into `contents` where it was left all the same: Chromium asks nobody before it shows an empty
 * page, or one of its own in place of an address it blocks.
 */
export function bringBack(contents: WebContents): void {
  const check = (url: string) => {
    if (!isAppUrl(url)) void contents.loadURL(APP_URL);
  };
  contents.on('did-navigate', (_event, url) => check(url));
  contents.on('did-fail-load', (_event, _code, _description, url, isMainFrame) => {
    if (isMainFrame) check(url);
  });
}

/** Files are saved through the save dialog alone; a page cannot start a download. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
