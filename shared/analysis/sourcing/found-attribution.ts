/** An attribution as the rules or the reader model found it, before its source is named. */
import type { Span } from '../../model/span.ts';
import type { Range } from './noun-phrases.ts';
import type { Item } from './units.ts';

export interface FoundAttribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In text order, not overlapping; none overlaps the source. */
  readonly content: readonly Span[];
  /** The words of the source; null where nobody is named. */
  readonly phrase: Phrase | null;
  /** What found it and how sure that is, in a sentence that can be checked. */
  readonly reason: string;
}

/** A source as words among those of its sentence. */
export interface Phrase {
  readonly items: readonly Item[];
  readonly range: Range;
  /** The sentence's words outside quotation marks, in small letters. */
  readonly sentence: string;
}
