/** Gives names back the part of speech that taggers take from them: a rare surname is no verb because it ends in -ing. */
import type { Token } from './document.ts';

/** Tags a tagger trained on ordinary words gives to surnames it does not know: Denning, Ted, Cruz, Reyes. */
const DOUBTFUL = new Set(['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN', 'X', 'INTJ']);
const TITLE_CASE = /^\p{Lu}\p{Ll}/u;
/** In a sentence with more capitals than this share, capitals mean nothing. */
const MAX_CAPITALS = 0.6;

/**
 * Part of speech for each token of one sentence: as tagged, but PROPN for a capitalised word inside the sentence whose
 * small form the article (`smallForms`) never uses. By capitals alone, so exchanging names changes nothing.
 */
export function properNouns(
  tokens: readonly Pick<Token, 'text' | 'lower' | 'pos'>[],
  smallForms: ReadonlySet<string>,
): string[] {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text));
  const headingLike = words.filter((token) => /^\p{Lu}/u.test(token.text)).length > words.length * MAX_CAPITALS;
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const inside = before !== undefined && !/^["“‘(:—–]$/.test(before.text);
    const isName =
      inside && !headingLike && DOUBTFUL.has(token.pos) && TITLE_CASE.test(token.text) && !smallForms.has(token.lower);
    return isName ? 'PROPN' : token.pos;
  });
}
