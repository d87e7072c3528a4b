/** A reading as bytes for the library, and back: about 540 bytes a word piece. */
import { crc32 } from 'node:zlib';
import type { Vectors } from '../../../shared/analysis/readings.ts';
import { type Reading, thousandths } from './reading.ts';

/** First byte of every stored reading; another form gets another number, and old ones are then read anew. */
const VERSION = 1;
/** Version and an empty byte, number of pieces, dimensions of the two kinds of vectors, checksum of what follows. */
const HEADER_BYTES = 12;
const CHECKED_FROM = HEADER_BYTES;
const TAGS = 7;

/** Little-endian as on every machine the program is made for: typed arrays are laid over the bytes as they are. */
export function readingToBytes({ words, tags, states, match }: Reading): Uint8Array {
  const pieces = words.length;
  const bytes = new Uint8Array(lengthOf(pieces, states.dimensions, match.dimensions));
  const layout = layoutOf(bytes, pieces, states.dimensions, match.dimensions);
  layout.logOdds.set(words.map(thousandths));
  layout.logOdds.set(tags.map(thousandths), pieces);
  layout.scales.set(states.scales);
  layout.scales.set(match.scales, pieces);
  layout.values.set(states.values);
  layout.values.set(match.values, states.values.length);
  const header = new DataView(bytes.buffer);
  header.setUint8(0, VERSION);
  header.setUint16(2, pieces, true);
  header.setUint16(4, states.dimensions, true);
  header.setUint16(6, match.dimensions, true);
  header.setUint32(8, crc32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/** The reading of a window of `pieces` pieces, or null where the bytes are of another form, cut short or damaged. */
export function readingFromBytes(stored: Uint8Array, pieces: number): Reading | null {
  if (stored.length < HEADER_BYTES) return null;
  // A copy of its own: the typed arrays below need bytes that begin at a multiple of four.
  const bytes = stored.slice();
  const header = new DataView(bytes.buffer);
  const stateDimensions = header.getUint16(4, true);
  const matchDimensions = header.getUint16(6, true);
  const isWhole =
    header.getUint8(0) === VERSION &&
    header.getUint16(2, true) === pieces &&
    bytes.length === lengthOf(pieces, stateDimensions, matchDimensions) &&
    header.getUint32(8, true) === crc32(bytes.subarray(CHECKED_FROM));
  if (!isWhole) return null;
  const { logOdds, scales, values } = layoutOf(bytes, pieces, stateDimensions, matchDimensions);
  const decimals = Float32Array.from(logOdds, (value) => value / 1000);
  const middle = pieces * stateDimensions;
  return {
    words: decimals.slice(0, pieces),
    tags: decimals.slice(pieces),
    states: vectors(values.subarray(0, middle), scales.subarray(0, pieces), stateDimensions),
    match: vectors(values.subarray(middle), scales.subarray(pieces), matchDimensions),
  };
}

function vectors(values: Int8Array, scales: Float32Array, dimensions: number): Vectors {
  return { dimensions, values, scales };
}

function lengthOf(pieces: number, stateDimensions: number, matchDimensions: number): number {
  return HEADER_BYTES + pieces * (2 * (1 + TAGS) + 2 * 4 + stateDimensions + matchDimensions);
}

function layoutOf(bytes: Uint8Array, pieces: number, stateDimensions: number, matchDimensions: number) {
  const scalesAt = HEADER_BYTES + pieces * 2 * (1 + TAGS);
  const valuesAt = scalesAt + pieces * 2 * 4;
  return {
    logOdds: new Int16Array(bytes.buffer, HEADER_BYTES, pieces * (1 + TAGS)),
    scales: new Float32Array(bytes.buffer, scalesAt, pieces * 2),
    values: new Int8Array(bytes.buffer, valuesAt, pieces * (stateDimensions + matchDimensions)),
  };
}
