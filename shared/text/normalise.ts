/** Turns text as it comes into the one stored form that every offset in the program points into. */

export interface NormalisedText {
  readonly text: string;
  /** One sentence for each kind of change that was made. */
  readonly notes: readonly string[];
}

interface Change {
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly note: string;
}

/** In this order: later patterns rely on what earlier ones left. */
const CHANGES: readonly Change[] = [
  { pattern: /\uFEFF/g, replacement: '', note: 'Byte order marks were removed.' },
  { pattern: /\r\n?|[\u2028\u2029\u0085\v\f]/g, replacement: '\n', note: 'Line ends were made uniform.' },
  {
    pattern: /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00AD\u200B\u200E\u200F\u2060\u202A-\u202E]/g,
    replacement: '',
    note: 'Invisible control characters were removed.',
  },
  {
    pattern: /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g,
    replacement: ' ',
    note: 'Tabs and special blanks became ordinary blanks.',
  },
  // The look behind makes a run be tried from its first blank alone: a line of a million blanks would take hours.
  { pattern: /(?<! ) +$/gm, replacement: '', note: 'Blanks at line ends were cut.' },
  { pattern: /\n{3,}/g, replacement: '\n\n', note: 'Runs of empty lines were shortened to one.' },
  { pattern: /^\n+|\n+$/g, replacement: '', note: 'Empty lines at the start and end were cut.' },
];

/**
 * The stored form of `raw`: NFC, LF, no control characters, ordinary blanks, at most one empty line in a row.
 * Applying it twice changes nothing. Lone surrogates become U+FFFD, so that the text can be saved as UTF-8 and come
 * back with the same offsets.
 */
export function normaliseText(raw: string): NormalisedText {
  const notes: string[] = [];
  let text = raw.toWellFormed();
  if (text !== raw) notes.push('Damaged characters were replaced by a mark.');
  for (const { pattern, replacement, note } of CHANGES) {
    const next = text.replace(pattern, replacement);
    if (next !== text) notes.push(note);
    text = next;
  }
  const composed = text.normalize('NFC');
  if (composed !== text) notes.push('Letters and their accents were joined (NFC).');
  return { text: composed, notes };
}
