/** Gives each sentence the reader model's calibrated probability of loaded wording. */
import type { ArticleDocument } from '../../document/document.ts';
import { applyLayer, type Heads } from '../../reader/heads.ts';
import { isQuoted, meanState, type PiecePlace, type PlacesOf } from '../../reader/piece-places.ts';
import type { ReaderCard } from '../../reader/reader-card.ts';

/** Probability for the mean of these pieces, three decimals; 0 where there are none. */
export function loadedProbability(
  places: readonly PiecePlace[],
  heads: Heads,
  { slope, intercept }: ReaderCard['calibration'],
): number {
  if (places.length === 0) return 0;
  const odds = applyLayer(heads.loaded, meanState(places))[0] ?? 0;
  return Math.round(1000 / (1 + Math.exp(-(slope * odds + intercept)))) / 1000;
}

/**
 * Per sentence: as a whole, and for the writer's own words, never above the whole. A sentence with a quotation is read a
 * second time with the quotation hidden (`ownPlacesOf`): leaving its pieces out of the mean is not enough, since the
 * model has mixed them into the words around. 0 where all of the sentence is quotation.
 */
export function readerProbabilities(
  document: ArticleDocument,
  placesOf: PlacesOf,
  ownPlacesOf: PlacesOf,
  heads: Heads,
  { calibration }: ReaderCard,
): { loaded: number[]; own: number[] } {
  const loaded: number[] = [];
  const own: number[] = [];
  for (const { index } of document.sentences) {
    const places = placesOf(index);
    const whole = loadedProbability(places, heads, calibration);
    loaded.push(whole);
    own.push(
      places.some(isQuoted) ? Math.min(whole, loadedProbability(ownPlacesOf(index), heads, calibration)) : whole,
    );
  }
  return { loaded, own };
}
