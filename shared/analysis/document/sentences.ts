/** Mends what sentence segmentation gets wrong in news: abbreviations, closing marks, breaks inside sentences. */
import type { RawSentence, RawToken } from './tokenise.ts';

/** Words that end in a full stop without ending a sentence; all without that full stop. */
export interface Abbreviations {
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them that stand before a name, and so never end a sentence: 'Sen', 'Mr'. */
  readonly beforeNames: ReadonlySet<string>;
}

const CLOSING = new Set(['”', '"', '’', "'", ')', ']', '»', "''"]);
/** No sentence begins with these: 'Rep. Ann Lee (D-Calif.), who'. */
const NEVER_FIRST = /^[,;:)\]”]/;
const LETTERS_WITH_STOPS = /^(?:\p{L}\.)+$/u;

/** The sentences of one passage with cut ones joined and closing marks given back to the sentence they close. */
export function mendSentences(raw: readonly RawSentence[], words: Abbreviations): RawSentence[] {
  const sentences: RawToken[][] = [];
  for (const { tokens } of raw) {
    const before = sentences.at(-1);
    const own = [...tokens];
    if (before) giveBackMarks(before, own);
    if (own.length === 0) continue;
    if (before && isCut(before, own, words)) before.push(...own);
    else sentences.push(own);
  }
  return sentences.map((tokens) => ({ tokens }));
}

/** A closing mark that touches the sentence before it, or that has one to close there, belongs there. */
function giveBackMarks(before: RawToken[], own: RawToken[]): void {
  for (let mark = own[0]; mark && CLOSING.has(mark.text); mark = own[0]) {
    if (mark.start !== before.at(-1)?.end && !closesFromAfar(before, mark, own[1])) return;
    before.push(mark);
    own.shift();
  }
}

/** A straight mark between blanks, after a sentence in which an odd number of them stand: 'the “best. " He said'. */
function closesFromAfar(before: readonly RawToken[], mark: RawToken, next: RawToken | undefined): boolean {
  if (mark.text !== '"' || next?.start === mark.end) return false;
  return before.filter((token) => token.text === '"').length % 2 === 1;
}

function isCut(before: readonly RawToken[], own: readonly RawToken[], words: Abbreviations): boolean {
  const last = before.at(-1);
  const first = own[0];
  if (!last || !first) return false;
  if (NEVER_FIRST.test(first.text) || own.every(({ text }) => !/[\p{L}\d]/u.test(text))) return true;
  const lower = /^\p{Ll}/u.test(first.text);
  const shortened = abbreviationAt(before);
  // 'HealthCare.gov', 'D-N.Y.': nothing stands between, so nothing ends there.
  if (first.start === last.end && (lower || (shortened.length === 1 && /^\p{Lu}/u.test(first.text)))) return true;
  if (words.beforeNames.has(shortened)) return /^[\p{L}\d]/u.test(first.text);
  if (LETTERS_WITH_STOPS.test(last.text) || words.abbreviations.has(shortened)) return lower;
  // Speech inside a sentence: '“Never!” he said.'
  return lower && (CLOSING.has(last.text) || !/^[.!?…:]$/.test(last.text));
}

/** The last word without its full stop, where it has one: the tokeniser gives 'Sen.' sometimes as one, sometimes as two. */
function abbreviationAt(tokens: readonly RawToken[]): string {
  const last = tokens.at(-1);
  const word = tokens.at(-2);
  if (!last?.text.endsWith('.')) return '';
  if (last.text !== '.') return last.text.slice(0, -1);
  return word?.end === last.start ? word.text : '';
}
