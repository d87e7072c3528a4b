import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toReading } from './reading.ts';
import { readingFromBytes, readingToBytes } from './reading-bytes.ts';

const float = fc.float({ noNaN: true, min: -50, max: 50 });
const floats = (length: number) =>
  fc.array(float, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
const output = fc
  .record({
    pieces: fc.integer({ min: 1, max: 9 }),
    states: fc.integer({ min: 1, max: 6 }),
    match: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ pieces, states, match }) =>
    fc.record({
      words: floats(pieces),
      tags: floats(pieces * 7),
      states: floats(pieces * states).map((values) => ({ values, dimensions: states })),
      match: floats(pieces * match).map((values) => ({ values, dimensions: match })),
    }),
  );

test('a stored reading comes back as it was', () => {
  fc.assert(
    fc.property(output, (out) => {
      const reading = toReading(out);
      expect(readingFromBytes(readingToBytes(reading), out.words.length)).toEqual(reading);
    }),
  );
});

test('every vector is kept within half a step of its scale, and no log-odds beyond three decimals', () => {
  fc.assert(
    fc.property(output, (out) => {
      const { states, words } = toReading(out);
      states.values.forEach((value, at) => {
        const scale = states.scales[Math.floor(at / states.dimensions)] ?? 0;
        expect(Math.abs(value * scale - (out.states.values[at] ?? 0))).toBeLessThanOrEqual(scale * 0.5001);
      });
      for (const word of words) expect(Math.abs(word * 1000 - Math.round(word * 1000))).toBeLessThan(0.01);
    }),
  );
});

test('a reading with any byte changed, cut short, or of another window is not believed', () => {
  fc.assert(
    fc.property(output, fc.nat(), fc.integer({ min: 1, max: 255 }), (out, place, flip) => {
      const pieces = out.words.length;
      const bytes = readingToBytes(toReading(out));
      // The second byte is empty and says nothing.
      const at = place % bytes.length;
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ flip;
      if (at !== 1) expect(readingFromBytes(changed, pieces)).toBeNull();
      expect(readingFromBytes(bytes.slice(0, at), pieces)).toBeNull();
      expect(readingFromBytes(bytes, pieces + 1)).toBeNull();
    }),
  );
});
