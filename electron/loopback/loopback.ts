/** The second shell: serves the window and the contract on 127.0.0.1 to one browser. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MAX_PASTE_LENGTH, type ProgramEvent } from '../../shared/contract.ts';
import { dispatch } from '../../shared/dispatch.ts';
import { ParallaxError } from '../../shared/errors.ts';
import { contentTypeOf, SECURITY_HEADERS, staticPath } from '../../shared/static-path.ts';
import type { Core } from '../core/core.ts';
import { MAX_FILE_BYTES } from '../core/import/limits.ts';
import { createAccess, isOwnHost, isOwnOrigin } from './access.ts';

/** The longest paste the contract takes, every character escaped as \uXXXX, and its envelope. */
const MAX_CALL_BYTES = MAX_PASTE_LENGTH * 6 + 10_000;
/** A comment line this often keeps the event stream open through sleepy proxies and shows a dead one. */
const KEEP_ALIVE_MS = 20_000;

export interface LoopbackOptions {
  readonly core: Core;
  /** The built window. */
  readonly rendererDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Told of bugs behind a call; the browser only gets the code. */
  readonly onBug?: (thrown: unknown) => void;
}

export interface Loopback {
  /** The address with the one-time token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts to listen on 127.0.0.1. Rejects with E_PORT where the port cannot be had. */
export async function startLoopback({ core, rendererDir, port, onBug = () => {} }: LoopbackOptions): Promise<Loopback> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      onBug(thrown);
      if (!response.headersSent) send(response, 500, 'Something went wrong.');
    });
  });
  await listen(server, port);
  const own = (server.address() as AddressInfo).port;
  const access = createAccess(own);
  const unsubscribe = core.subscribe((event) => broadcast(streams, event));
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, KEEP_ALIVE_MS);
  return {
    url: `http://127.0.0.1:${own}/?token=${access.token}`,
    port: own,
    close: async () => {
      clearInterval(beat);
      unsubscribe();
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host, origin, cookie } = request.headers;
    const heads = { method: request.method ?? 'GET', host, origin, cookie };
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isOwnHost(host, own)) return send(response, 421, 'Wrong host.');
    if (!isOwnOrigin(heads, own)) return send(response, 403, 'Wrong origin.');
    if (heads.method === 'GET' && url.pathname === '/' && url.searchParams.has('token')) {
      const cookieToSet = access.redeem(url.searchParams.get('token'));
      // An address used before, by a browser that has the cookie already: show the window, not an error.
      if (!cookieToSet && access.admits(heads)) return redirect(response, '/');
      if (!cookieToSet) return send(response, 403, SPENT);
      return redirect(response, '/', cookieToSet);
    }
    if (!access.admits(heads)) return send(response, 403, NO_ENTRY);
    if (url.pathname.startsWith('/api/')) return api(request, response, `${heads.method} ${url.pathname}`);
    if (heads.method !== 'GET') return send(response, 405, 'Not allowed.');
    return serveFile(response, (request.url ?? '/').split('?')[0] ?? '/');
  }

  async function api(request: IncomingMessage, response: ServerResponse, route: string): Promise<void> {
    if (route === 'GET /api/events') {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      response.write(': open\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (route === 'POST /api/call') {
      if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return send(response, 415, 'JSON only.');
      const body = await readBody(request, MAX_CALL_BYTES);
      if (!body) return send(response, 413, 'Too large.');
      const call = parseCall(body);
      return sendJson(response, await dispatch(core.handlers, call.name, call.argument, onBug));
    }
    if (route === 'POST /api/files') {
      const body = await readBody(request, MAX_FILE_BYTES + 1);
      // One byte over the limit is taken on purpose: the importer then names the file and the limit in its sentence.
      const token = core.offerFile({
        fileName: fileNameOf(request),
        bytes: body ?? new Uint8Array(MAX_FILE_BYTES + 1),
      });
      return sendJson(response, { token });
    }
    return send(response, 404, 'Nothing here.');
  }

  function serveFile(response: ServerResponse, path: string): void {
    const file = staticPath(path);
    const type = file && contentTypeOf(file);
    if (!file || !type) {
      send(response, 404, 'Nothing here.');
      return;
    }
    try {
      const content = readFileSync(join(rendererDir, file));
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-store' }).end(content);
    } catch {
      send(response, 404, 'Nothing here.');
    }
  }
}

const NO_PORT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'only the administrator of this machine may use it',
};

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const detail = NO_PORT[error.code ?? ''];
      reject(detail ? new ParallaxError('E_PORT', { port, detail }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

const SPENT = 'This address was used before. Start Parallax again and open the address it prints.';
const NO_ENTRY = 'Open the address that Parallax printed when it started.';

function broadcast(streams: ReadonlySet<ServerResponse>, event: ProgramEvent): void {
  for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
}

/** The body, or null where it is larger than `limit`; the rest is then read and thrown away so that the answer arrives. */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}

function parseCall(body: Uint8Array): { name: unknown; argument: unknown } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return { name: undefined, argument: undefined };
    const { name, argument } = parsed as { name?: unknown; argument?: unknown };
    return { name, argument };
  } catch {
    return { name: undefined, argument: undefined };
  }
}

/** The name a person's file has, without any folder; only for messages and the receipt. */
function fileNameOf(request: IncomingMessage): string {
  const raw = request.headers['x-file-name'];
  try {
    const name = decodeURIComponent(String(raw ?? 'file.txt'));
    return name.replace(/^.*[\\/]/, '').slice(0, 255) || 'file.txt';
  } catch {
    return 'file.txt';
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response
    .writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
}

function redirect(response: ServerResponse, location: string, cookie?: string): void {
  response.writeHead(303, { ...SECURITY_HEADERS, location, ...(cookie ? { 'set-cookie': cookie } : {}) }).end();
}
