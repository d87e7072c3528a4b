/** Cuts a stretch of text into pieces that do not overlap, so that overlapping marks can all be drawn. */
import type { Span } from '../../shared/model/span.ts';

/** One piece of text with every mark that covers it. */
export interface Segment<Mark> extends Span {
  /** Longest first: the mark that reaches furthest is drawn outermost. */
  readonly marks: readonly Mark[];
  /** Those of `marks` whose first words are this piece; each mark starts in exactly one piece. */
  readonly starting: readonly Mark[];
}

/**
 * Cuts [start, end) at every beginning and end of a mark.
 * Takes marks in any order, overlapping or not, in UTF-16 units of the same text; what reaches outside is cut off, empty
 * marks are left out. Gives pieces in order that together cover [start, end) exactly, each as long as possible.
 */
export function cutIntoSegments<Mark extends Span>(
  start: number,
  end: number,
  marks: readonly Mark[],
): Segment<Mark>[] {
  if (end <= start) return [];
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const sorted = [...inside].sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set<number>([start, end]);
  for (const mark of sorted) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const segments: Segment<Mark>[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at++) {
    const from = edges[at] as number;
    const to = edges[at + 1] as number;
    open = open.filter((mark) => mark.end > from);
    const starting: Mark[] = [];
    for (let mark = sorted[next]; mark && mark.start <= from; mark = sorted[++next]) {
      open.push(mark);
      if (mark.start >= start) starting.push(mark);
    }
    segments.push({ start: from, end: to, marks: byReach(open), starting });
  }
  return segments;
}

function byReach<Mark extends Span>(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}
