/** Picks the likely cues of an article, settles where their contents end, and links quotations to them. */
import type { Span } from '../../model/span.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { chooseEnd, endPoints, lastWordEnd } from './content-ends.ts';
import { cueFeatures } from './cue-features.ts';
import type { CueTable } from './cue-table.ts';
import type { Weights } from './linear.ts';
import { itemAt, type Range } from './noun-phrases.ts';
import { linkQuotations } from './quotation-links.ts';
import type { Item, Unit } from './units.ts';

/** An attribution as found in the text, before its source is named. */
export interface Found {
  readonly unit: number;
  readonly candidate: Candidate;
  readonly source: Range | null;
  readonly cue: Range | null;
  /** Ranges of items of the unit, in order. */
  readonly content: Range[];
  /** Quotations outside the unit that go on with the content. */
  readonly further: Span[];
  readonly probability: number;
}

export interface CueModel {
  readonly table: CueTable;
  readonly cue: Weights;
  readonly end: Weights;
  /** Weight of the table's log-odds. */
  readonly odds: number;
  /** Candidates below this probability are left out. */
  readonly threshold: number;
}

/** All attributions of an article's units, in order of their cues. */
export function extract(units: readonly Unit[], model: CueModel): Found[] {
  const found: Found[] = [];
  units.forEach((unit, index) => {
    const candidates = findCandidates(unit, model.table);
    const likely = candidates
      .map((candidate) => ({ candidate, probability: cueProbability(unit, candidate, model) }))
      .filter((one) => one.probability >= model.threshold);
    for (const { candidate, probability } of withoutDoubles(likely)) {
      const content = contentOf(unit, candidate, model);
      if (content.length === 0 && candidate.pattern !== 'colon-end') continue;
      found.push({
        unit: index,
        candidate,
        source: candidate.source,
        cue: candidate.cue,
        content,
        further: [],
        probability,
      });
    }
  });
  return linkQuotations(units, found);
}

/** Words that were a cue less often than this with such a complement are not looked at further. */
const HOPELESS_RATE = 0.05;

/** Probability 0..1 that the candidate is a cue. */
export function cueProbability(unit: Unit, candidate: Candidate, model: CueModel): number {
  if (candidate.sort === 'colon') return model.table.rate('colon', candidate.lemma, candidate.pattern);
  if (model.table.rate(candidate.sort, candidate.lemma, candidate.pattern) < HOPELESS_RATE) return 0;
  const { odds, names } = cueFeatures(unit, candidate, model.table);
  let sum = (model.cue.get('bias') ?? 0) + model.odds * odds;
  for (const name of names) sum += model.cue.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

type Likely = { readonly candidate: Candidate; readonly probability: number };

/** Cues of one verb group lie next to each other: only so many neighbours are compared. */
const NEIGHBOURS = 6;

/** Of two candidates whose cues overlap, the likelier; of equals the first. */
function withoutDoubles(likely: readonly Likely[]): Likely[] {
  return likely.filter((one, index) => {
    const near = likely.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    return !near.some(
      (other) => other !== one && overlaps(other.candidate.cue, one.candidate.cue) && beats(other, one),
    );
  });
}

function beats(other: Likely, one: Likely): boolean {
  if (other.probability !== one.probability) return other.probability > one.probability;
  return other.candidate.head < one.candidate.head;
}

function contentOf(unit: Unit, candidate: Candidate, model: CueModel): Range[] {
  const { items } = unit;
  const ranges: Range[] = [];
  if (candidate.before) ranges.push(beforeRange(items, candidate));
  if (candidate.from >= 0) {
    const inner = { from: candidate.from, to: afterEnd(items, candidate, model) };
    if (inner.to > inner.from) ranges.push(inner);
  }
  return ranges
    .map((range) => trim(items, range))
    .filter((range) => range.to > range.from && hasWord(items, range))
    .filter((range) => !overlaps(range, candidate.cue));
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

function beforeRange(items: readonly Item[], candidate: Candidate): Range {
  const range = candidate.before ?? { from: 0, to: 0 };
  const opener = itemAt(items, range.from);
  if (range.from === 0 && (opener.lower === 'but' || opener.lower === 'and') && range.to > 4) {
    return { from: 1, to: range.to };
  }
  return range;
}

function afterEnd(items: readonly Item[], candidate: Candidate, model: CueModel): number {
  const first = itemAt(items, candidate.from);
  if (first.pos === 'QUOTE' && !candidate.pattern.endsWith('that')) return quoteEnd(items, candidate.from);
  const end = chooseEnd(endPoints(items, candidate, model.table), model.end);
  return end > 0 ? end : lastWordEnd(items, candidate.from, items.length);
}

/** End of the quotations that stand side by side from `from` on. */
function quoteEnd(items: readonly Item[], from: number): number {
  let end = from + 1;
  while (itemAt(items, end).pos === 'QUOTE') end++;
  return end;
}

function trim(items: readonly Item[], range: Range): Range {
  let { from, to } = range;
  while (from < to && /^[,:;.—–-]+$/.test(itemAt(items, from).text)) from++;
  while (to > from && /^[,:;.—–-]+$/.test(itemAt(items, to - 1).text)) to--;
  return { from, to };
}

function hasWord(items: readonly Item[], range: Range): boolean {
  for (let at = range.from; at < range.to; at++) if (/[\p{L}\p{N}]/u.test(itemAt(items, at).text)) return true;
  return false;
}
