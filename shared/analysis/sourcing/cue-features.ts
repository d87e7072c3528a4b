/** What the cue classifier looks at: the word's record in the cue table, its form, its subject, what follows. */
import type { Candidate } from './candidates.ts';
import type { CueTable } from './cue-table.ts';
import { isPersonalPronoun, itemAt, type Range } from './noun-phrases.ts';
import { groupStart } from './subjects.ts';
import type { Item, Unit } from './units.ts';

/** Log-odds of the table's rate, and the names of all other features that are present. */
export interface CueFeatures {
  readonly odds: number;
  readonly names: readonly string[];
}

export function cueFeatures(unit: Unit, candidate: Candidate, table: CueTable): CueFeatures {
  const { items } = unit;
  const { sort, pattern, form, head } = candidate;
  const group = patternGroup(pattern);
  const subject = subjectSort(items, candidate.source);
  const rate = table.rate(sort, candidate.lemma, pattern);
  const word = Math.round(4 * logit(table.wordRate(sort, candidate.lemma))) / 4;
  const names = [
    `sort=${sort}`,
    `pattern=${sort}|${pattern}`,
    `group=${sort}|${group}|${form}`,
    `form=${sort}|${form}`,
    `subject=${sort}|${subject}`,
    `subject-group=${group}|${subject}`,
    `word=${Math.max(-4, Math.min(3, Math.round(word)))}`,
    `next=${sort}|${itemAt(items, head + 1).pos}`,
    `before=${sort}|${itemAt(items, candidate.cue.from - 1).pos}`,
    `governed=${sort}|${governor(items, candidate, table)}`,
    unit.headline ? `headline|${sort}` : 'text',
    head < 3 ? `early|${sort}` : 'later',
    `rest=${sort}|${Math.min(6, Math.floor(Math.log2(1 + Math.max(0, items.length - Math.max(head, candidate.from)))))}`,
    unit.hasQuote ? `has-quote|${group}` : 'no-quote',
  ];
  const modal = modalOf(items, candidate);
  if (modal) names.push(`modal=${sort}|${modal}`);
  return { odds: logit(rate), names };
}

function logit(rate: number): number {
  const safe = Math.min(0.99, Math.max(0.01, rate));
  return Math.log(safe / (1 - safe));
}

/** Patterns with like behaviour taken together. */
export function patternGroup(pattern: string): string {
  const bare = pattern.replace(/^(?:be|np|far|inv|post|rel)-/, '');
  const prefix = pattern.slice(0, pattern.length - bare.length);
  if (prefix === 'post-' || prefix === 'rel-') return prefix;
  if (bare.startsWith('p-')) return `${prefix === 'be-' ? prefix : ''}p`;
  return prefix === 'be-' ? `be-${bare}` : bare;
}

/** What kind of words the would-be source is. */
export function subjectSort(items: readonly Item[], source: Range | null): string {
  if (!source) return 'none';
  const first = itemAt(items, source.from);
  const last = itemAt(items, source.to - 1);
  if (source.to - source.from === 1 && isPersonalPronoun(first)) {
    if (/^(?:he|she|who|i|we|they|you)$/.test(first.lower)) return first.lower;
    return /^(?:it|that|which|this)$/.test(first.lower) ? 'thing' : 'pronoun';
  }
  for (let at = source.from; at < source.to; at++) if (itemAt(items, at).pos === 'PROPN') return 'name';
  return last.lower.endsWith('s') ? 'plural' : 'noun';
}

/** The cue rate of the verb that governs an infinitive ('declined to say'), in steps. */
function governor(items: readonly Item[], candidate: Candidate, table: CueTable): string {
  let at = groupStart(items, candidate.head) - 1;
  if (candidate.form !== 'infinitive' && candidate.form !== 'to-ing') {
    if (candidate.form !== 'ing') return 'no';
    at = candidate.head - 1;
  }
  while (at >= 0 && itemAt(items, at).pos === 'ADV') at--;
  const item = itemAt(items, at);
  if (item.pos !== 'VERB' && item.pos !== 'NOUN' && item.pos !== 'ADJ') return 'other';
  const sort = item.pos === 'VERB' ? 'verb' : item.pos === 'NOUN' ? 'noun' : 'adj';
  if (!table.has(sort, item.lemma)) return `${sort}-never`;
  const rate = table.rate(sort, item.lemma, 'to');
  return `${sort}-${rate > 0.5 ? 'often' : rate > 0.2 ? 'some' : 'rare'}`;
}

function modalOf(items: readonly Item[], candidate: Candidate): string {
  for (let at = candidate.cue.from; at < candidate.head; at++) {
    const { lower } = itemAt(items, at);
    if (/^(?:would|could|should|might|may|will|can|must|'ll|'d)$/.test(lower)) return 'modal';
    if (lower === 'not' || lower === "n't" || lower === 'never') return 'negated';
  }
  return '';
}
