/** Attacks: calls from a page that is not ours, calls of the wrong kind, and attempts to name a file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcePaths } from '../../../electron/core/paths.ts';
import { answerOpenDialog, answerSaveDialog, askedSoFar } from '../../support/desktop/dialogs.ts';
import { attackedProgram } from './attacked.ts';

const attacked = attackedProgram();
const preload = join(sourcePaths.root, 'out/preload/preload.cjs');

/** Sends a call from the page as it is; the answer as it came. */
const call = (name: unknown, argument: unknown) =>
  attacked.desktop.page.evaluate(([what, given]) => window.parallax?.call(what as string, given), [
    name,
    argument,
  ] as const);

const titles = async () => {
  const answer = (await call('library.list', {})) as { value: { title: string }[] };
  return answer.value.map(({ title }) => title);
};

/** The sample, which every new library holds, and what the first test made. */
const unchanged = async () => expect(await titles()).toEqual(['Kept', expect.stringContaining('Harbour bridge')]);

test('there is something that could be changed', async () => {
  await call('comparison.create', { title: 'Kept' });
  await unchanged();
});

describe('a page that is not ours', () => {
  test.each(['data:text/html,<title>other</title>', 'about:blank'])(
    '%s with the very same preload script gets a typed error for everything',
    async (url) => {
      const answers = await attacked.desktop.app.evaluate(
        async ({ BrowserWindow }, { address, preload }) => {
          const other = new BrowserWindow({ show: false, webPreferences: { preload } });
          const script = `Promise.all([
          parallax.call('library.list', {}),
          parallax.call('comparison.create', { title: 'owned' }),
          parallax.chooseFiles(),
          parallax.offerFiles([]),
          parallax.saveFile('a.html', 'text/html', 'owned'),
          parallax.recover('folder'),
        ]).then((all) => [location.href, ...all])`;
          await other.loadURL(address);
          const got = (await other.webContents.executeJavaScript(script)) as unknown[];
          other.destroy();
          return got;
        },
        { address: url, preload },
      );
      expect(answers[0]).toBe(url);
      expect(answers).toHaveLength(7);
      for (const answer of answers.slice(1))
        expect(answer).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
      await unchanged();
    },
  );

  test('even our own page in a second window gets no answer', async () => {
    const answer = await attacked.desktop.app.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload } });
      await other.loadURL('app://parallax/');
      const got = (await other.webContents.executeJavaScript(`parallax.call('library.list', {})`)) as unknown;
      other.destroy();
      return got;
    }, preload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
  });
});

describe('a call of the wrong kind', () => {
  test.each([
    'library.destroy',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'library.list\u0000',
    'LIBRARY.LIST',
    'x'.repeat(99),
  ])('the unknown request %j is said to be unknown', async (name) => {
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'E_UNKNOWN_REQUEST' } });
    await unchanged();
  });

  test.each([[1], [null], [['library.list']], [{ toString: 'library.list' }], ['x'.repeat(101)]])(
    'a name that is none (%j) is refused',
    async (name) => {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    },
  );

  test.each([
    ['comparison.create', undefined],
    ['comparison.create', null],
    ['comparison.create', []],
    ['comparison.create', { title: 1 }],
    ['comparison.create', { title: { $ne: '' } }],
    ['comparison.rename', { comparisonId: "' OR 1=1 --".repeat(10), title: 'owned' }],
    ['comparison.remove', { comparisonId: ['a'] }],
    ['finding.judge', { articleId: 'a', findingId: 'b', verdict: 'yes' }],
    ['passage.setRole', { articleId: 'a', start: -1, end: 1e308, role: 'body' }],
    ['article.paste', { comparisonId: 'a', text: 'x', metadata: { outlet: 5 } }],
    ['article.import', { comparisonId: 'a', tokens: 'b'.repeat(20) }],
    ['job.cancel', { jobId: '' }],
  ])('%s with %j is refused', async (name, argument) => {
    expect(await call(name, argument)).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    await unchanged();
  });

  test.each([
    ['comparison.rename', { comparisonId: "' OR 1=1 --", title: 'owned' }],
    ['comparison.remove', { comparisonId: '../../parallax.sqlite' }],
  ])('%s of something that is not there changes nothing', async (name, argument) => {
    expect(await call(name, argument)).toMatchObject({ ok: false, error: { code: 'E_NOT_FOUND' } });
    await unchanged();
  });

  test.each([
    ['comparison.create', 'title', 5_000_000],
    ['article.paste', 'text', 5_000_001],
    ['article.paste', 'text', 50_000_000],
  ])('%s with a huge %s is refused', async (name, field, length) => {
    const answer = await attacked.desktop.page.evaluate(
      ([what, where, size]) =>
        window.parallax?.call(what as string, {
          comparisonId: 'a',
          metadata: {},
          [where as string]: 'x'.repeat(size as number),
        }),
      [name, field, length] as const,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    await unchanged();
  });

  test('an argument nested a hundred thousand deep, or in a circle, changes nothing', async () => {
    const answers = await attacked.desktop.page.evaluate(async () => {
      let deep: object = {};
      for (let at = 0; at < 100_000; at++) deep = { deep };
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const send = (title: unknown) =>
        Promise.resolve()
          .then(() => window.parallax?.call('comparison.create', { title }))
          .then(
            (answer) => JSON.stringify(answer),
            () => 'refused',
          );
      return [await send(deep), await send(circle)];
    });
    for (const answer of answers) expect(answer).toMatch(/^refused$|E_ARGUMENTS/);
    await unchanged();
  });

  test.each(['explode', '', 'RETRY', '../folder', 'constructor'])(
    'there is no way to recover called %j',
    async (action) => {
      const answer = await attacked.desktop.page.evaluate((name) => window.parallax?.recover(name), action);
      expect(answer).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    },
  );
});

