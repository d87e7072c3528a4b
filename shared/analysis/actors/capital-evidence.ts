/** What an event's articles show about which words are names: how they are written where capitals mean something. */
import type { NameWord } from './name-words.ts';

export interface CapitalEvidence {
  /** Written with a capital more often than not, where that means something. */
  isName(lower: string): boolean;
  /** Written in small letters anywhere. */
  isWord(lower: string): boolean;
}

/** By capitals alone, over all articles together: part of speech taggers take rare surnames for verbs. */
export function capitalEvidence(sentences: Iterable<readonly NameWord[]>): CapitalEvidence {
  const balance = new Map<string, number>();
  const small = new Set<string>();
  for (const words of sentences) {
    for (const word of words) {
      const isSmall = /^\p{Ll}/u.test(word.text) && !word.capital;
      if (isSmall) small.add(word.lower);
      if (word.doubtful || !(isSmall || word.capital)) continue;
      balance.set(word.lower, (balance.get(word.lower) ?? 0) + (isSmall ? -1 : 1));
    }
  }
  return {
    isName: (lower) => (balance.get(lower) ?? 0) > 0,
    isWord: (lower) => small.has(lower),
  };
}
