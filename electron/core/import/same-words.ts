/** Compares blocks of text by their words alone. */

/** Letters and digits of `text` in lower case: equal for two blocks that differ in blanks and signs only. */
export function sameWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
