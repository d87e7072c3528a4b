/** Attacks on the loopback shell: each must end at the door and change nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Core, createCore } from '../../electron/core/core.ts';
import { sourcePaths } from '../../electron/core/paths.ts';
import { type Loopback, startLoopback } from '../../electron/loopback/loopback.ts';
import { enter, send } from '../support/http-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'parallax-security-'));
let core: Core;
let loopback: Loopback;
let port: number;
let cookie: string;
let own: Record<string, string>;

beforeAll(async () => {
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>window</title>');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  core = createCore({ ...sourcePaths, dataDir: join(folder, 'data') });
  loopback = await startLoopback({ core, rendererDir, port: 0 });
  ({ port, cookie } = await enter(loopback.url));
  own = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
});

afterAll(async () => {
  await loopback.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (
  headers: Record<string, string>,
  body: string | Uint8Array = JSON.stringify({ name: 'library.list', argument: {} }),
) => send(port, { method: 'POST', path: '/api/call', headers, body });

describe('the door', () => {
  test('the right cookie opens it', async () => {
    expect(JSON.parse((await call(own)).body)).toEqual({ ok: true, value: [] });
    expect((await send(port, { path: '/', headers: { cookie } })).body).toContain('window');
  });

  test('the cookie cannot be read by scripts or sent by other sites', async () => {
    const other = await startLoopback({ core, rendererDir: sourcePaths.rendererDir, port: 0 });
    const { pathname, search, port: at } = new URL(other.url);
    const { status, headers } = await send(Number(at), { path: pathname + search });
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly/);
    expect(String(headers['set-cookie'])).toMatch(/SameSite=Strict/);
    await other.close();
  });

  test.each(['/', '/index.html', '/api/events', '/assets/index.js'])(
    '%s without the cookie is refused',
    async (path) => {
      expect((await send(port, { path })).status).toBe(403);
      expect((await send(port, { path, headers: { cookie: `parallax-${port}=guess` } })).status).toBe(403);
    },
  );

  test('two programs in one browser each have a cookie of their own', async () => {
    const other = await startLoopback({ core, rendererDir: join(folder, 'renderer'), port: 0 });
    const entered = await enter(other.url);
    const both = `${cookie}; ${entered.cookie}`;
    expect(entered.cookie.split('=')[0]).not.toBe(cookie.split('=')[0]);
    for (const at of [port, entered.port])
      expect((await send(at, { path: '/', headers: { cookie: both } })).status).toBe(200);
    await other.close();
  });

  test('the token works once', async () => {
    const { search } = new URL(loopback.url);
    expect((await send(port, { path: `/${search}` })).status).toBe(403);
    expect((await send(port, { path: '/?token=guess' })).status).toBe(403);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost.evil.example'])(
    'Host %s is refused',
    async (host) => {
      expect((await send(port, { path: '/', headers: { ...own, host } })).status).toBe(421);
    },
  );

  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://127.0.0.1:1' }])(
    '%j is refused',
    async (headers) => {
      expect((await call({ ...own, ...headers })).status).toBe(403);
    },
  );

  test('a change without Origin is refused', async () => {
    const { origin: _, ...without } = own;
    expect((await call(without)).status).toBe(403);
  });

  test("a form's content type is refused", async () => {
    expect((await call({ ...own, 'content-type': 'text/plain' })).status).toBe(415);
  });
});

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/assets/../../secret.html',
  '//etc/passwd',
  '/assets/%00',
])('the path %s leads nowhere', async (path) => {
  const { status, body } = await send(port, { path, headers: { cookie } });
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('every answer carries the page rules', async () => {
  for (const path of ['/', '/nothing', '/api/nothing']) {
    const { headers } = await send(port, { path, headers: { cookie } });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a port that is taken is said, with what to do', async () => {
  await expect(startLoopback({ core, rendererDir: folder, port })).rejects.toMatchObject({
    code: 'E_PORT',
    message: expect.stringMatching(new RegExp(`^Port ${port} .* another program .*--port`)),
  });
});

describe('calls that are wrong', () => {
  test.each(['not json', '[]', 'null', '{"name":"constructor"}', '{"name":"__proto__","argument":{}}'])(
    '%s gets a typed error',
    async (body) => {
      expect(JSON.parse((await call(own, body)).body)).toMatchObject({
        ok: false,
        error: { code: 'E_UNKNOWN_REQUEST' },
      });
    },
  );

  test('a huge argument is refused', async () => {
    const text = 'a'.repeat(5_000_001);
    const body = JSON.stringify({ name: 'article.paste', argument: { comparisonId: 'x', text, metadata: {} } });
    expect(JSON.parse((await call(own, body)).body)).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
    expect((await call(own, new Uint8Array(31_000_000))).status).toBe(413);
  });

  test('a file token works once, and a made-up one never', async () => {
    const { comparisonId } = await core.handlers['comparison.create']({ title: 'T' });
    const body = 'The council met on Monday. It voted at night.';
    const offered = await send(port, {
      method: 'POST',
      path: '/api/files',
      headers: { ...own, 'x-file-name': '..%2F..%2Fa.txt' },
      body,
    });
    const { token } = JSON.parse(offered.body) as { token: string };
    const ask = async (tokens: string[]) =>
      JSON.parse(
        (await call(own, JSON.stringify({ name: 'article.import', argument: { comparisonId, tokens } }))).body,
      );
    expect(await ask([token])).toMatchObject({ ok: true, value: { imported: [{ receipt: { fileName: 'a.txt' } }] } });
    expect(await ask([token])).toMatchObject({
      ok: true,
      value: { imported: [], failed: [{ code: 'E_TOKEN_SPENT' }] },
    });
    expect(await ask(['/etc/passwd-------------'])).toMatchObject({
      ok: true,
      value: { failed: [{ code: 'E_TOKEN_SPENT' }] },
    });
  });

  test('the window cannot name a path', async () => {
    const body = JSON.stringify({ name: 'article.import', argument: { comparisonId: 'x', paths: ['/etc/passwd'] } });
    expect(JSON.parse((await call(own, body)).body)).toMatchObject({ ok: false, error: { code: 'E_ARGUMENTS' } });
  });
});
