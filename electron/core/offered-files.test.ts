import { expect, test } from 'vitest';
import { failureFrom } from '../../shared/errors.ts';
import { createOfferedFiles } from './offered-files.ts';

const MINUTE = 60_000;

function offers() {
  let nowMs = 0;
  const files = createOfferedFiles(() => nowMs);
  return {
    offer: files.offer,
    pass: (ms: number) => {
      nowMs += ms;
    },
    /** The name of the file behind the token, or the code of the refusal. */
    take: (token: string) => {
      try {
        return files.take(token).fileName;
      } catch (thrown) {
        return failureFrom(thrown).code;
      }
    },
  };
}
const path = (fileName: string) => ({ fileName, path: `/somewhere/${fileName}` });

test('a token gives its file once', () => {
  const { offer, take } = offers();
  const [a, b] = [offer(path('a.txt')), offer({ fileName: 'b.txt', bytes: new Uint8Array(1) })];
  expect(a).toMatch(/^[\w-]{32}$/);
  expect([take(b), take(a), take(a), take('guessed')]).toEqual(['b.txt', 'a.txt', 'E_TOKEN_SPENT', 'E_TOKEN_SPENT']);
});

test('a token is good for ten minutes', () => {
  const { offer, take, pass } = offers();
  const token = offer(path('a.txt'));
  const other = offer(path('b.txt'));
  pass(10 * MINUTE);
  expect(take(token)).toBe('a.txt');
  pass(1);
  expect(take(other)).toBe('E_TOKEN_SPENT');
});

test('only so many wait, in number and in bytes: the oldest go', () => {
  const { offer, take } = offers();
  const tokens = Array.from({ length: 201 }, (_, index) => offer(path(`${index}.txt`)));
  expect([take(tokens[0] ?? ''), take(tokens[1] ?? '')]).toEqual(['E_TOKEN_SPENT', '1.txt']);
  const large = Array.from({ length: 3 }, (_, index) =>
    offer({ fileName: `${index}.htm`, bytes: { length: 200e6 } as Uint8Array }),
  );
  expect(large.map(take)).toEqual(['E_TOKEN_SPENT', '1.htm', '2.htm']);
});
