/** Decides where attributed content ends: at the sentence's end, or at an earlier comma, conjunction or cue. */
import type { Candidate } from './candidates.ts';
import { patternGroup } from './cue-features.ts';
import type { CueTable } from './cue-table.ts';
import { probability, type Weights } from './linear.ts';
import { itemAt } from './noun-phrases.ts';
import type { Item } from './units.ts';

/** A place between two items where content could end: before item `at`. */
export interface EndPoint {
  readonly at: number;
  /** The end of the unit. */
  readonly last: boolean;
  readonly features: readonly string[];
}

const CLAUSE_START = new Set(['PRON', 'PROPN', 'DET', 'NOUN']);
const STOPS = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'ADP', 'ADV', 'QUOTE', 'VERB', 'PRON', 'AUX', 'PART', 'DET']);

/** Clauses of these patterns need more than their first words. */
const SHORTEST = new Set(['that', 'wh', 'bare', 'colon']);

/** End (exclusive) of the items in [from, limit) without closing punctuation. */
export function lastWordEnd(items: readonly Item[], from: number, limit: number): number {
  let end = limit;
  while (end > from + 1 && /^[.?!;:,…]+$/.test(itemAt(items, end - 1).text)) end--;
  return end;
}

/** Content longer than this many items is cut there: no sentence of news is, and the cost stays linear. */
const LONGEST = 400;

/** All places where content that starts at `from` could end, the last one being the end of the unit; made on demand. */
export function* endPoints(items: readonly Item[], candidate: Candidate, table: CueTable): Generator<EndPoint> {
  const { from, pattern, sort } = candidate;
  const end = lastWordEnd(items, from, Math.min(items.length, from + LONGEST));
  const place = placeOf(items, candidate);
  const state = { finite: 0, commas: 0, open: 0 };
  const kind = `${sort}|${patternGroup(pattern)}`;
  const shortest = SHORTEST.has(pattern.replace(/^.*-/, '')) ? 3 : 1;
  for (let at = from + 1; at <= end; at++) {
    const last = itemAt(items, at - 1);
    if (last.pos === 'VERB' || last.pos === 'AUX') state.finite++;
    if (last.lower === ',') state.commas++;
    if (last.lower === '(') state.open++;
    if (last.lower === ')') state.open--;
    if (at < end && state.open > 0) continue;
    if (at < end && at - from < shortest) continue;
    if (at < end && !STOPS.has(itemAt(items, at).pos)) continue;
    if (at < end && (last.pos === 'DET' || last.pos === 'ADP' || last.pos === 'PUNCT' || last.lower === 'to')) continue;
    yield { at, last: at === end, features: featuresAt(items, at, end, kind, place, state, at - from, table) };
  }
}

function featuresAt(
  items: readonly Item[],
  at: number,
  end: number,
  kind: string,
  place: string,
  state: { finite: number; commas: number },
  length: number,
  table: CueTable,
): string[] {
  const verbs = Math.min(2, state.finite);
  const long = Math.min(5, Math.floor(Math.log2(length)));
  if (at === end) return ['end', `end|${kind}`, `end|${kind}|${verbs}`];
  const mark = itemAt(items, at);
  const next = itemAt(items, at + 1);
  const after = itemAt(items, at + 2);
  const word = mark.pos === 'QUOTE' ? 'QUOTE' : mark.pos === 'PUNCT' || WORDY.has(mark.pos) ? mark.lower : mark.pos;
  const follow = mark.pos === 'PUNCT' && (next.pos === 'CCONJ' || next.pos === 'SCONJ') ? next.lower : next.pos;
  const features = [
    `w=${word}`,
    `w=${word}|${kind}`,
    `p=${mark.pos}|${kind}|${verbs}`,
    `wf=${word}|${follow}`,
    `wf=${word}|${follow}|${verbs}`,
    `wfa=${word}|${follow}|${after.pos}`,
    `last=${itemAt(items, at - 1).pos}|${word}`,
    `long=${long}|${kind}`,
    `wlong=${word}|${long}`,
    `place=${place}|${word}`,
    `place=${place}|${word}|${verbs}|${follow}`,
    `place=${place}|${mark.pos}|${verbs}`,
    `commas=${word}|${Math.min(2, state.commas)}`,
  ];
  const cue = cueAhead(items, at, end, table);
  if (cue) features.push(`cue=${cue}|${word}`, `cue=${cue}|${kind}`);
  if (mark.pos === 'PUNCT' && next.pos === 'VERB' && next.lower.endsWith('ing')) {
    features.push(table.wordRate('verb', next.lemma) > 0.4 ? 'ing-cue' : 'ing-other');
  }
  if (mark.pos === 'PUNCT' && CLAUSE_START.has(next.pos)) features.push(`clause|${word}|${verbs}`);
  return features;
}

/** Where the cue stands: in a relative clause, in a fronted clause, in a participle, or in the main clause. */
function placeOf(items: readonly Item[], { source, head, form }: Candidate): string {
  if (source && /^(?:who|which|that)$/.test(itemAt(items, source.from).lower)) return 'relative';
  const { pos } = itemAt(items, 0);
  if ((pos === 'SCONJ' || pos === 'ADP') && !commaBetween(items, 0, head)) return 'fronted';
  if (form === 'ing' && head < 2) return 'fronted';
  return form === 'ing' ? 'participle' : 'main';
}

function commaBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (itemAt(items, at).lower === ',') return true;
  return false;
}

const WORDY = new Set(['CCONJ', 'SCONJ', 'ADP', 'ADV', 'PART', 'PRON', 'AUX']);

/** How likely a cue stands within the next few items. */
function cueAhead(items: readonly Item[], at: number, end: number, table: CueTable): string {
  for (let next = at; next < Math.min(end, at + 7); next++) {
    const item = itemAt(items, next);
    if (item.lower === 'according') return 'according';
    if (item.pos === 'VERB') {
      const rate = table.has('verb', item.lemma) ? table.wordRate('verb', item.lemma) : 0;
      return rate > 0.6 ? 'strong' : rate > 0.3 ? 'some' : '';
    }
    if (next > at && item.pos === 'PUNCT') return '';
  }
  return '';
}

/**
 * The likeliest end (exclusive item index): the product of stopping there and not before. Stops looking once no later
 * place can be likelier. 0 where there is no place at all.
 */
export function chooseEnd(points: Iterable<EndPoint>, weights: Weights): number {
  let best = 0;
  let bestValue = Number.NEGATIVE_INFINITY;
  let reached = 0;
  for (const point of points) {
    const stop = point.last ? 1 : probability(weights, point.features);
    const value = reached + Math.log(stop + 1e-9);
    if (value > bestValue) {
      bestValue = value;
      best = point.at;
    }
    reached += Math.log(1 - Math.min(stop, 1 - 1e-9));
    if (reached < bestValue) break;
  }
  return best;
}
