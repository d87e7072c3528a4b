/** Files the person opened the program with: on the command line, by a second start, from the system's file list. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** More than a comparison can hold by far; the rest of a longer command line is left out. */
const MAX_GIVEN = 50;
const pathsSchema = z.array(z.string().min(1).max(4096).refine(isAbsolute)).max(MAX_GIVEN);
const messageSchema = z.object({ files: pathsSchema });

/**
 * The files named on a command line, as absolute paths.
 * `argv` is as Electron gives it; `hasProgram` says that its first plain word is the program's own folder, as in a checkout.
 */
export function filesOnCommandLine(argv: readonly string[], folder: string, hasProgram: boolean): string[] {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  return words.slice(hasProgram ? 1 : 0, MAX_GIVEN).map((word) => resolve(folder, word));
}

/** The files in what a second start of the program sent to the first; none where it is not what we send. */
export function filesFromSecondStart(message: unknown): string[] {
  return messageSchema.safeParse(message).data?.files ?? [];
}

/** Keeps paths until the window takes them; `tell` says that there are some. */
export function createGivenFiles(tell: () => void) {
  let waiting: string[] = [];
  return {
    add: (paths: readonly string[]): void => {
      waiting = [...waiting, ...paths].slice(-MAX_GIVEN);
      if (waiting.length > 0) tell();
    },
    /** Gives every waiting path once. */
    take: (): string[] => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
export type GivenFiles = ReturnType<typeof createGivenFiles>;
