import { expect, test } from 'vitest';
import { isAppUrl, mayOpenOutside } from './urls.ts';

test.each(['app://parallax/', 'app://parallax/index.html', 'app://parallax/assets/a.js?x=1'])('%s is ours', (url) => {
  expect(isAppUrl(url)).toBe(true);
});

test.each([
  'app://parallax.evil.example/',
  'app://evil/',
  'https://parallax/',
  'app://user@parallax/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,app://parallax/',
  'not a url',
  '',
])('%j is not ours', (url) => {
  expect(isAppUrl(url)).toBe(false);
});

test.each(['https://example.org/a?b=c'])('%s may be opened outside', (url) => {
  expect(mayOpenOutside(url)).toBe(true);
});

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'ms-settings:privacy',
  'https://user:secret@example.org/',
  `https://example.org/${'a'.repeat(5000)}`,
  'https://',
])('%s may not', (url) => {
  expect(mayOpenOutside(url)).toBe(false);
});
