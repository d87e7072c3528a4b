import { expect, test } from 'vitest';
import { firstView, nextView } from './view.ts';

const opened = { articleId: 'a', start: 3, ids: ['x'] };

test('another layer closes the opened mark and shows every kind again', () => {
  const before = nextView(nextView(firstView, { type: 'mute', name: 'hedge' }), { type: 'open', opened });
  const after = nextView(before, { type: 'layer', layer: 'sourcing' });
  expect([after.layer, after.opened, after.muted.size]).toEqual(['sourcing', null, 0]);
});

test('the same layer changes nothing', () => {
  const view = nextView(firstView, { type: 'open', opened });
  expect(nextView(view, { type: 'layer', layer: 'framing' })).toBe(view);
});

test('a kind is switched off and on', () => {
  const off = nextView(firstView, { type: 'mute', name: 'hedge' });
  expect([...off.muted]).toEqual(['hedge']);
  expect([...nextView(off, { type: 'mute', name: 'hedge' }).muted]).toEqual([]);
});

test('columns are hidden and shown', () => {
  const hidden = nextView(firstView, { type: 'column', articleId: 'a', shown: false });
  expect([...hidden.hiddenColumns]).toEqual(['a']);
  expect([...nextView(hidden, { type: 'column', articleId: 'a', shown: true }).hiddenColumns]).toEqual([]);
});

test('opening a score closes the opened mark', () => {
  const view = nextView(firstView, { type: 'open', opened });
  const after = nextView(view, { type: 'inspect', inspected: { articleId: 'a', pillar: 'framing' } });
  expect([after.opened, after.inspected?.pillar]).toEqual([null, 'framing']);
});
