/** What is said about the wording of one text: sentences and single words, by the reader model or by the rules' weights. */
import type { Finding } from '../../../model/result.ts';
import type { SentenceNode } from '../../document/document.ts';

export interface Wording {
  /** Per sentence: probability that its wording is loaded, 0..1, three decimals. */
  readonly loaded: readonly number[];
  /** The same for the writer's own words alone; never above `loaded`. */
  readonly own: readonly number[];
  /** Loaded words of a sentence. `names` and `taken` are one byte a token: part of a name, marked by a rule already. */
  readonly words: (sentence: SentenceNode, names: Uint8Array, taken: Uint8Array) => Finding[];
}
