/** Says which windows the reader model must read before an article can be analysed with it. */
import { z } from 'zod';
import { createMaskFinder } from '../actors/mask-spans.ts';
import type { ArticleDocument } from '../document/document.ts';
import { readDocument } from '../document/read-document.ts';
import { type Resources, readResource } from '../resources.ts';
import { createGenderBlindCut, readGenderedWords } from './gendered-words.ts';
import { ownWordWindows } from './own-words.ts';
import { layOutWindows, type ReaderWindow } from './windows.ts';
import { type CutPieces, createWordPieces } from './word-pieces.ts';

export const VOCABULARY = 'models/reader/vocabulary.json';

const vocabularySchema = z.object({
  version: z.literal(1),
  origin: z.string(),
  licence: z.string(),
  pieces: z.array(z.string()),
});

/** What is to be read of one article. */
export interface ReaderInput {
  readonly body: readonly ReaderWindow[];
  /** The headline field where it is not part of the text; else empty. */
  readonly headline: readonly ReaderWindow[];
  /** The body's sentences that hold quotations once more, each quotation hidden. */
  readonly own: readonly ReaderWindow[];
}

/** Lays a document out for the model. */
export type LayOut = (document: ArticleDocument) => ReaderInput;

/** Null where the model's vocabulary is not installed. Throws E_RESOURCE where it is damaged. */
export function createLayOut(resources: Resources): LayOut | null {
  if (!resources.has(VOCABULARY)) return null;
  const cut = readWordPieces(resources);
  const maskSpans = createMaskFinder(resources);
  const windowsOf = (document: ArticleDocument) => layOutWindows(document, maskSpans(document), cut);
  return (document) => {
    const headline = headlineDocument(document);
    const body = windowsOf(document);
    return { body, headline: headline ? windowsOf(headline) : [], own: ownWordWindows(body) };
  };
}

/**
 * The function that cuts words into the model's pieces, those that differ in gender alone into the same. Throws
 * E_RESOURCE where the vocabulary or the list of these words is missing or damaged.
 */
export function readWordPieces(resources: Resources): CutPieces {
  const cut = createWordPieces(readResource(resources, VOCABULARY, vocabularySchema).pieces);
  return createGenderBlindCut(readGenderedWords(resources), cut);
}

/** The headline field as a document of its own, or null where the text holds its headline or there is none. */
export function headlineDocument(document: ArticleDocument): ArticleDocument | null {
  const text = document.input.headline.trim();
  if (text === '' || document.passages.some(({ role }) => role === 'headline')) return null;
  return readDocument({ ...document.input, headline: '', text, roleOverrides: [] });
}
