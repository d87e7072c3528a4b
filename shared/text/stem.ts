/** Cuts words to their stems, so that 'inspected' and 'inspection' count as the same word. */
// By path: natural's index loads database drivers. The stemmer itself requires nothing but its base class.
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Stems already cut; words repeat so much within an event that most look-ups end here. */
const known = new Map<string, string>();
/** Beyond this many words the memory is emptied, so that an endless stream of articles cannot fill it. */
const MAX_KNOWN = 50_000;

/** The Porter stem (Porter 1980) of a lower-case word. */
export function stem(word: string): string {
  let stemmed = known.get(word);
  if (stemmed === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    stemmed = porter.stem(word);
    known.set(word, stemmed);
  }
  return stemmed;
}
