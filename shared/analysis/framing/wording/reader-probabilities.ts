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
 * Per sentence: as a whole, and by the pieces outside quotation marks alone, never above the whole. The second is what
 * the writer is charged with. The model has read the quotation too, so a trace of it stays in the words around it.
 */
export function readerProbabilities(
  document: ArticleDocument,
  placesOf: PlacesOf,
  heads: Heads,
  { calibration }: ReaderCard,
): { loaded: number[]; own: number[] } {
  const loaded: number[] = [];
  const own: number[] = [];
  for (const { index } of document.sentences) {
    const places = placesOf(index);
    const unquoted = places.filter((place) => !isQuoted(place));
    const whole = loadedProbability(places, heads, calibration);
    loaded.push(whole);
    own.push(
      unquoted.length === places.length ? whole : Math.min(whole, loadedProbability(unquoted, heads, calibration)),
    );
  }
  return { loaded, own };
}
