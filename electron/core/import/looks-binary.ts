/** Tells files that are no text at all by how they begin and by the bytes no text holds. */

/** First bytes, in hex, of kinds of file people drop by mistake. */
const MAGIC: readonly string[] = [
  '25504446', // PDF
  '504b0304', // zip, and so docx, odt, epub
  'd0cf11e0', // doc, xls
  '7b5c727466', // rtf: characters, but not the article's
  '89504e47', // png
  'ffd8ff', // jpeg
  '47494638', // gif
  '1f8b', // gzip
  '7f454c46', // a Linux program
  '53514c697465', // SQLite
];
/** Bytes looked at; a text shows what it is long before this. */
const SAMPLE_BYTES = 65_536;
/** A text holds tabs, line ends and now and then a stray control byte, never this share of them. */
const MAX_CONTROL_SHARE = 0.05;

export function looksBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (MAGIC.some((magic) => start.startsWith(magic))) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return true;
  const controls = sample.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return controls > sample.length * MAX_CONTROL_SHARE;
}
