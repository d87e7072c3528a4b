/** Finds the process of the core below a started program, so that a test can kill it as a fault would. */
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Desktop } from '../../support/desktop/desktop.ts';

/** Under a current Electron a utility process with Node; under an old one the child of Node that stands for it. */
const CORE = /core-process\.cjs|node\.mojom\.NodeService/;

/** The process number of the running core, other than `before`; waits for it. */
export async function corePid({ app }: Desktop, before = 0): Promise<number> {
  const shell = app.process().pid;
  const find = () => {
    const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const rows = list.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
    const core = rows.find((row) => row && isBelow(Number(row[1]), shell, rows) && CORE.test(row[3] ?? ''));
    return Number(core?.[1] ?? 0);
  };
  let found = 0;
  await expect
    .poll(() => {
      found = find();
      return found !== 0 && found !== before;
    })
    .toBe(true);
  return found;
}

function isBelow(pid: number, ancestor: number | undefined, rows: readonly (RegExpExecArray | null)[]): boolean {
  if (pid === ancestor) return true;
  const row = rows.find((candidate) => Number(candidate?.[1]) === pid);
  return row ? isBelow(Number(row[2]), ancestor, rows) : false;
}
