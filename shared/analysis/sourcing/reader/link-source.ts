/** Finds whose cue it is: the source the cue points at, or nobody where it points at the window's start. */
import type { LinkInput } from './link-contents.ts';
import type { PieceRange } from './piece-range.ts';
import { logShareOf, type Pointing } from './pointer.ts';

/** A source pointed at more weakly than this (log-probability) is nobody's, even where 'nobody' is weaker still. */
const WEAKEST = -4;
/** The piece that stands for 'no source': the window's first. */
const NOBODY = 0;

/** The source of a cue, or null where the text names nobody. */
export function sourceOf(
  cue: PieceRange,
  sources: readonly PieceRange[],
  pointToSource: Pointing,
  { paragraphs, settings }: Pick<LinkInput, 'paragraphs' | 'settings'>,
): PieceRange | null {
  const shares = pointToSource(cue.from);
  let best: PieceRange | null = null;
  let most = Math.max(logShareOf(shares, NOBODY, NOBODY + 1), WEAKEST);
  for (const source of sources) {
    const elsewhere = paragraphs[source.from] === paragraphs[cue.from] ? 0 : settings.otherParagraph;
    const worth = logShareOf(shares, source.from, source.to) - elsewhere;
    if (worth > most) {
      most = worth;
      best = source;
    }
  }
  return best;
}
