/** Gives each content of a window to a cue: where the model points, less the price of what lies between. */
import type { ReaderCard } from '../../reader/reader-card.ts';
import { gapBetween, type PieceRange } from './piece-range.ts';
import { logShareOf, type Pointing } from './pointer.ts';

export type Settings = ReaderCard['attribution'];

/** What is known of one window when its spans are linked. */
export interface LinkInput {
  readonly contents: readonly PieceRange[];
  readonly cues: readonly PieceRange[];
  /** For each piece the number of its paragraph. */
  readonly paragraphs: readonly number[];
  readonly pointToCue: Pointing;
  readonly settings: Settings;
}

/** For each content the index of its cue, or -1 where it has none. */
export function linkContents(input: LinkInput): number[] {
  const { contents, cues, settings } = input;
  if (cues.length === 0) return contents.map(() => -1);
  const worth = contents.map((content) => worthOfCues(content, input));
  const links = worth.map((row) => row.indexOf(Math.max(...row)));
  cues.forEach((_, cue) => {
    if (!links.includes(cue)) rescue(cue, worth, links, settings.rematch);
  });
  return links.map((cue, content) => ((worth[content]?.[cue] ?? 0) < settings.weakestLink ? -1 : cue));
}

/**
 * A cue without content takes the content that loses least by it, at most `limit`, from a cue that keeps another. Cues
 * are served one by one in text order, so a chain of exchanges that an exact matching would find can be missed.
 */
function rescue(cue: number, worth: readonly (readonly number[])[], links: number[], limit: number): void {
  let best = -1;
  let least = limit;
  links.forEach((link, content) => {
    const row = worth[content] ?? [];
    const loss = (row[link] ?? 0) - (row[cue] ?? 0);
    const spare = links.some((other, at) => at !== content && other === link);
    if (spare && loss < least) {
      least = loss;
      best = content;
    }
  });
  if (best >= 0) links[best] = cue;
}

/** What each cue is worth to a content, as log-probability less prices. */
function worthOfCues(content: PieceRange, { cues, paragraphs, pointToCue, settings }: LinkInput): number[] {
  const shares = Array.from({ length: content.to - content.from }, (_, at) => pointToCue(content.from + at));
  return cues.map((cue) => {
    const pointed = shares.reduce((sum, row) => sum + logShareOf(row, cue.from, cue.to), 0) / shares.length;
    const elsewhere = paragraphs[content.from] === paragraphs[cue.from] ? 0 : settings.otherParagraph;
    const between = cues.filter((other) => liesBetween(other, content, cue)).length;
    return pointed - elsewhere - settings.cueBetween * between - settings.distance * gapBetween(content, cue);
  });
}

function liesBetween(other: PieceRange, content: PieceRange, cue: PieceRange): boolean {
  return Math.min(content.from, cue.from) < other.from && other.from < Math.max(content.from, cue.from);
}
