/** A browser reduced to what the tests need: keeps the cookie, sends what it is told, reads events. */
import { request } from 'node:http';
import type { ProgramEvent } from '../../shared/contract.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface HttpRequest {
  readonly method?: string;
  /** Sent as it is: not parsed, so that '..' and '%2e' arrive. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends one request to 127.0.0.1. */
export function send(port: number, { method = 'GET', path, headers = {}, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Opens the address the program printed; gives the cookie it sets. */
export async function enter(url: string): Promise<{ port: number; cookie: string }> {
  const { port, pathname, search } = new URL(url);
  const answer = await send(Number(port), { path: pathname + search });
  const [cookie = ''] = [answer.headers['set-cookie']].flat();
  return { port: Number(port), cookie: cookie?.split(';')[0] ?? '' };
}

/** Listens to the event stream; resolves when it is open, with the function that ends it. */
export function listen(port: number, cookie: string, listener: (event: ProgramEvent) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/events', headers: { cookie } }, (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', () => {});
      response.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) listener(JSON.parse(line.slice(6)) as ProgramEvent);
        resolve(() => sent.destroy());
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
