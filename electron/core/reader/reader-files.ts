/** Looks whether the reader model is installed and whole, before anything of it is loaded. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readHeads } from '../../../shared/analysis/reader/heads.ts';
import { type ReaderCard, readReaderCard } from '../../../shared/analysis/reader/reader-card.ts';
import type { Resources } from '../../../shared/analysis/resources.ts';
import { failureFrom, ParallaxError } from '../../../shared/errors.ts';
import { sha256 } from '../resources/load-resources.ts';

/** Enough for the disk to be read in few strokes, little beside what the program holds anyway. */
const CHUNK_BYTES = 1 << 20;

/** Where the weights lie, and what they must be. */
export interface ReaderFiles {
  readonly card: ReaderCard;
  readonly weights: string;
}

/**
 * The model's card and weights below `resourcesDir`; the weights are hashed in small pieces and not kept.
 * Throws E_READER_FILES where a file is not there or the weights are not those of the card.
 */
export function checkReaderFiles(resourcesDir: string, resources: Resources): ReaderFiles {
  const card = wholeCard(resources);
  const weights = join(resourcesDir, 'models', 'reader', basename(card.weights.file));
  if (hashOf(weights, card.weights.bytes) !== card.weights.sha256) throw new ParallaxError('E_READER_FILES');
  return { card, weights };
}

function wholeCard(resources: Resources): ReaderCard {
  try {
    const card = readReaderCard(resources);
    if (card && readHeads(resources)) return card;
  } catch (thrown) {
    if (failureFrom(thrown).code !== 'E_RESOURCE') throw thrown;
  }
  throw new ParallaxError('E_READER_FILES');
}

/** The weights themselves, checked again: minutes may lie between the first look and the first analysis. */
export function readWeights({ card, weights }: ReaderFiles): Uint8Array {
  const bytes = readFileSync(weights);
  if (sha256(bytes) !== card.weights.sha256) throw new ParallaxError('E_READER_FILES');
  return bytes;
}

/** SHA-256 in hex of a file that has exactly `bytes` bytes, null for one of another size. */
function hashOf(path: string, bytes: number): string | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new ParallaxError('E_READER_FILES');
  }
  try {
    if (fstatSync(file).size !== bytes) return null;
    const hash = createHash('sha256');
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, length));
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
