/** Reads the figures of a sentence as quantities: what number, of which kind, and what is counted. */

import { stem } from '../../text/stem.ts';
import type { Token } from '../document/document.ts';
import { asWordTables } from '../word-table.ts';

export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly kind: 'count' | 'money' | 'percent';
  /** True for 'about 40', 'nearly 5,000', 'at least 12'. */
  readonly approximate: boolean;
  /** Stems of the content words right beside it: what is counted. */
  readonly context: ReadonlySet<string>;
}

const WORDS: Readonly<Record<string, number>> = asWordTables({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const SCALES: Readonly<Record<string, number>> = asWordTables({
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  mn: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  b: 1_000_000_000,
  trillion: 1_000_000_000_000,
});
const CURRENCIES = new Set(['$', '£', '€', 'dollar', 'dollars', 'pounds', 'euros']);
const ABOUT = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'some',
  'least',
  'most',
  'over',
  'than',
  'estimated',
  'up',
]);
const MONTHS = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan.',
  'feb.',
  'mar.',
  'apr.',
  'aug.',
  'sept.',
  'oct.',
  'nov.',
  'dec.',
  'jan',
  'feb',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
]);
/** Words after a number that make it no amount of anything: a time, an age, a bill's or a street's number. */
const NOT_AMOUNTS = new Set([
  'a.m.',
  'p.m.',
  'am',
  'pm',
  'a.m',
  'p.m',
  "o'clock",
  'th',
  'st',
  'nd',
  'rd',
  ':',
  'year-old',
]);
/** How many words each side are looked at for what is counted. */
const CONTEXT_WORDS = 3;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const CLAUSE_ENDS = new Set([',', ';', ':', '.', '—', '–', '(', ')', 'and', 'but', 'or', 'while', '“', '”', '"']);

/** Quantities in `tokens` (of one sentence), in order. Years, dates, times and ages are none. */
export function findQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = numberAt(tokens, at);
    if (!number) continue;
    const quantity = quantityFrom(tokens, at, number.next, number.value);
    if (quantity) found.push(quantity);
    at = number.next - 1;
  }
  return found;
}

function numberAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokens[at];
  if (!first) return null;
  let value = plainNumber(first.lower);
  if (value === null) return null;
  let next = at + 1;
  const joined = tokens[next]?.lower === '-' ? WORDS[tokens[next + 1]?.lower ?? ''] : undefined;
  if (joined !== undefined && joined < 10 && value >= 20 && value < 100) {
    value += joined;
    next += 2;
  }
  for (let scale = SCALES[tokens[next]?.lower ?? '']; scale; scale = SCALES[tokens[next]?.lower ?? '']) {
    value *= scale;
    next++;
  }
  return { value, next };
}

function plainNumber(word: string): number | null {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  return WORDS[word] ?? null;
}

function quantityFrom(tokens: readonly Token[], at: number, next: number, value: number): Quantity | null {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[next]?.lower ?? '';
  const first = tokens[at];
  const last = tokens[next - 1];
  if (!first || !last || isDate(first.text, value, before, after) || NOT_AMOUNTS.has(after)) return null;
  if (after === '-' || before === '-' || before === '/' || after === '/') return null;
  const percent = after === '%' || after === 'percent' || after === 'per';
  const money = CURRENCIES.has(before) || CURRENCIES.has(after);
  // 'one' and 'two' alone are as often pronouns and set phrases as counts.
  if (WORDS[first.lower] === 1) return null;
  return {
    start: CURRENCIES.has(before) && before.length === 1 ? (tokens[at - 1]?.start ?? first.start) : first.start,
    end: percent && after === '%' ? (tokens[next]?.end ?? last.end) : last.end,
    value,
    kind: percent ? 'percent' : money ? 'money' : 'count',
    approximate: [before, tokens[at - 2]?.lower ?? ''].some((word) => ABOUT.has(word)),
    context: contextOf(tokens, at, next),
  };
}

function isDate(text: string, value: number, before: string, after: string): boolean {
  if (/^(1[6-9]|20)\d\d$/.test(text)) return true;
  return value <= 31 && (MONTHS.has(before) || MONTHS.has(after));
}

function contextOf(tokens: readonly Token[], at: number, next: number): Set<string> {
  const context = new Set<string>();
  for (const step of [-1, 1]) {
    let place = step < 0 ? at - 1 : next;
    for (let words = 0; words < CONTEXT_WORDS; place += step) {
      const token = tokens[place];
      if (!token || CLAUSE_ENDS.has(token.lower) || plainNumber(token.lower) !== null) break;
      words++;
      if (CONTENT.has(token.pos) && !SCALES[token.lower] && !ABOUT.has(token.lower)) context.add(stem(token.lower));
    }
  }
  return context;
}
