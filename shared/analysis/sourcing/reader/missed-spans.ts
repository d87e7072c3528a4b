/** Finds cues and sources that the tags missed but that contents and cues point at. */
import type { Settings } from './link-contents.ts';
import { overlap, type PieceRange } from './piece-range.ts';
import type { Pointing } from './pointer.ts';

/** What is asked of a window: which pieces may carry a tag, and which begin a word. */
interface Place {
  readonly mayCarry: (piece: number) => boolean;
  readonly goesOn: readonly boolean[];
}

/** Pieces, each the first of a word outside all spans, that a content points at with more than `createCue` on average. */
export function missedCues(
  contents: readonly PieceRange[],
  spans: readonly PieceRange[],
  pointToCue: Pointing,
  place: Place,
  { createCue }: Pick<Settings, 'createCue'>,
): number[] {
  return contents.flatMap((content) => pointedAt(content, spans, pointToCue, place, createCue));
}

/** The same for sources: what a cue's first piece points at with more than `createSource`. */
export function missedSources(
  cues: readonly PieceRange[],
  spans: readonly PieceRange[],
  pointToSource: Pointing,
  place: Place,
  { createSource }: Pick<Settings, 'createSource'>,
): number[] {
  return cues.flatMap(({ from }) => pointedAt({ from, to: from + 1 }, spans, pointToSource, place, createSource));
}

function pointedAt(
  from: PieceRange,
  spans: readonly PieceRange[],
  pointing: Pointing,
  { mayCarry, goesOn }: Place,
  least: number,
): number[] {
  if (least >= 1) return [];
  const { place, share } = mostPointedAt(from, pointing);
  let first = place;
  while (goesOn[first]) first--;
  const taken = spans.some((span) => overlap(span, { from: first, to: place + 1 }));
  return share > least && mayCarry(place) && !taken ? [first] : [];
}

function mostPointedAt(range: PieceRange, pointing: Pointing): { place: number; share: number } {
  const sums = new Float64Array(pointing(range.from).length);
  for (let at = range.from; at < range.to; at++) {
    const shares = pointing(at);
    for (let place = 0; place < sums.length; place++) sums[place] = (sums[place] ?? 0) + (shares[place] ?? 0);
  }
  const most = Math.max(...sums);
  return { place: sums.indexOf(most), share: most / (range.to - range.from) };
}
