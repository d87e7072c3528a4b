/** Attacks: requests to app:// for what is not the built window. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePaths } from '../../../electron/core/paths.ts';
import { attackedProgram } from './attacked.ts';

const attacked = attackedProgram();

const ask = (url: string, method = 'GET') =>
  attacked.desktop.page.evaluate(
    ([address, verb]) =>
      fetch(address ?? '', { method: verb ?? '' }).then(
        async (response) => ({ status: response.status, text: await response.text(), headers: [...response.headers] }),
        () => ({ status: 0, text: '', headers: [] as [string, string][] }),
      ),
    [url, method],
  );

test.each(
  readdirSync(sourcePaths.rendererDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(sourcePaths.rendererDir.length).replaceAll('\\', '/')),
)('the built file %s is served, with the page rules', async (path) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  '/../package.json',
  '/../../package.json',
  '/..%2fpackage.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..\\package.json',
  '/..%5cpackage.json',
  '/assets/../../package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/.%2e/.%2e/package.json',
  '/....//package.json',
  '//etc/passwd',
  '//parallax/etc/passwd',
  '/%2fetc%2fpasswd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C%3A%5CWindows%5Cwin.ini',
  '/\\\\server\\share\\file.html',
  '/index.html%00.js',
  '/index.html/.',
  '/.htaccess',
  '/assets',
  '/assets/',
  '/main.cjs',
  '/main/main.cjs',
  '/preload/preload.cjs',
  '/package.json',
  '/parallax.sqlite',
  '/resources/NOTICE.md',
])('%s is not', async (path) => {
  const { status, text } = await ask(`app://parallax${path}`);
  expect(status === 404 || status === 0).toBe(true);
  expect(text).not.toMatch(/root:|"name": "parallax"|electron|use strict/);
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is not answered', async (method) => {
  const { status, text } = await ask('/index.html', method);
  expect([404, 405, 0]).toContain(status);
  expect(text).not.toContain('<html');
});

test.each(['app://evil/', 'app://parallax.evil/', 'app://127.0.0.1/', 'app:///index.html'])(
  'the page may not ask the host of %s',
  async (url) => {
    expect((await ask(url)).status).toBe(0);
  },
);

test.each(['app://evil/index.html', 'app://parallax.evil/index.html'])(
  'a window sent to %s finds nothing',
  async (url) => {
    const shown = await attacked.desktop.app.evaluate(async ({ BrowserWindow }, address) => {
      const other = new BrowserWindow({ show: false });
      await other.loadURL(address);
      const text = (await other.webContents.executeJavaScript('document.body.innerText')) as string;
      other.destroy();
      return text;
    }, url);
    expect(shown).toBe('Nothing here.');
  },
);

test('another page cannot show the window in a frame', async () => {
  const inside = await attacked.desktop.app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ show: false });
    await other.loadURL('data:text/html,<title>other</title>');
    await other.webContents.executeJavaScript(`new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { src: 'app://parallax/' });
      frame.onload = () => resolve();
      document.body.append(frame);
    })`);
    const { frames } = other.webContents.mainFrame;
    const shown = await Promise.all(frames.map((frame) => frame.executeJavaScript('location.href') as Promise<string>));
    other.destroy();
    return shown;
  });
  expect(inside).toEqual(['chrome-error://chromewebdata/']);
});
