/** Turns what the reader model says about one window into attributions: content, cue and source as ranges of pieces. */
import type { Heads } from '../../reader/heads.ts';
import type { WindowReading } from '../../readings.ts';
import { linkContents, type Settings } from './link-contents.ts';
import { sourceOf } from './link-source.ts';
import { missedCues, missedSources } from './missed-spans.ts';
import { type PieceRange, paragraphsOf, wordsGoOn } from './piece-range.ts';
import { type Pointing, pointIn } from './pointer.ts';
import { meanShare, type TaggedKind, type TaggedSpan, taggedSpans, tagLogs, withBeginnings } from './tag-path.ts';

/** An attribution in pieces of its window. */
export interface WindowAttribution {
  readonly source: PieceRange | null;
  readonly cue: PieceRange | null;
  /** In text order. */
  readonly content: readonly PieceRange[];
  /** How sure the model is, 0..1. */
  readonly probability: number;
}

/** A window made ready: everything that no setting changes. */
export interface ReadyWindow {
  readonly reading: WindowReading;
  readonly mayCarry: (piece: number) => boolean;
  readonly logs: Float64Array;
  readonly goesOn: readonly boolean[];
  readonly paragraphs: readonly number[];
  readonly pointToCue: Pointing;
  readonly pointToSource: Pointing;
}

/** Takes the text, a reading of it, and tells which pieces may be part of an attribution (those of scored sentences). */
export function readyWindow(
  text: string,
  reading: WindowReading,
  heads: Heads,
  mayCarry: (piece: number) => boolean,
): ReadyWindow {
  return {
    reading,
    mayCarry,
    logs: tagLogs(reading.tags, mayCarry),
    goesOn: wordsGoOn(text, reading.pieces),
    paragraphs: paragraphsOf(reading.pieces),
    pointToCue: pointIn(reading.states, heads.contentToCue),
    pointToSource: pointIn(reading.states, heads.cueToSource),
  };
}

/** All attributions of the window. Cues that no content belongs to are left out. */
export function decodeWindow(window: ReadyWindow, settings: Settings): WindowAttribution[] {
  const { logs, paragraphs, pointToCue } = window;
  const spans = completeSpans(window, settings);
  const { cue: cues, content: contents, source: sources } = byKind(spans);
  const links = linkContents({ contents, cues, paragraphs, pointToCue, settings });
  const linked = cues.map((cue, at) => ({
    cue,
    source: sourceOf(cue, sources, window.pointToSource, { paragraphs, settings }),
    content: contents.filter((_, content) => links[content] === at),
  }));
  const orphans = contents
    .filter((_, content) => links[content] === -1)
    .map((content) => ({ cue: null, source: null, content: [content] }));
  return [...linked.filter(({ content }) => content.length > 0), ...orphans].map((one) => ({
    ...one,
    probability: probabilityOf(one, logs),
  }));
}

/** The spans of the best path, found again with the cues and then the sources that it missed. */
function completeSpans(window: ReadyWindow, settings: Settings): TaggedSpan[] {
  const { logs, goesOn, pointToCue, pointToSource } = window;
  const { sourceBias, cueBias, contentBias } = settings;
  const pathOf = (from: Float64Array) =>
    taggedSpans(from, goesOn, { source: sourceBias, cue: cueBias, content: contentBias });
  const first = pathOf(logs);
  const withCues = withBeginnings(logs, missedCues(byKind(first).content, first, pointToCue, window, settings), 'cue');
  const second = pathOf(withCues);
  const missed = missedSources(byKind(second).cue, second, pointToSource, window, settings);
  return pathOf(withBeginnings(withCues, missed, 'source'));
}

function byKind(spans: readonly TaggedSpan[]): Record<TaggedKind, TaggedSpan[]> {
  const of = (kind: TaggedKind) => spans.filter((span) => span.kind === kind);
  return { source: of('source'), cue: of('cue'), content: of('content') };
}

/** Probability that cue and contents are what their tags say: the mean over their pieces, multiplied. */
function probabilityOf({ cue, content }: Omit<WindowAttribution, 'probability'>, logs: Float64Array): number {
  const shares = content.map((range) => meanShare(logs, range, 'content'));
  const contents = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length);
  return contents * (cue ? meanShare(logs, cue, 'cue') : 1);
}
