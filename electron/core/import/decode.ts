/** Turns the bytes of a file into characters, by what the bytes say and not by hope. */
import { analyse as analyseCharset } from 'chardet';
import { ParallaxError } from '../../../shared/errors.ts';
import { looksBinary } from './looks-binary.ts';
import { isPlausibleWestern } from './plausible-western.ts';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly notes: readonly string[];
}

/**
 * Single-byte sets of Western text, tried in this order; ISO-8859-1 is windows-1252 in the WHATWG Encoding Standard.
 * In the Macintosh set nearly every byte is a letter or sign, so only its quotation marks and dashes are evidence.
 */
const WESTERN = [
  { charset: 'windows-1252', minSigns: 0 },
  { charset: 'macintosh', minSigns: 0.5 },
];
/** chardet's guess of another script is used from this confidence (0 to 100) on; it gives noise 30, a page of text 80. */
const MIN_CONFIDENCE = 60;
/** Well-formed UTF-8 sequences of more than one byte, in a text read one byte a character. */
const UTF8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/**
 * Decodes `bytes`. `declared` is the character set the file itself names ('' where none).
 * Order: byte order mark, valid UTF-8, what the file declares, what the bytes look like. A file that is neither valid
 * UTF-8 nor confidently something else is refused: wrong letters in a quotation are worse than an error.
 * Throws E_FILE_EMPTY, E_FILE_BINARY, E_FILE_ENCODING.
 */
export function decode(bytes: Uint8Array, file: string, declared = ''): Decoded {
  if (bytes.length === 0) throw new ParallaxError('E_FILE_EMPTY', { file });
  const marked = byMark(bytes);
  if (marked) return decodeMarked(bytes, marked, file);
  if (looksBinary(bytes)) throw new ParallaxError('E_FILE_BINARY', { file });
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', notes: [] };
  const named = declared && !/^utf-?8$/i.test(declared) ? tryDecode(bytes, declared) : null;
  if (named !== null) return { text: named, charset: declared.toLowerCase(), notes: [] };
  const guessed = isDamagedUtf8(bytes) ? null : guess(bytes);
  if (!guessed) throw new ParallaxError('E_FILE_ENCODING', { file, charset: 'UTF-8' });
  return { ...guessed, notes: [`The file is not UTF-8; it was read as ${guessed.charset}.`] };
}

function guess(bytes: Uint8Array): { text: string; charset: string } | null {
  for (const { charset, minSigns } of WESTERN) {
    const text = tryDecode(bytes, charset);
    if (text !== null && isPlausibleWestern(text, minSigns)) return { text, charset };
  }
  for (const { name, confidence } of analyseCharset(bytes)) {
    const charset = name.toLowerCase();
    if (confidence < MIN_CONFIDENCE || /^(utf-8|ascii|iso-8859-1|windows-1252)$/.test(charset)) continue;
    const text = tryDecode(bytes, charset);
    if (text !== null && !/[\x80-\x9f\uFFFD]/.test(text)) return { text, charset };
  }
  return null;
}

/** True where most bytes beyond ASCII form UTF-8 sequences all the same: then a guess would garble the good ones too. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes).toString('latin1');
  const beyondAscii = raw.match(/[\x80-\xff]/g)?.length ?? 0;
  const wellFormed = (raw.match(UTF8_SEQUENCE) ?? []).reduce((sum, sequence) => sum + sequence.length, 0);
  return wellFormed * 2 > beyondAscii;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A file of the mark alone is as empty as one of nothing. */
function decodeMarked(bytes: Uint8Array, charset: string, file: string): Decoded {
  const text = tryDecode(bytes, charset);
  if (text === null) throw new ParallaxError('E_FILE_ENCODING', { file, charset: charset.toUpperCase() });
  if (text === '') throw new ParallaxError('E_FILE_EMPTY', { file });
  if (text.includes('\0')) throw new ParallaxError('E_FILE_BINARY', { file });
  return { text, charset, notes: [] };
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
