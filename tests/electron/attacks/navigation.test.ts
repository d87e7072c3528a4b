/** Attacks: a script in the page, a link, or something dropped tries to leave the page or to open another. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuestion, askedSoFar } from '../../support/desktop/dialogs.ts';
import { attackedProgram, openings, PAGE } from './attacked.ts';
import { drop } from './drop.ts';

const attacked = attackedProgram();

const ELSEWHERE = [
  'http://example.org/',
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,<title>owned</title>',
  'javascript:document.title="owned"',
  'app://evil/',
  'app://parallax.evil/',
  'view-source:https://example.org/',
  'mailto:someone@example.org',
];

/** Ways a page can send itself elsewhere; each runs in the page. */
const WAYS: Readonly<Record<string, (url: string) => void>> = {
  'location.assign': (url) => window.location.assign(url),
  'a link': (url) => Object.assign(document.createElement('a'), { href: url }).click(),
  'a form': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url });
    document.body.append(form);
    form.submit();
    form.remove();
  },
  'a refresh': (url) => {
    const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${url}` });
    document.head.append(meta);
  },
};

/** True where the page is the one that was marked and is on its way nowhere. */
async function stays(): Promise<boolean> {
  const { page, app } = attacked.desktop;
  // The answer comes after whatever the page asked its browser for before.
  await page.evaluate(() => window.parallax?.call('library.list', {}));
  const isLoading = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.isLoading(),
  );
  return !isLoading && (await page.evaluate(() => 'mark' in window && document.title === 'Parallax'));
}

const mark = () => attacked.desktop.page.evaluate(() => Object.assign(window, { mark: true }) && undefined);

test.each(Object.entries(WAYS))('%s leads nowhere', async (_name, way) => {
  await mark();
  for (const url of ELSEWHERE) {
    // A script may not even ask for some of them; that is as good.
    await attacked.desktop.page.evaluate(way, url).catch(() => {});
    expect(await stays(), url).toBe(true);
  }
});

test.each([
  'about:blank',
  'about:srcdoc',
  'chrome://version/',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
])('where Chromium shows a page of its own for %s, the window comes back', async (url) => {
  const { page } = attacked.desktop;
  await mark();
  await page.evaluate((address) => window.location.assign(address), url).catch(() => {});
  await page.evaluate(() => window.parallax?.call('library.list', {})).catch(() => {});
  await page.waitForURL(PAGE);
  await page.getByRole('navigation', { name: 'Library' }).waitFor();
});

test('a page made by the page itself leads nowhere', async () => {
  await mark();
  await attacked.desktop.page.evaluate(() =>
    window.location.assign(URL.createObjectURL(new Blob(['<title>owned</title>'], { type: 'text/html' }))),
  );
  expect(await stays()).toBe(true);
});

test('window.open and links with a target open nothing and ask nothing', async () => {
  const { desktop } = attacked;
  await answerQuestion(desktop, 1);
  await mark();
  for (const url of ELSEWHERE) {
    const opened = await desktop.page.evaluate((address) => {
      Object.assign(document.createElement('a'), { href: address, target: '_blank' }).click();
      try {
        return window.open(address) === null;
      } catch {
        return true;
      }
    }, url);
    expect(opened, url).toBe(true);
    expect(await stays(), url).toBe(true);
    expect((await openings(desktop)).windows, url).toBe(1);
  }
  // The one plain https address is put before the person, who says no; everything else is dropped.
  expect(new Set((await askedSoFar(desktop)).map(({ text }) => text))).toEqual(
    new Set(['Open this address in your browser?']),
  );
  expect((await askedSoFar(desktop)).length).toBe(2);
});

test.each(['webview', 'object', 'embed', 'iframe', 'frame', 'portal', 'fencedframe'])(
  '<%s> shows no other page',
  async (name) => {
    const { page, app } = attacked.desktop;
    await mark();
    for (const url of ELSEWHERE) {
      await page.evaluate(
        ([tag, address]) => {
          const element = document.createElement(tag ?? '');
          for (const attribute of ['src', 'data']) element.setAttribute(attribute, address ?? '');
          document.body.append(element);
        },
        [name, url],
      );
    }
    expect(await stays()).toBe(true);
    const shown = await app.evaluate(({ BrowserWindow }) => {
      const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.slice(1) ?? [];
      return Promise.all(frames.map((frame) => frame.executeJavaScript('location.href') as Promise<string>));
    });
    expect(shown.filter((url) => url !== 'chrome-error://chromewebdata/' && url !== 'about:blank')).toEqual([]);
    expect(await page.evaluate(() => document.title)).toBe('Parallax');
    await page.evaluate((tag) => {
      for (const element of document.querySelectorAll(tag)) element.remove();
    }, name);
  },
);

test('a download writes nothing', async () => {
  const { page, app } = attacked.desktop;
  const downloads = await app.evaluateHandle(({ session, app: electronApp }) => {
    electronApp.setPath('downloads', electronApp.getPath('userData'));
    const seen: { prevented: boolean }[] = [];
    session.defaultSession.on('will-download', (event) => seen.push({ prevented: event.defaultPrevented }));
    return seen;
  });
  const before = readdirSync(join(attacked.dataDir, 'window'));
  await mark();
  await page.evaluate(() => {
    const url = URL.createObjectURL(new Blob(['owned'], { type: 'application/octet-stream' }));
    for (const href of [url, 'data:application/octet-stream,owned', '/icon.svg'])
      Object.assign(document.createElement('a'), { href, download: 'owned.txt' }).click();
  });
  await expect.poll(() => downloads.evaluate((seen) => seen.length)).toBeGreaterThan(0);
  expect(await downloads.evaluate((seen) => seen.every(({ prevented }) => prevented))).toBe(true);
  expect(await stays()).toBe(true);
  expect(readdirSync(join(attacked.dataDir, 'window')).filter((name) => !before.includes(name))).toEqual([]);
});

test.each([
  ['text/uri-list', 'https://example.org/'],
  ['text/uri-list', 'file:///etc/passwd'],
  ['text/html', '<a href="https://example.org/">x</a><script>document.title="owned"</script>'],
  ['text/plain', 'javascript:document.title="owned"'],
])('a drop of %s %s leads nowhere and brings nothing in', async (mimeType, data) => {
  const { page } = attacked.desktop;
  const listed = () => page.evaluate(() => window.parallax?.call('library.list', {}));
  const before = await listed();
  await mark();
  await drop(page, { mimeType, data });
  expect(await stays()).toBe(true);
  expect(await listed()).toEqual(before);
});