describe('the window can name no file', () => {
  const importWith = async (argument: object) => {
    const [first] = ((await call('library.list', {})) as { value: { id: string }[] }).value;
    return call('article.import', { comparisonId: first?.id, ...argument });
  };

  test.each([
    { paths: ['/etc/passwd'] },
    { tokens: [{ path: '/etc/passwd', fileName: 'passwd' }] },
    { tokens: [], path: '/etc/passwd' },
  ])('%j is refused', async (argument) => {
    expect(await importWith(argument)).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
  });

  test('a path in place of a token is a token nobody gave', async () => {
    const tokens = ['/etc/passwd/../passwd', 'file:///etc/passwd'];
    expect(await importWith({ tokens })).toMatchObject({
      ok: true,
      value: { imported: [], failed: [{ code: 'E_TOKEN_SPENT' }, { code: 'E_TOKEN_SPENT' }] },
    });
  });

  test('files the page makes up have no path and get no token', async () => {
    const tokens = await attacked.desktop.page.evaluate(() => {
      const made = new File(['x'], '/etc/passwd', { type: 'text/plain' });
      const lying = new File(['x'], 'a.txt');
      for (const name of ['path', 'webkitRelativePath']) Object.defineProperty(lying, name, { value: '/etc/passwd' });
      const strangers = [{ path: '/etc/passwd', name: 'passwd' }, '/etc/passwd'] as unknown as File[];
      const offer = (files: File[]) =>
        Promise.resolve()
          .then(() => window.parallax?.offerFiles(files))
          .catch(() => []);
      return Promise.all([offer([made]), offer([lying]), offer(strangers)]);
    });
    expect(tokens).toEqual([[], [], []]);
  });

  test('a token from the open dialog works once', async () => {
    const folder = join(attacked.dataDir, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'The council met on Monday. It voted at night, officials said.');
    await answerOpenDialog(attacked.desktop, [join(folder, 'a.txt')]);
    const tokens = await attacked.desktop.page.evaluate(() => window.parallax?.chooseFiles());
    expect(tokens).toEqual([expect.stringMatching(/^[\w-]{32}$/)]);
    expect(await importWith({ tokens })).toMatchObject({
      value: { imported: [{ receipt: { fileName: 'a.txt' } }], failed: [] },
    });
    expect(await importWith({ tokens })).toMatchObject({
      value: { imported: [], failed: [{ code: 'E_TOKEN_SPENT' }] },
    });
  });

  test.each(['/etc/owned.html', '../../owned.html', '..\\..\\owned.html', 'file:///tmp/owned.html'])(
    'the name %j for a file to save is only a proposal without its folder',
    async (name) => {
      const target = join(attacked.dataDir, 'chosen.html');
      await answerSaveDialog(attacked.desktop, target);
      const saved = await attacked.desktop.page.evaluate(
        (fileName) => window.parallax?.saveFile(fileName, 'text/html', 'a report'),
        name,
      );
      expect(saved).toBe(true);
      expect((await askedSoFar(attacked.desktop)).at(-1)?.text).toMatch(/^[^/\\]+$/);
      expect(readFileSync(target, 'utf8')).toBe('a report');
      expect(existsSync('/etc/owned.html') || existsSync('/tmp/owned.html')).toBe(false);
    },
  );

  test('where the person cancels, nothing is written', async () => {
    const before = readdirSync(attacked.dataDir);
    await answerSaveDialog(attacked.desktop, '');
    const saved = await attacked.desktop.page.evaluate(() => window.parallax?.saveFile('b.html', 'text/html', 'x'));
    expect(saved).toBe(false);
    expect(readdirSync(attacked.dataDir)).toEqual(before);
  });

  test.each([[''], ['x'.repeat(201)], [{ path: '/etc' }], [null]])(
    'a name that is none (%j) is refused',
    async (name) => {
      const answer = await attacked.desktop.page.evaluate(
        (fileName) => window.parallax?.saveFile(fileName as string, 'text/html', 'x'),
        name,
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    },
  );
});
