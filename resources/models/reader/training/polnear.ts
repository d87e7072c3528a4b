/** Reads PolNeAR's articles with people's attributions, in characters that leave out white space. */
import { readRows, unitOffsets } from './annotated-data.ts';
import { joined, LAYERS, type Layer, type Marked, type Ranges } from './attribution-figures.ts';

type Spans = readonly (readonly [number, number])[];
interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Readonly<Record<Layer, Spans>>[];
}

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Marked[];
  /** Turns UTF-16 places of the text into numbers of characters that are no white space. */
  readonly characters: (start: number, end: number) => readonly [number, number];
}

/** All articles of a file in PolNeAR's form. */
export function readAnnotated(file: string): AnnotatedArticle[] {
  return readRows<Row>(file).map(annotated);
}

function annotated({ id, text, attributions }: Row): AnnotatedArticle {
  const characters = characterNumbers(text);
  const units = unitOffsets(text);
  const rangesOf = (spans: Spans): Ranges =>
    joined(spans.map(([start, end]) => characters(units[start] ?? 0, units[end] ?? 0)));
  const gold = attributions.map(
    (one) => Object.fromEntries(LAYERS.map((layer) => [layer, rangesOf(one[layer])])) as Record<Layer, Ranges>,
  );
  return { id, text, gold, characters };
}

function characterNumbers(text: string): AnnotatedArticle['characters'] {
  const numbers = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    numbers[at + 1] = (numbers[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1);
  }
  return (start, end) => [numbers[start] ?? 0, numbers[end] ?? 0];
}
