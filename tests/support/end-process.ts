/** Ends a program that a test has started, by force where it does not go by itself. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long a program may take to end by itself, in milliseconds. */
const LIMIT_MS = 10_000;

/**
 * Asks `child` to end with `ask` and waits for it.
 * Throws where it had to be killed; it is gone in either case.
 */
export async function endProcess(child: ChildProcess, ask: () => void, limitMs = LIMIT_MS): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(limitMs) });
  ask();
  try {
    await ended;
  } catch (thrown) {
    await killProcess(child);
    throw new Error(`The program did not end within ${limitMs} ms when it was asked to.`, { cause: thrown });
  }
}

export async function killProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
