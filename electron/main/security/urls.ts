/** Decides, from a URL alone, whether it is our own page and whether it may be opened outside. */

export const APP_SCHEME = 'app';
export const APP_HOST = 'parallax';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** True for a page of the program itself: scheme and host compared after parsing, never as strings. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}

/** True for a web address that the system's browser may be asked to open: https, without hidden user data. */
export function mayOpenOutside(url: string): boolean {
  if (url.length > 4000 || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}
