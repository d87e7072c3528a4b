/** Reads the tone of a sentence toward one target with the reader model's tone head. */
import type { Span } from '../../../model/span.ts';
import type { ArticleDocument } from '../../document/document.ts';
import { applyLayer, type Heads } from '../../reader/heads.ts';
import { meanState, type PlacesOf } from '../../reader/piece-places.ts';
import { sentenceIndexAt } from '../../text-order.ts';
import type { ToneReading } from '../framing.ts';
import { NO_TONE } from './tone-model.ts';

/** Negative, neutral, positive toward `target`, adding up to 1; neutral where the model read nothing there. */
export function readerTone(document: ArticleDocument, target: Span, placesOf: PlacesOf, heads: Heads): ToneReading {
  const sentence = placesOf(sentenceIndexAt(document, target.start));
  const named = sentence.filter(({ piece }) => piece.start < target.end && target.start < piece.end);
  if (named.length === 0) return NO_TONE;
  const input = Float32Array.from([...meanState(named), ...meanState(sentence)]);
  return shares(applyLayer(heads.toneOut, applyLayer(heads.toneHidden, input).map(gelu)));
}

/** Softmax, three decimals. */
function shares(odds: Float32Array): ToneReading {
  const most = Math.max(...odds);
  const powers = Array.from(odds, (one) => Math.exp(one - most));
  const total = powers.reduce((sum, one) => sum + one, 0);
  const round = (value: number | undefined): number => Math.round((1000 * (value ?? 0)) / total) / 1000;
  const negative = round(powers[0]);
  const positive = round(powers[2]);
  return { negative, neutral: Math.round(1000 * (1 - negative - positive)) / 1000, positive };
}

/** Gaussian error linear unit, in its exact form (Hendrycks and Gimpel 2016). */
export function gelu(value: number): number {
  return 0.5 * value * (1 + erf(value / Math.SQRT2));
}

/** Error function, to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
function erf(value: number): number {
  const size = Math.abs(value);
  const t = 1 / (1 + 0.3275911 * size);
  const sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(value) * (1 - sum * Math.exp(-size * size));
}
