import { expect, test } from 'vitest';
import { type Change, createHistory } from './history.ts';

function counter() {
  const log: string[] = [];
  const change = (label: string, works = true): Change => ({
    label,
    make: async () => log.push(`make ${label}`) > 0 && works,
    takeBack: async () => log.push(`take back ${label}`) > 0 && works,
  });
  return { log, change };
}

test('undo goes backwards, redo forwards', async () => {
  const { log, change } = counter();
  const history = createHistory();
  await history.make(change('a'));
  await history.make(change('b'));
  expect((await history.undo())?.label).toBe('b');
  expect((await history.undo())?.label).toBe('a');
  expect(await history.undo()).toBeNull();
  expect((await history.redo())?.label).toBe('a');
  expect(log).toEqual(['make a', 'make b', 'take back b', 'take back a', 'make a']);
});

test('a new change forgets what was undone', async () => {
  const { change } = counter();
  const history = createHistory();
  await history.make(change('a'));
  await history.undo();
  await history.make(change('b'));
  expect(await history.redo()).toBeNull();
});

test('a change that fails is not remembered', async () => {
  const { change } = counter();
  const history = createHistory();
  expect(await history.make(change('a', false))).toBe(false);
  expect(await history.undo()).toBeNull();
});

test('an undo that fails can be tried again', async () => {
  let works = false;
  const history = createHistory();
  await history.make({ label: 'a', make: async () => true, takeBack: async () => works });
  expect(await history.undo()).toBeNull();
  works = true;
  expect((await history.undo())?.label).toBe('a');
});
