/** Gives each sentence the reader model's calibrated probability of loaded wording. */
import type { ArticleDocument, SentenceNode } from '../../document/document.ts';
import { applyLayer, type Heads } from '../../reader/heads.ts';
import { isQuoted, meanState, type PiecePlace, type PlacesOf } from '../../reader/piece-places.ts';
import { probabilityOf, sentenceParts } from './sentence-parts.ts';
import { summedWords, type WordTools } from './summed-words.ts';

export interface SentenceTools extends WordTools {
  readonly heads: Heads;
}

/**
 * Per sentence: as a whole, and for the writer's own words, never above the whole. A sentence with a quotation is read a
 * second time with the quotation hidden (`ownPlacesOf`): leaving its pieces out of the mean is not enough, since the
 * model has mixed them into the words around. 0 where all of the sentence is quotation. `names` is one byte a token.
 */
export function readerProbabilities(
  document: ArticleDocument,
  names: Uint8Array,
  placesOf: PlacesOf,
  ownPlacesOf: PlacesOf,
  tools: SentenceTools,
): { loaded: number[]; own: number[] } {
  const loaded: number[] = [];
  const own: number[] = [];
  for (const sentence of document.sentences) {
    const places = placesOf(sentence.index);
    const read = (from: readonly PiecePlace[]) => loadedProbability(document, sentence, from, names, tools);
    const whole = read(places);
    loaded.push(whole);
    own.push(places.some(isQuoted) ? Math.min(whole, read(ownPlacesOf(sentence.index))) : whole);
  }
  return { loaded, own };
}

/** Three decimals; 0 where the model has read nothing of the sentence. */
function loadedProbability(
  document: ArticleDocument,
  sentence: SentenceNode,
  places: readonly PiecePlace[],
  names: Uint8Array,
  tools: SentenceTools,
): number {
  if (places.length === 0) return 0;
  const odds = applyLayer(tools.heads.loaded, meanState(places))[0] ?? 0;
  const words = summedWords(document, sentence, places, names, tools);
  return Math.round(1000 * probabilityOf(sentenceParts(odds, words, tools.card), tools.card.calibration)) / 1000;
}
