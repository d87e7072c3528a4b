/** Which built file a request from the window may be given: one below the renderer's folder, or none. */

const NAME = /^[\w-][\w.-]*$/;

/**
 * The path of a file below the renderer's folder, with forward slashes, for the path of a URL ('/' is the page itself).
 * Gives null for everything that could leave the folder: encoded or plain dots, absolute and backslash paths, drive
 * letters, NUL. Only plain names are allowed, so nothing has to be decoded and nothing can be decoded twice.
 */
export function staticPath(urlPath: string): string | null {
  if (urlPath === '/' || urlPath === '') return 'index.html';
  if (!urlPath.startsWith('/')) return null;
  const names = urlPath.slice(1).split('/');
  return names.every((name) => NAME.test(name) && !name.startsWith('..')) ? names.join('/') : null;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json',
};

/** The content type for a file name; null for kinds the window has no use for, which are then not served. */
export function contentTypeOf(fileName: string): string | null {
  return TYPES[/\.(\w+)$/.exec(fileName)?.[1] ?? ''] ?? null;
}

/** What the page may load and do; the same under both shells. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that go with every answer to the window. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), clipboard-read=()',
};
