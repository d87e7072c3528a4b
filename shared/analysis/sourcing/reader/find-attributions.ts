/** The reader model's attributions of an article: each window decoded, its pieces turned into spans and words. */
import type { Span } from '../../../model/span.ts';
import type { ArticleDocument } from '../../document/document.ts';
import type { Heads } from '../../reader/heads.ts';
import type { WindowReading } from '../../readings.ts';
import type { FoundAttribution } from '../found-attribution.ts';
import { decodeWindow, type ReadyWindow, readyWindow, type WindowAttribution } from './decode-window.ts';
import type { Settings } from './link-contents.ts';
import type { PieceRange } from './piece-range.ts';
import { phraseFinder } from './sentence-words.ts';
import { settleEdges } from './settle-edges.ts';

/** The windows of an article's text made ready. Pieces of captions, bylines and page furniture carry nothing. */
export function readyWindows(
  document: ArticleDocument,
  readings: readonly WindowReading[],
  heads: Heads,
): ReadyWindow[] {
  return readings.map((reading) => {
    const scored = reading.pieces.map(({ sentence }) => document.sentences[sentence]?.scored === true);
    return readyWindow(document.text, reading, heads, (piece) => scored[piece] === true);
  });
}

/** Attributions in text order of their cues. None crosses a window. */
export function findAttributions(
  document: ArticleDocument,
  windows: readonly ReadyWindow[],
  settings: Settings,
): FoundAttribution[] {
  const phraseOf = phraseFinder(document);
  return windows
    .flatMap((window) => decodeWindow(window, settings).map((one) => spansOf(document, window, one)))
    .map((one) => ({ ...one, ...settleEdges(document.text, one, phraseOf) }))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((one) => ({ ...one, phrase: one.source && phraseOf(one.source) }));
}

type Spans = Omit<FoundAttribution, 'phrase'>;

function spansOf(document: ArticleDocument, window: ReadyWindow, one: WindowAttribution): Spans {
  const { pieces } = window.reading;
  const spanOf = ({ from, to }: PieceRange): Span => ({
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
  });
  const cue = one.cue && spanOf(one.cue);
  return {
    source: one.source && spanOf(one.source),
    cue,
    content: one.content.map(spanOf),
    reason: reasonOf(cue ? document.text.slice(cue.start, cue.end) : '', one.probability),
  };
}

function placeOf({ cue, content }: Spans): number {
  return cue?.start ?? content[0]?.start ?? 0;
}

function reasonOf(cue: string, probability: number): string {
  const shown = cue.replace(/\s+/g, ' ');
  const sure = Math.round(100 * probability);
  return shown === ''
    ? `The reader model takes these words for what somebody said or thinks, though no word beside them says so; it is ${sure} % sure.`
    : `The reader model takes these words for what somebody said or thinks, marked by “${shown}”; it is ${sure} % sure.`;
}
