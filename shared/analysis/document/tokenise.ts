/** Cuts a text into sentences and tokens with winkNLP, keeping the exact place of each in the stored text. */
import type { Span } from '../../model/span.ts';
import { its, readWords } from './wink-reader.ts';

export interface RawToken extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
}

export interface RawSentence {
  readonly tokens: readonly RawToken[];
}

/**
 * Sentences and tokens of `text`, which starts at `offset` of the stored text. Where `text` has its names masked,
 * `stored` is the whole stored text, from which the tokens' own words are taken.
 * winkNLP gives each token with the blanks before it, so summing both gives exact offsets (UTF-16 code units).
 */
export function tokenise(text: string, offset: number, stored?: string): RawSentence[] {
  const document = readWords(text);
  const tokens = document.tokens();
  const values = tokens.out(its.value) as string[];
  const blanks = tokens.out(its.precedingSpaces) as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  // winkNLP's types take `lemma` and `span` for other shapes than they have; the tests hold what comes out.
  const ends = document.sentences().out(its.span as never) as unknown as [number, number][];
  let at = offset;
  const all = values.map((value, index): RawToken => {
    const start = at + (blanks[index] ?? '').length;
    at = start + value.length;
    const written = stored?.slice(start, at) ?? value;
    const lower = written.toLowerCase().replaceAll('’', "'");
    return {
      start,
      end: at,
      text: written,
      lower,
      lemma: written === value ? (lemmas[index] ?? value) : lower,
      pos: tags[index] ?? 'X',
    };
  });
  return ends.map(([first, last]) => ({ tokens: all.slice(first, last + 1).filter((token) => token.pos !== 'SPACE') }));
}
