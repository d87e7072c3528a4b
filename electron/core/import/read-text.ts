/** Reads a plain text file: the text as it is, and metadata from its first lines where they are plain. */
import { countWords, type Draft } from './draft.ts';
import { readTextMetadata } from './text-metadata.ts';

/** Reads text as it stands; nothing is taken out of it. */
export function readText(text: string): Draft {
  return { text, metadata: readTextMetadata(text), notes: [], dropped: [], wordsIn: countWords(text) };
}
