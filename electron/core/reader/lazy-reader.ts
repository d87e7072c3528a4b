/** The reader model of one thread: found at first use, loaded when the first window must be read, kept from then on. */
import type { ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import type { Resources } from '../../../shared/analysis/resources.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import { openReader, type Reader } from './reader.ts';
import { checkReaderFiles, type ReaderFiles } from './reader-files.ts';
import type { Reading } from './reading.ts';
import type { RuntimeName } from './runtime.ts';

export interface LazyReader {
  /** Throws E_READER_FILES. */
  files(): ReaderFiles;
  /** Throws E_READER_FILES, E_READER_RUNTIME. */
  read(window: ReaderWindow): Promise<Reading>;
  close(): Promise<void>;
}

/** Runs work that must not be broken off in the middle, such as code of the system's own runtime. */
export type Guard = <Value>(work: () => Promise<Value>) => Promise<Value>;

const unguarded: Guard = (work) => work();

/** `guard` is put around everything that enters the runtime; `names` are the runtimes to try, in order. */
export function createLazyReader(
  resourcesDir: string,
  resources: Resources,
  guard: Guard = unguarded,
  names?: readonly RuntimeName[],
): LazyReader {
  let found: ReaderFiles | undefined;
  let opened: Reader | undefined;
  const files = () => {
    found ??= checkReaderFiles(resourcesDir, resources);
    return found;
  };
  return {
    files,
    read: (window) =>
      guard(async () => {
        opened ??= await openReader(files(), names);
        return opened.read(window).catch(asReaderError);
      }),
    close: async () => {
      await opened?.close();
      opened = undefined;
    },
  };
}

function asReaderError(thrown: unknown): never {
  if (thrown instanceof ParallaxError) throw thrown;
  throw new ParallaxError('E_READER_RUNTIME', { detail: 'it stopped in the middle' });
}
