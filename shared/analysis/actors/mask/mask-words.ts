/** Cuts a sentence into the words names are made of, by letters alone: no tagger, which would treat names unlike. */
import type { Span } from '../../../model/span.ts';

export interface MaskWord extends Span {
  /** As written, without a possessive ending and without the full stop of an abbreviation. */
  readonly text: string;
  /** Small letters, straight apostrophes. */
  readonly lower: string;
  /** What stands between the word before and this one; the start of the sentence counts as a line end. */
  readonly gap: string;
  readonly possessive: boolean;
  readonly capital: boolean;
}

/** 'U.S.', 'J.D.'; or letters with apostrophes inside: 'O’Brien', 'd’Ivoire'. */
const WORD = /(?:\p{Lu}\.){2,}\p{Lu}?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}\p{M}]+)*[’']?/gu;
const POSSESSIVE = /[’'](?:[sS])?$/;
/** 'I'm', 'He'll', 'don't': words, not names. */
const CONTRACTION = /[’'](?:m|ll|ve|re|d|t)$/i;
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}[’']\p{Lu}|\p{Ll}\p{Lu})/u;

/** The words of text[start, end), in order, with their places in the whole text. */
function maskWords(text: string, start: number, end: number): MaskWord[] {
  const words: MaskWord[] = [];
  let last = start;
  for (const { 0: raw, index } of text.slice(start, end).matchAll(WORD)) {
    const at = start + index;
    const written = raw.replace(POSSESSIVE, '');
    words.push({
      start: at,
      end: at + written.length,
      text: written,
      lower: written.toLowerCase().replaceAll('’', "'").replace(/\.$/, ''),
      gap: words.length === 0 ? '\n' : text.slice(last, at),
      possessive: written !== raw,
      capital: CAPITAL.test(written) && !CONTRACTION.test(written),
    });
    last = at + raw.length;
  }
  return words;
}

/** What ends a sentence, before a blank. */
const SENTENCE_END = /[.!?…][”’"')\]]*\s/;
/** Abbreviations whose full stop ends none; so does no single letter's. */
const ABBREVIATION =
  /^(?:\p{Lu}|st|ft|mt|mr|mrs|ms|dr|sen|sens|rep|reps|gov|govs|gen|lt|col|sgt|capt|cmdr|maj|adm|prof|rev|hon|pres|jr|sr|no|vs|jan|feb|aug|sept|oct|nov|dec)$/iu;

/**
 * The sentences of text[start, end) as lists of words. Cut at full stops and line ends without a tagger's help, for one
 * would cut beside one name and not beside another.
 */
export function maskSentences(text: string, start: number, end: number): MaskWord[][] {
  const sentences: MaskWord[][] = [];
  for (const word of maskWords(text, start, end)) {
    const current = sentences.at(-1);
    const before = current?.at(-1);
    if (!current || !before || endsSentence(before, word)) sentences.push([word]);
    else current.push(word);
  }
  return sentences;
}

function endsSentence(before: MaskWord, { gap }: MaskWord): boolean {
  if (gap.includes('\n')) return true;
  return SENTENCE_END.test(gap) && !(gap.startsWith('.') && ABBREVIATION.test(before.text));
}
