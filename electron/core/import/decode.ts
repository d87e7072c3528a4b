/** Turns the bytes of a file into characters, by what the bytes say and not by hope. */
import { analyse as analyseCharset } from 'chardet';
import { ParallaxError } from '../../../shared/errors.ts';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly notes: readonly string[];
}

/** Starts of files that are surely not text. */
const MAGIC: readonly string[] = [
  '25504446',
  '504b0304',
  'd0cf11e0',
  '89504e47',
  'ffd8ff',
  '47494638',
  '1f8b',
  '7f454c46',
  '53514c697465',
];
/** Below this confidence a guessed character set is not used; chardet gives plain Western text 30 and more. */
const MIN_CONFIDENCE = 20;
/** A guess may leave at most this share of characters that no text holds. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * Decodes `bytes`. `declared` is what the file itself says ('' where nothing).
 * Order: byte order mark, valid UTF-8, what the file declares, a guess. Throws E_FILE_EMPTY, E_FILE_BINARY for files
 * that are no text, E_FILE_ENCODING where no character set fits.
 */
export function decode(bytes: Uint8Array, file: string, declared = ''): Decoded {
  if (bytes.length === 0) throw new ParallaxError('E_FILE_EMPTY', { file });
  const marked = byMark(bytes);
  if (marked) return { text: decodeAs(bytes, marked, file), charset: marked, notes: [] };
  if (looksBinary(bytes)) throw new ParallaxError('E_FILE_BINARY', { file });
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', notes: [] };
  const named = declared && !/^utf-?8$/i.test(declared) ? tryDecode(bytes, declared) : null;
  if (named !== null) return { text: named, charset: declared.toLowerCase(), notes: [] };
  return guess(bytes, file);
}

function guess(bytes: Uint8Array, file: string): Decoded {
  for (const { name, confidence } of analyseCharset(bytes)) {
    if (confidence < MIN_CONFIDENCE || /^utf-8|ascii/i.test(name)) continue;
    // ISO-8859-1 pages are Windows-1252 in practice, as the WHATWG Encoding Standard has it.
    const charset = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    const text = tryDecode(bytes, charset);
    if (text === null || controlShare(text) > MAX_CONTROL_SHARE) continue;
    return { text, charset, notes: [`The file is not UTF-8; it was read as ${charset}.`] };
  }
  throw new ParallaxError('E_FILE_ENCODING', { file, charset: 'UTF-8' });
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return MAGIC.some((magic) => start.startsWith(magic)) || bytes.subarray(0, 65_536).includes(0);
}

function decodeAs(bytes: Uint8Array, charset: string, file: string): string {
  const text = tryDecode(bytes, charset);
  if (text === null) throw new ParallaxError('E_FILE_ENCODING', { file, charset: charset.toUpperCase() });
  return text;
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function controlShare(text: string): number {
  return (text.match(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g)?.length ?? 0) / Math.max(1, text.length);
}
