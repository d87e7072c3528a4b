/** Attacks: a script in the page tries to reach Node, Electron, or what the preload script keeps to itself. */
import { expect, test } from 'vitest';
import { attackedProgram } from './attacked.ts';

const attacked = attackedProgram();

test.each(['require', 'process', 'module', 'exports', 'Buffer', 'global', 'setImmediate', '__dirname', '__filename'])(
  '%s of Node is not there',
  async (name) => {
    expect(await attacked.desktop.page.evaluate((wanted) => typeof Reflect.get(globalThis, wanted), name)).toBe(
      'undefined',
    );
  },
);

test.each(['electron', 'ipcRenderer', 'contextBridge', 'webFrame', 'electronRequire'])(
  '%s of Electron is not there',
  async (name) => {
    const { page } = attacked.desktop;
    expect(await page.evaluate((wanted) => typeof Reflect.get(globalThis, wanted), name)).toBe('undefined');
  },
);

test('the bridge has its few functions and nothing else', async () => {
  const names = await attacked.desktop.page.evaluate(() =>
    Object.entries(window.parallax ?? {}).map(([name, value]) => [name, typeof value]),
  );
  expect(Object.fromEntries(names)).toEqual({
    call: 'function',
    subscribe: 'function',
    offerFiles: 'function',
    chooseFiles: 'function',
    onCommand: 'function',
    recover: 'function',
    saveFile: 'function',
    savePdf: 'function',
    takeFiles: 'function',
  });
});

test('the bridge cannot be replaced or changed', async () => {
  const outcome = await attacked.desktop.page.evaluate(() => {
    const before = window.parallax?.call;
    const tries = [
      () => Object.assign(window, { parallax: { call: () => 'owned' } }),
      () => Object.defineProperty(window, 'parallax', { value: 'owned' }),
      () => Object.assign(window.parallax ?? {}, { call: () => 'owned' }),
      () => Object.assign(Object.getPrototypeOf(window.parallax), { stolen: 'owned' }),
    ];
    for (const attempt of tries) {
      try {
        attempt();
      } catch {
        // Refused aloud is as good as refused silently; what counts is what stands there afterwards.
      }
    }
    Reflect.deleteProperty(Object.prototype, 'stolen');
    return window.parallax?.call === before;
  });
  expect(outcome).toBe(true);
});

test("the functions' makers are the page's own, so their constructor reaches no other world", async () => {
  const kinds = await attacked.desktop.page.evaluate(() =>
    Object.values(window.parallax ?? {}).map((member) => {
      const maker: unknown = member.constructor;
      return [maker === Function, Object.getPrototypeOf(member) === Function.prototype];
    }),
  );
  expect(kinds.flat()).toEqual(kinds.flat().map(() => true));
});

test('an event of the program carries its data and no Electron object', async () => {
  const got = await attacked.desktop.page.evaluate(async () => {
    const bridge = window.parallax;
    if (!bridge) return null;
    const heard = new Promise<unknown[]>((resolve) => bridge.subscribe((...all: unknown[]) => resolve(all)));
    await bridge.call('comparison.create', { title: 'Heard' });
    return JSON.stringify(await heard);
  });
  expect(JSON.parse(got ?? '')).toEqual([{ kind: 'library.changed', comparisonId: expect.any(String) }]);
});

test('changed built-ins of the page are not those of the preload script', async () => {
  const answer = await attacked.desktop.page.evaluate(async () => {
    const { map } = Array.prototype;
    const file = new File(['x'], 'x.txt');
    let stolen = 0;
    Object.assign(Array.prototype, {
      map(this: unknown[], ...given: Parameters<typeof map>) {
        // The page's own code goes through lists of its own meanwhile.
        if (this.includes(file)) stolen++;
        return map.apply(this, given);
      },
    });
    const answered = await window.parallax?.offerFiles([file]);
    const inPreload = stolen;
    [file].map(String);
    Object.assign(Array.prototype, { map });
    return { answered, inPreload, inPage: stolen - inPreload };
  });
  expect(answer).toEqual({ answered: [], inPreload: 0, inPage: 1 });
});

test.each(['about:blank', 'empty srcdoc'])('a frame (%s) made by the page has no bridge and no Node', async (kind) => {
  const found = await attacked.desktop.page.evaluate((wanted) => {
    const frame = document.createElement('iframe');
    if (wanted === 'about:blank') frame.src = wanted;
    else frame.srcdoc = '';
    document.body.append(frame);
    const inside = frame.contentWindow;
    const names = ['parallax', 'require', 'process', 'electron'].filter(
      (name) => inside && Reflect.get(inside, name) !== undefined,
    );
    frame.remove();
    return names;
  }, kind);
  expect(found).toEqual([]);
});

test('a worker of the page has no Node', async () => {
  const outcome = await attacked.desktop.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        try {
          const url = URL.createObjectURL(new Blob(['postMessage(typeof process + typeof require)']));
          const worker = new Worker(url);
          worker.onmessage = ({ data }) => resolve(`ran: ${data}`);
          worker.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      }),
  );
  expect(outcome).toBe('refused');
});

test('the window is made with every lock on', async () => {
  const preferences = await attacked.desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  for (const name of [
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
  ]) {
    expect(preferences[name] || false, name).toBe(false);
  }
});
