/**
 * The built program in a real Electron, for tests.
 *
 * `npm run test:electron` builds, finds an Electron and runs tests/electron/**; inside a test file:
 *
 *   const desktop = await desktopForTest({ dataDir });          // dataDir: a folder of its own, `temporaryFolder()`;
 *                                                               // gone when the test ends; `startDesktop` stays
 *   await desktop.page.getByRole(...)                           // the real window, a playwright Page
 *   await desktop.app.evaluate(({ BrowserWindow }) => ...)      // runs in the main process
 *   await answerOpenDialog(desktop, ['/a.txt'])                 // dialogs.ts: what the person answers, and what was asked
 *   desktop.printed()                                           // what the program wrote to the terminal
 *   await desktop.stop()                                        // as the person quits; killed where that hangs
 *   await desktop.kill()                                        // as a power cut
 *
 * One test file for one vitest command: `ELECTRON_OVERRIDE_DIST_PATH=$(bash ../shared/tools/old-electron.sh) xvfb-run -a
 * npm run -s test:electron -- tests/electron/NAME.test.ts`. An old Electron gets the stand-ins of tests/support/old-electron.
 */
import { type ElectronApplication, _electron as electronDriver, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { endProcess, hasEnded, killProcess } from '../end-process.ts';
import { watchPage } from '../page-problems.ts';
import type { ReadyElectron } from './find-electron.ts';

export interface DesktopOptions {
  readonly dataDir: string;
  /** More of the command line: switches, and files to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** False where the window is not expected to show the library: a screen of failure. */
  readonly waitForLibrary?: boolean;
}

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What went wrong in the page: uncaught errors and console errors. */
  readonly problems: string[];
  /** What the program wrote to the terminal so far. */
  printed(): string;
  /** True once the program has ended, in whatever way. */
  hasEnded(): boolean;
  /** Quits as the person does from the menu. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** The command line that starts the program on `dataDir`: binary and arguments. For starts that are not driven. */
export function desktopCommand(
  { dataDir, args = [] }: Pick<DesktopOptions, 'dataDir' | 'args'>,
  electron: ReadyElectron = inject('electron'),
): { binary: string; args: string[]; env: Record<string, string> } {
  return {
    binary: electron.binary,
    args: [...electron.args, '--no-sandbox', '--disable-gpu', `--data-dir=${dataDir}`, ...args],
    env: { ...definedEnv(), PARALLAX_TEST_NODE: process.execPath },
  };
}

/** As `startDesktop`, for the running test: killed when it ends, if it still runs then. */
export async function desktopForTest(options: DesktopOptions): Promise<Desktop> {
  const desktop = await startDesktop(options);
  onTestFinished(() => desktop.kill());
  return desktop;
}

/** Starts the program and waits for its window; nothing stays behind where that fails. */
export async function startDesktop(options: DesktopOptions, electron?: ReadyElectron): Promise<Desktop> {
  const { binary, args, env } = desktopCommand(options, electron);
  const app = await electronDriver.launch({ executablePath: binary, args, env: { ...env, ...options.env } });
  let printed = '';
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  const kill = () => killProcess(child);
  // Where quitting tears the connection down first, the answer is lost and the end is what counts.
  const quit = () => void app.evaluate((electron) => electron.app.quit()).catch(() => {});
  try {
    const page = await app.firstWindow();
    const problems = watchPage(page);
    if (options.waitForLibrary !== false) await page.getByRole('navigation', { name: 'Library' }).waitFor();
    return {
      app,
      page,
      problems,
      printed: () => printed,
      hasEnded: () => hasEnded(child),
      stop: () => endProcess(child, quit),
      kill,
    };
  } catch (thrown) {
    await kill();
    throw new Error(`The desktop program did not open its window. It printed: ${printed}`, { cause: thrown });
  }
}

/** Waits until the shown comparison is analysed whole: the rules answer first, the reader model after them. */
export function analysedWhole(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^engine .*, reader model / }).waitFor();
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
