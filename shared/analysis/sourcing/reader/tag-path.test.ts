/** Tests of the best tag path: it is legal, never cuts a word, and no other legal path is better. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, TAGS, taggedSpans, tagLogs, withBeginnings } from './tag-path.ts';

const NO_BIAS = { source: 0, cue: 0, content: 0 };
const rows = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count * TAGS, maxLength: count * TAGS });
const logsOf = (values: readonly number[]) => tagLogs(Float32Array.from(values), () => true);

/** The sum of the best legal path, by trying all. */
function bestSum(logs: Float64Array, goesOn: readonly boolean[], at = 0, before = 0): number {
  if (at * TAGS === logs.length) return 0;
  const legal = [0, 1, 2, 3, 4, 5, 6].filter((tag) => {
    if (tag > 0 && tag % 2 === 0) return at > 0 && (before === tag || before === tag - 1);
    return !goesOn[at] || (tag === 0 && before === 0);
  });
  return Math.max(
    ...legal.map((tag) => (logs[at * TAGS + tag] ?? 0) + bestSum(logs, goesOn, at + 1, tag)),
    Number.NEGATIVE_INFINITY,
  );
}

function sumOf(logs: Float64Array, spans: ReturnType<typeof taggedSpans>): number {
  let sum = 0;
  for (let at = 0; at * TAGS < logs.length; at++) {
    const span = spans.find(({ from, to }) => from <= at && at < to);
    const tag = span ? 1 + 2 * KINDS.indexOf(span.kind) + (at > span.from ? 1 : 0) : 0;
    sum += logs[at * TAGS + tag] ?? 0;
  }
  return sum;
}

describe('best tag path', () => {
  test('is the best of all legal ones and cuts no word', () => {
    fc.assert(
      fc.property(rows(4), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (values, marks) => {
        const goesOn = marks.map((mark, at) => mark && at > 0);
        const logs = logsOf(values);
        const spans = taggedSpans(logs, goesOn, NO_BIAS);
        expect(sumOf(logs, spans)).toBeCloseTo(bestSum(logs, goesOn), 6);
        for (const { from, to } of spans) {
          expect(goesOn[from] ?? false).toBe(false);
          expect(goesOn[to] ?? false).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a bias brings a kind in or keeps it out', () => {
    const values = [0.5, 0, 0, 0, 0, 1, 0];
    expect(taggedSpans(logsOf(values), [], NO_BIAS)).toEqual([{ kind: 'content', from: 0, to: 1 }]);
    expect(taggedSpans(logsOf(values), [], { ...NO_BIAS, content: -1 })).toEqual([]);
  });

  test('pieces that may carry nothing carry nothing', () => {
    const tags = Float32Array.from([0, 9, 0, 0, 0, 0, 0, 4, 0, 9, 0, 0, 0, 0]);
    expect(
      taggedSpans(
        tagLogs(tags, (piece) => piece > 0),
        [],
        NO_BIAS,
      ),
    ).toEqual([]);
  });

  test('a forced beginning begins a span', () => {
    const logs = logsOf([3, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0]);
    const spans = taggedSpans(withBeginnings(logs, [1], 'cue'), [], NO_BIAS);
    expect(spans).toEqual([{ kind: 'cue', from: 1, to: 2 }]);
  });
});
