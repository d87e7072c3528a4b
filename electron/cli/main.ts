/** The command line's start: nothing but the compile cache and the hand-over, so that everything after it is cached. */
import { enableCompileCache } from 'node:module';

// Stripping types and compiling takes longer than analysing an article; the cache halves the start from the second on.
enableCompileCache?.();

// A reader that has seen enough (| head) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
