/** How much memory a program and everything it started hold. */
import { execFileSync } from 'node:child_process';

/** Megabytes of `pid` and all below it, by `ps`; pages that processes share are counted in each of them. */
export function memoryOfTree(pid: number): { processes: number; megabytes: number } {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([pid]);
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const [own = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(own);
  }
  const kilobytes = rows.reduce((sum, [own = 0, , rss = 0]) => sum + (tree.has(own) ? rss : 0), 0);
  return { processes: tree.size, megabytes: kilobytes / 1000 };
}
