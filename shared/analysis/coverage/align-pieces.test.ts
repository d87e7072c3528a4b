/** Soft alignment: like pieces meet, names meet by their words only, both directions agree. */
import { describe, expect, it } from 'vitest';
import { createAlign, recallOf } from './align-pieces.ts';
import type { StatementPieces } from './statement-pieces.ts';
import type { Statement } from './statements.ts';

const DIMENSIONS = 2;

/** A statement with one vector a piece, all weights 1, and hidden names. */
function statement(vectors: readonly (readonly number[])[], names: readonly string[]): Statement {
  const pieces: StatementPieces = {
    dimensions: DIMENSIONS,
    values: Int8Array.from(vectors.flat()),
    lengths: vectors.map((vector) => Math.hypot(...vector)),
    weights: vectors.map(() => 1),
    literals: names.map((name) => ({ keys: name.split(' '), weight: 1 })),
    centre: new Float64Array(DIMENSIONS),
  };
  return {
    article: 0,
    sentence: { index: 0, passage: 0, start: 0, end: 0, firstToken: 0, endToken: 0, quoted: 0, scored: true },
    weights: new Map(names.flatMap((name) => name.split(' ')).map((key) => [key, 1])),
    totalWeight: names.length,
    pairs: new Set(),
    names: new Set(),
    nameStems: new Set(),
    quantities: [],
    quotedRuns: new Set(),
    words: 1,
    position: 0,
    pieces,
  };
}

describe('alignment of pieces', () => {
  it('takes the nearest piece, whatever its length', () => {
    const a = statement([[100, 0]], []);
    const b = statement(
      [
        [0, 9],
        [3, 0],
      ],
      [],
    );
    const { forward, backward } = createAlign()(a, b);
    expect(forward[0]).toBeGreaterThan(0.99);
    expect(backward[0]).toBeLessThan(0.01);
    expect(backward[1]).toBeGreaterThan(0.99);
  });

  it('finds names by the share of their words', () => {
    const found = (name: string) => createAlign()(statement([], ['ann lee']), statement([], [name])).forward[0];
    expect(found('ann lee')).toBe(1);
    expect(found('bob lee')).toBe(0.5);
    expect(found('bob roe')).toBe(0);
  });

  it('gives the same turned round when asked the other way', () => {
    const align = createAlign();
    const [a, b] = [statement([[5, 1]], ['ann']), statement([[1, 5]], ['bob'])];
    const there = align(a, b);
    expect(align(b, a)).toEqual({ forward: there.backward, backward: there.forward });
  });

  it('weighs vectors and names alike', () => {
    const a = statement([[1, 0]], ['ann']);
    const { forward } = createAlign()(a, statement([[1, 0]], ['bob']));
    expect(a.pieces && recallOf(a.pieces, forward)).toBeCloseTo((forward[0] ?? 0) / 2);
  });
});
