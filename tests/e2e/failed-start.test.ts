/** A start that fails says why and leaves nothing running that would hold up the test run. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startInBrowser } from './program.ts';

const runningOn = (dataDir: string) => {
  const list = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
  expect(list).toContain('vitest');
  return list.split('\n').filter((line) => line.includes(dataDir));
};

test('a program that ends at once is told with what it printed', async () => {
  const dataDir = join(temporaryFolder(), 'a-file');
  writeFileSync(dataDir, 'not a folder');
  await expect(startInBrowser(dataDir)).rejects.toThrow(/It printed: .*a-file|It printed: .*\w/s);
  expect(runningOn(dataDir)).toEqual([]);
});

test('a window that does not show in time ends the program', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  await expect(startInBrowser(dataDir, 1)).rejects.toThrow('did not show its window');
  expect(runningOn(dataDir)).toEqual([]);
});
