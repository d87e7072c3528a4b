/** A reader that closes the pipe early (| head) ends the program quietly. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('analyse ends without a word when nobody reads on', async () => {
  const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'analyse', '-', '--jsonl']);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  child.stdin.on('error', () => {});
  const row = `${JSON.stringify({ id: 'x', text: 'The mayor said it rained. '.repeat(40) })}\n`;
  child.stdin.write(row.repeat(400));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
