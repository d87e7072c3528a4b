/** Runs the program in the browser until it is told to stop: for `npm start` without Electron and for `parallax serve`. */
import { type Core, createCore } from '../core/core.ts';
import { sourcePaths } from '../core/paths.ts';
import { startLoopback } from './loopback.ts';

export interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  /** Puts the sample event into a new library. */
  readonly withSample: boolean;
  readonly print: (line: string) => void;
}

/** Starts the program and prints its address; resolves when it has ended after Ctrl-C or SIGTERM. */
export async function serve({ dataDir, port, withSample, print }: ServeOptions): Promise<void> {
  const core = openCore(dataDir);
  try {
    if (withSample) await core.greet();
    const onBug = (thrown: unknown) => console.error(thrown instanceof Error ? thrown.stack : thrown);
    const loopback = await startLoopback({ core, rendererDir: sourcePaths.rendererDir, port, onBug });
    print(loopback.url);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await loopback.close();
  } finally {
    await core.close();
  }
}

/** The core over `dataDir`; where it cannot be had, the terminal says where the library is before the reason. */
function openCore(dataDir: string): Core {
  try {
    return createCore({ dataDir, ...sourcePaths });
  } catch (thrown) {
    console.error(`Parallax cannot open the library in ${dataDir}.`);
    throw thrown;
  }
}
