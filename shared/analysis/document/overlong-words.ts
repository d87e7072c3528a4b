/** Hides runs of letters that are no words, such as the data of a picture pasted with a text, from what reads words. */

/** No word of any language a newspaper prints in is so long; addresses of web pages may be cut by this, not lost. */
const MAX_WORD_LENGTH = 200;
const OVERLONG = new RegExp(`(?<=\\S{${MAX_WORD_LENGTH}})\\S+`, 'g');

/**
 * `text` with what comes after the first 200 characters of a run without a blank replaced by blanks, so that all
 * offsets stay. The patterns that find words take time with the square of a word's length; a run of a hundred thousand
 * letters would hold an analysis up for minutes.
 */
export function hideOverlongWords(text: string): string {
  return text.replace(OVERLONG, (run) => ' '.repeat(run.length));
}
