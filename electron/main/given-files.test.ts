import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createGivenFiles, filesFromSecondStart, filesOnCommandLine } from './given-files.ts';

const here = resolve('/articles');

test.each([
  ['the installed program', ['/opt/parallax', 'a.txt', '--data-dir=/d', '/b.html'], false, ['a.txt', '/b.html']],
  ['a checkout', ['electron', '--no-sandbox', '.', 'a.txt'], true, ['a.txt']],
  ['no file', ['/opt/parallax', '--disable-gpu', ''], false, []],
])('files on the command line of %s', (_name, argv, hasProgram, wanted) => {
  expect(filesOnCommandLine(argv, here, hasProgram)).toEqual(wanted.map((file) => resolve(here, file)));
});

test.each([
  [{ files: [resolve('/a.txt')] }, [resolve('/a.txt')]],
  [{ files: ['a.txt'] }, []],
  [{ files: 'a' }, []],
  [null, []],
  [{ files: Array(51).fill(resolve('/a.txt')) }, []],
])('a second start that sends %j', (message, wanted) => {
  expect(filesFromSecondStart(message)).toEqual(wanted);
});

test('paths wait until they are taken, once', () => {
  let told = 0;
  const files = createGivenFiles(() => told++);
  files.add([]);
  expect(told).toBe(0);
  files.add(['/a']);
  files.add(['/b']);
  expect([told, files.take(), files.take()]).toEqual([2, ['/a', '/b'], []]);
});
