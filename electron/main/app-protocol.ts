/** Serves the built window under app://parallax/, and nothing else from the disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { contentTypeOf, SECURITY_HEADERS, staticPath } from '../../shared/static-path.ts';
import { APP_SCHEME, isAppUrl } from './security/urls.ts';

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Must be called after the app is ready and before a window loads. */
export function serveApp(rendererDir: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = isAppUrl(url) && method === 'GET' ? staticPath(rawPath(url)) : null;
    const type = file && contentTypeOf(file);
    if (!file || !type) return new Response('Nothing here.', { status: 404, headers: SECURITY_HEADERS });
    try {
      const content = new Uint8Array(await readFile(join(rendererDir, file)));
      return new Response(content, { headers: { ...SECURITY_HEADERS, 'content-type': type } });
    } catch {
      return new Response('Nothing here.', { status: 404, headers: SECURITY_HEADERS });
    }
  });
}

/** The path as it was asked for: parsing would resolve dots away before they can be refused. */
function rawPath(url: string): string {
  return (/^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '/') || '/';
}
