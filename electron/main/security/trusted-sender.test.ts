import { expect, test } from 'vitest';
import { isTrustedSender } from './trusted-sender.ts';

const ours = { frameUrl: 'app://parallax/', isMainFrame: true, isOurWindow: true };

test('our page in our window is trusted', () => {
  expect(isTrustedSender(ours)).toBe(true);
});

test.each([
  { ...ours, frameUrl: null },
  { ...ours, frameUrl: 'https://example.org/' },
  { ...ours, isMainFrame: false },
  { ...ours, isOurWindow: false },
])('%j is not', (sender) => {
  expect(isTrustedSender(sender)).toBe(false);
});
