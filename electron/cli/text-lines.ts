/** Fitting text into the columns of a terminal. */

/** One line of text without control characters: a file's own words must not steer the terminal. */
export function flat(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** `text` cut or filled up to `width` columns, a gap of two at its end. */
export function pad(text: string, width: number): string {
  return shorten(text, width - 2).padEnd(width);
}

export function shorten(text: string, length: number): string {
  const line = flat(text);
  return line.length > length
    ? `${line
        .slice(0, length - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line;
}

/** Lines of at most `width` columns, broken at blanks; those after the first are indented. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
