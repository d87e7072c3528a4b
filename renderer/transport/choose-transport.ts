/** Picks the transport by what the shell put into the window; the only place that knows there are two. */
import { createElectronTransport } from './electron-transport.ts';
import { createHttpTransport } from './http-transport.ts';
import type { Transport } from './transport.ts';

export function chooseTransport(): Transport {
  return window.parallax ? createElectronTransport(window.parallax) : createHttpTransport();
}
