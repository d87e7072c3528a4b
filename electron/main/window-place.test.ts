import { expect, test } from 'vitest';
import { visiblePlace } from './window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const size = { width: 1200, height: 800 };

test.each([
  ['on the screen', { x: 100, y: 50, ...size }, [screen], { x: 100, y: 50, ...size }],
  ['on a screen that is gone', { x: 2500, y: 50, ...size }, [screen], size],
  ['above the top', { x: 100, y: -300, ...size }, [screen], size],
  ['on the second screen', { x: -1500, y: 0, ...size }, [screen, { ...screen, x: -1920 }], { x: -1500, y: 0, ...size }],
  ['never placed', size, [screen], size],
])('%s', (_name, place, screens, wanted) => {
  expect(visiblePlace(place, screens)).toEqual(wanted);
});
