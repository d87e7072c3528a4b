/** Hides names from the tagger, so that it treats all alike: whether it has met a surname must not change a result. */

/** A capitalised word inside a sentence: after a small letter, a figure or a comma. */
const INSIDE = /(?<=[\p{Ll}\d,;’'”"] )\p{Lu}\p{Ll}+(?![\p{L}\d])/gu;
const TITLE_CASE = /(?<![\p{L}\d’'.-])\p{Lu}\p{Ll}+(?![\p{L}\d.])/gu;
const SMALL = /(?<![\p{L}\d])\p{Ll}[\p{L}\d]*/gu;

/**
 * `text` with every name replaced by a made-up one of the same length, so that all offsets stay. A name here is a word
 * that stands capitalised inside a sentence of the text and never in small letters; abbreviations with their full stop
 * are left as they are, because sentences are found by them.
 */
export function maskNames(text: string): string {
  const small = new Set(text.match(SMALL));
  const names = new Set((text.match(INSIDE) ?? []).filter((word) => !small.has(word.toLowerCase())));
  return text.replace(TITLE_CASE, (word) => (names.has(word) ? madeUp(word.length) : word));
}

/** A word of `length` letters that no dictionary holds. */
function madeUp(length: number): string {
  return `Z${'o'.repeat(length - 1)}`;
}
