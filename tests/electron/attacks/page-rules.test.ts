/** Attacks: a script that got into the page tries to run more code, to load from elsewhere, or to use the machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attackedProgram } from './attacked.ts';

// Devices that Chromium makes up: without them the answer would be 'no camera' and not 'no permission'.
const attacked = attackedProgram(['--use-fake-device-for-media-stream']);

describe('the page rules stop', () => {
  /** Each tries to run `owned()` in the page. */
  const CODE: Readonly<Record<string, () => void>> = {
    'an inline script': () => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'owned()' }));
    },
    'an event handler in markup': () => {
      const box = document.createElement('div');
      box.innerHTML = '<img src="data:," onerror="owned()"><details open ontoggle="owned()"><svg onload="owned()">';
      document.body.append(box);
    },
    'a javascript: link': () => Object.assign(document.createElement('a'), { href: 'javascript:owned()' }).click(),
    eval: () => void setTimeout(() => (Reflect.get(window, 'eval') as (code: string) => void)('owned()')),
    'a function made from text': () => void setTimeout(() => Reflect.construct(Function, ['owned()'])()),
    'a timer made from text': () => void Reflect.apply(setTimeout, window, ['owned()']),
    'a script from data': () => {
      document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,owned()' }));
    },
    'a script from a blob': () => {
      const src = URL.createObjectURL(new Blob(['owned()'], { type: 'text/javascript' }));
      document.body.append(Object.assign(document.createElement('script'), { src }));
    },
    'a module from data': () => {
      const textContent = 'import "data:text/javascript,owned()"';
      document.body.append(Object.assign(document.createElement('script'), { type: 'module', textContent }));
    },
  };

  test.each(Object.entries(CODE))('%s', async (_name, attack) => {
    const { page } = attacked.desktop;
    await page.evaluate(() => {
      const violations: string[] = [];
      document.onsecuritypolicyviolation = ({ effectiveDirective }) => violations.push(effectiveDirective);
      Object.assign(window, { ran: false, violations, owned: () => Object.assign(window, { ran: true }) });
    });
    await page.evaluate(attack);
    await page.waitForFunction(() => 'violations' in window && (window.violations as string[]).length > 0);
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(false);
    expect(await page.evaluate(() => (Reflect.get(window, 'violations') as string[])[0])).toMatch(/^script-src/);
  });
});

describe('nothing is asked of another computer by', () => {
  let server: Server;
  let address: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('owned()');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const LOADS: Readonly<Record<string, (url: string) => void>> = {
    'a script': (url) => document.body.append(Object.assign(document.createElement('script'), { src: url })),
    'an image': (url) => document.body.append(Object.assign(document.createElement('img'), { src: url })),
    'a video': (url) => document.body.append(Object.assign(document.createElement('video'), { src: url })),
    'a frame': (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
    'an object': (url) => document.body.append(Object.assign(document.createElement('object'), { data: url })),
    'a style sheet': (url) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
    'a font': (url) => void new FontFace('owned', `url(${url})`).load().catch(() => {}),
    'a worker': (url) => void new Worker(url),
    'a form': (url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
    },
    fetch: (url) => void fetch(url, { method: 'POST', body: 'text of an article' }).catch(() => {}),
    'a beacon': (url) => void navigator.sendBeacon(url, 'text of an article'),
    'an event stream': (url) => void new EventSource(url),
    'a socket': (url) => void new WebSocket(url.replace('http', 'ws')),
    'a manifest': (url) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: url })),
    'a background of a style': (url) => {
      document.body.style.backgroundImage = `url(${url})`;
    },
  };

  test.each(Object.entries(LOADS))('%s', async (_name, load) => {
    const { page } = attacked.desktop;
    await page.evaluate(load, `${address}/stolen`).catch(() => {});
    // What the browser part of the program was asked for before is decided when this comes back.
    await page.evaluate(() => fetch('/icon.svg').then(() => window.parallax?.call('library.list', {})));
    expect(asked).toEqual([]);
  });

  test('the computer could have been asked', async () => {
    await fetch(`${address}/control`);
    expect(asked).toEqual(['/control']);
  });
});

describe('a permission is denied:', () => {
  /** Each asks for one thing and gives how that ended. */
  const ASKED: Readonly<Record<string, () => Promise<string>>> = {
    camera: () =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
    microphone: () =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
    screen: () =>
      navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
    notifications: () => Notification.requestPermission(),
    geolocation: () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        ),
      ),
    'clipboard reading': () =>
      navigator.clipboard.readText().then(
        () => 'granted',
        (error) => error.name,
      ),
    'MIDI devices': () =>
      navigator.requestMIDIAccess({ sysex: true }).then(
        () => 'granted',
        (error) => error.name,
      ),
    'USB devices': () =>
      (Reflect.get(navigator, 'usb') as { requestDevice(filter: object): Promise<unknown> })
        .requestDevice({ filters: [] })
        .then(
          () => 'granted',
          (error) => error.name,
        ),
    'serial ports': () =>
      (Reflect.get(navigator, 'serial') as { requestPort(): Promise<unknown> }).requestPort().then(
        () => 'granted',
        (error) => error.name,
      ),
    'input devices': () =>
      (Reflect.get(navigator, 'hid') as { requestDevice(filter: object): Promise<unknown[]> })
        .requestDevice({ filters: [] })
        .then(
          (devices) => (devices.length > 0 ? 'granted' : 'NotAllowedError'),
          (error) => error.name,
        ),
    'Bluetooth devices': async () => {
      const bluetooth = Reflect.get(navigator, 'bluetooth') as
        | { requestDevice(filter: object): Promise<unknown> }
        | undefined;
      // Where the system has none there is nothing to ask.
      if (!bluetooth) return 'denied';
      return bluetooth.requestDevice({ acceptAllDevices: true }).then(
        () => 'granted',
        (error) => error.name,
      );
    },
    'idle detection': () =>
      (Reflect.get(window, 'IdleDetector') as { requestPermission(): Promise<string> }).requestPermission(),
    'fonts of the machine': () =>
      (Reflect.get(window, 'queryLocalFonts') as () => Promise<unknown[]>)().then(
        (fonts) => (fonts.length > 0 ? 'granted' : 'denied'),
        (error) => error.name,
      ),
  };

  test.each(Object.entries(ASKED))('%s', async (_name, ask) => {
    const { page } = attacked.desktop;
    // Some may only be asked for after a click.
    await page.mouse.click(2, 2);
    expect(await page.evaluate(ask)).toMatch(/^(denied|NotAllowedError|SecurityError|NotFoundError|TypeError)$/);
  });

  test('whatever is asked for by name', async () => {
    const states = await attacked.desktop.page.evaluate(async () => {
      const names = [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'midi',
        'clipboard-read',
        'idle-detection',
      ];
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
      );
      return [...new Set(found)];
    });
    expect(states).toEqual(['denied']);
  });

  test('the whole screen', async () => {
    const { page, app } = attacked.desktop;
    await page.mouse.click(2, 2);
    // Nobody answers a request that was denied; so it is not waited for.
    await page.evaluate(() => void document.body.requestFullscreen().catch(() => {}));
    await page.evaluate(() => window.parallax?.call('library.list', {}));
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(false);
  });

  test.each(['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])(
    '%s is not there: files come and go through the program alone',
    async (name) => {
      expect(await attacked.desktop.page.evaluate((picker) => picker in window, name)).toBe(false);
    },
  );
});
