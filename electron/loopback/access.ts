/** Who may talk to the loopback shell: only the browser that opened the address this start printed. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface RequestHeads {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

export type Access = ReturnType<typeof createAccess>;

/** Keys of a start that listens on `port`. The token in the address works once; its cookie until the program ends. */
export function createAccess(port: number) {
  // Browsers share cookies between ports: named alike, two programs would shut each other out.
  const cookieName = `parallax-${port}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let tokenSpent = false;
  return {
    token,
    /** The cookie to set for the right token, or null; the token is spent by the first right use. */
    redeem: (offered: string | null): string | null => {
      if (tokenSpent || offered === null || !same(offered, token)) return null;
      tokenSpent = true;
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    /** True where the request comes from the page this program served to the one who had the token. */
    admits: ({ cookie }: RequestHeads): boolean => {
      const pairs = (cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
      return pairs.some(([name, value]) => name === cookieName && value !== undefined && same(value, session));
    },
  };
}

/** A foreign page that lets its own name point at 127.0.0.1 (DNS rebinding) sends its own name as Host. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Requests that change something must say they come from our own page; reading may leave Origin out, as browsers do. */
export function isOwnOrigin({ method, origin }: RequestHeads, port: number): boolean {
  if (origin === undefined) return method === 'GET';
  return origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

function same(offered: string, wanted: string): boolean {
  const left = Buffer.from(offered);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
