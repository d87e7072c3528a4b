import { expect, test } from 'vitest';
import { contentTypeOf, staticPath } from './static-path.ts';

test.each([
  ['/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/assets/index-a1B2.js', 'assets/index-a1B2.js'],
])('%s is %s', (path, file) => {
  expect(staticPath(path)).toBe(file);
});

test.each([
  '/../main/main.cjs',
  '/assets/../../main/main.cjs',
  '/%2e%2e/main/main.cjs',
  '/..%2fmain.cjs',
  '/assets//etc/passwd',
  '//etc/passwd',
  '/etc\\passwd',
  '/C:/Windows/win.ini',
  '/.env',
  '/a\0.js',
  '/assets/',
  'index.html',
])('%j leads nowhere', (path) => {
  expect(staticPath(path)).toBeNull();
});

test('only kinds of files the window needs have a type', () => {
  expect(contentTypeOf('a.js')).toContain('javascript');
  expect(contentTypeOf('main.cjs')).toBeNull();
  expect(contentTypeOf('noending')).toBeNull();
});
