/** Lets the model read words that differ in gender alone as one word, so that exchanging them changes nothing it says. */
import { z } from 'zod';
import type { Token } from '../document/document.ts';
import { type Resources, readResource } from '../resources.ts';
import type { CutPieces } from './word-pieces.ts';

const FILE = 'rules/reader/gendered-words.json';
const schema = z.object({
  version: z.literal(1),
  source: z.string(),
  /** The word that is read, and those it is read for; small letters. */
  readAs: z.record(z.string(), z.array(z.string())),
});

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** From a gendered word to the one it is read as; small letters. */
export type GenderedWords = ReadonlyMap<string, string>;

/** Throws E_RESOURCE where the list is missing or damaged. */
export function readGenderedWords(resources: Resources): GenderedWords {
  const { readAs } = readResource(resources, FILE, schema);
  return new Map(Object.entries(readAs).flatMap(([read, words]) => words.map((word) => [word, read])));
}

/** The token as if its word were the one it is read as. */
export function asRead(token: Token, gendered: GenderedWords): Token {
  const read = gendered.get(token.lower);
  return read === undefined ? token : { ...token, lower: read, lemma: read };
}

/**
 * Takes the function that cuts words into pieces and gives one that cuts the same, but a gendered word becomes the one
 * piece of the word it is read as, in its own place. Throws where that word is not one piece.
 */
export function createGenderBlindCut(gendered: GenderedWords, cut: CutPieces): CutPieces {
  const ids = new Map<string, number>();
  for (const [word, read] of gendered) {
    const [piece, ...more] = cut(read, 0, read.length);
    if (!piece || more.length > 0) throw new Error(`'${read}' in ${FILE} is not one piece of the vocabulary.`);
    ids.set(word, piece.id);
  }
  return (text, start, end) => {
    const pieces: ReturnType<CutPieces> = [];
    let from = start;
    for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
      const id = ids.get(word.toLowerCase());
      if (id === undefined) continue;
      const place = { start: start + index, end: start + index + word.length };
      pieces.push(...cut(text, from, place.start), { id, ...place });
      from = place.end;
    }
    return from === start ? cut(text, start, end) : [...pieces, ...cut(text, from, end)];
  };
}
