/** Knows the words that are no names, so that a capital at the start of a sentence does not make a name of them. */
import { z } from 'zod';
import { type Resources, readResource } from '../resources.ts';

const schema = z.object({ ordinary: z.string(), either: z.string() });

export interface OrdinaryWords {
  /** Never a name: 'prosecutors'. All take small letters. */
  readonly ordinary: ReadonlySet<string>;
  /** A word and a name: 'brown', 'bill', 'hunt'. */
  readonly either: ReadonlySet<string>;
}

/** Names, masks and sources all ask for the same 79,000 words: they are taken apart once for each set of data files. */
const known = new WeakMap<Resources, OrdinaryWords>();

/** Throws E_RESOURCE where the file is missing or damaged. */
export function readOrdinaryWords(resources: Resources): OrdinaryWords {
  const found = known.get(resources);
  if (found) return found;
  const { ordinary, either } = readResource(resources, 'lexicons/names/ordinary-words.json', schema);
  const made = { ordinary: new Set(ordinary.split(' ')), either: new Set(either.split(' ')) };
  known.set(resources, made);
  return made;
}
