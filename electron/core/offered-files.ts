/** One-time names for the files a person chose or dropped: the window holds a token, never a path. */
import { randomBytes } from 'node:crypto';
import { ParallaxError } from '../../shared/errors.ts';

export type OfferedFile =
  | { readonly fileName: string; readonly path: string }
  | { readonly fileName: string; readonly bytes: Uint8Array };

/** A file that was offered and not taken within this time is forgotten. */
const OFFER_LIFETIME_MS = 10 * 60_000;
/** So many offers, and so many bytes of uploaded ones, may wait; the oldest are forgotten first. */
const MAX_WAITING = 200;
const MAX_WAITING_BYTES = 500_000_000;

/** `nowMs` is a clock in milliseconds. */
export function createOfferedFiles(nowMs: () => number) {
  const waiting = new Map<string, { readonly file: OfferedFile; readonly until: number }>();
  const bytesWaiting = () => [...waiting.values()].reduce((sum, { file }) => sum + sizeOf(file), 0);
  return {
    /** Keeps the file and gives the token it can be taken with, once. */
    offer: (file: OfferedFile): string => {
      for (const [token, { until }] of waiting) if (until < nowMs()) waiting.delete(token);
      for (const token of waiting.keys()) {
        if (waiting.size < MAX_WAITING && bytesWaiting() + sizeOf(file) <= MAX_WAITING_BYTES) break;
        waiting.delete(token);
      }
      const token = randomBytes(24).toString('base64url');
      waiting.set(token, { file, until: nowMs() + OFFER_LIFETIME_MS });
      return token;
    },
    /** The file behind `token`, which is spent by this. Throws E_TOKEN_SPENT. */
    take: (token: string): OfferedFile => {
      const found = waiting.get(token);
      waiting.delete(token);
      if (!found || found.until < nowMs()) throw new ParallaxError('E_TOKEN_SPENT');
      return found.file;
    },
  };
}

function sizeOf(file: OfferedFile): number {
  return 'bytes' in file ? file.bytes.length : 0;
}
