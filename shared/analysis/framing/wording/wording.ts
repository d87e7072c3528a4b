/** What is said about the wording of one text: sentences and single words, by the reader model or by the rules' weights. */
import type { Finding } from '../../../model/result.ts';
import type { SentenceNode } from '../../document/document.ts';

export interface Wording {
  /** Per sentence: probability that its wording is loaded, 0..1, three decimals. */
  readonly loaded: readonly number[];
  /** The same for the writer's own words alone; never above `loaded`. */
  readonly own: readonly number[];
  /** Reads the words of a sentence. `names` is one byte a token: 1 inside a name. */
  readonly read: (sentence: SentenceNode, names: Uint8Array) => SentenceWords;
}

/** What hand-written rules have made of a token. */
export const TAKEN = { notLoaded: 1, loaded: 2 } as const;

export interface SentenceWords {
  /** True where a rule's mark on tokens[first..end) may count as loaded, so far as the words themselves go. */
  readonly agrees: (rule: string, first: number, end: number) => boolean;
  /** Loaded words beside those that rules have found; `taken` is one byte a token, 0 or one of TAKEN. */
  readonly findings: (taken: Uint8Array) => Finding[];
}
