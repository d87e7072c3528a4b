/** Judges whether a text read in a Western single-byte character set makes sense there, or is bytes of something else. */

const PUNCTUATION = /[‘’“”–—…]/g;
/** Signs that stand anywhere in Western text. */
const SIGN = /[\u00A0‘’‚“”„‹›«»–—…•·†‡€£¥¢§©®™°±²³½¼¾ªº´¿¡×]/;
const HIGH = /[^\0-\x7f]/;
/** Runs of letters and high characters that hold at least one high character. */
const WORD = /[\p{L}\p{M}'’-]*[^\0-\x7f\p{P}\s][\p{L}\p{M}'’-]*/gu;
/** Accented letters that are words of their own. */
const LONE = /^[àéèêóòíúÀÉÓ]$/;
/** Of every ten high characters one may be odd; few of them must all make sense. */
const MAX_ODD_SHARE = 0.1;

/**
 * True where the characters beyond ASCII are typographic signs or accented letters inside words ('café', 'Élysée').
 * Capitals after small letters ('cafÃ'), words without a plain letter ('ÿþú') and C1 control characters are the traces
 * of other encodings. `minSigns` is the share that must be quotation marks and dashes, 0 to 1.
 */
export function isPlausibleWestern(text: string, minSigns: number): boolean {
  let high = 0;
  for (const character of text) if (HIGH.test(character)) high++;
  const signs = text.match(new RegExp(SIGN, 'g'))?.length ?? 0;
  let good = signs;
  for (const [word] of text.matchAll(WORD)) {
    if (makesSense(word)) good += [...word].filter((letter) => HIGH.test(letter) && !SIGN.test(letter)).length;
  }
  return (text.match(PUNCTUATION)?.length ?? 0) >= high * minSigns && high - good <= high * MAX_ODD_SHARE;
}

function makesSense(word: string): boolean {
  if (LONE.test(word)) return true;
  if (!/[a-zA-Z]/.test(word)) return false;
  if (/[^\0-\x7f]{3}/.test(word.replace(/[’]/g, "'"))) return false;
  return !/[^\p{L}\p{M}'’-]/u.test(word) && !/\p{Ll}[À-ÞŒŠŽŸ]/u.test(word);
}
