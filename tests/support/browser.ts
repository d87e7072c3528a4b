/** A real Chromium for the end-to-end tests: the machine's own where there is one, else the one from the package. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Nothing of the browser's own may go to the network, and root needs the sandbox off. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const own = [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: ARGS });
  const packaged = (await import('@sparticuz/chromium')).default;
  // Its own switches are made for a cloud function: all in one process, which can hang, and web security off.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ARGS });
}
