/** Mends what sentence segmentation gets wrong in news: abbreviations, closing marks, breaks inside sentences. */
import type { RawSentence, RawToken } from './tokenise.ts';

const CLOSING = new Set(['”', '"', '’', "'", ')', ']', '»', "''"]);

/** The sentences of one passage with cut ones joined and closing marks given back to the sentence they close. */
export function mendSentences(raw: readonly RawSentence[], abbreviations: ReadonlySet<string>): RawSentence[] {
  const sentences: RawToken[][] = [];
  for (const { tokens } of raw) {
    const before = sentences.at(-1);
    const own = [...tokens];
    if (before) giveBackMarks(before, own);
    if (own.length === 0) continue;
    if (before && isCut(before, own, abbreviations)) before.push(...own);
    else sentences.push(own);
  }
  return sentences.map((tokens) => ({ tokens }));
}

/** A closing mark that touches the sentence before it belongs there. */
function giveBackMarks(before: RawToken[], own: RawToken[]): void {
  while (own[0] && CLOSING.has(own[0].text) && own[0].start === before.at(-1)?.end && opened(before, own[0])) {
    before.push(own.shift() as RawToken);
  }
}

/** A straight mark closes only where one is open: marks before it in the sentence are odd in number. */
function opened(before: readonly RawToken[], mark: RawToken): boolean {
  if (mark.text !== '"' && mark.text !== "'") return true;
  return before.filter((token) => token.text === mark.text).length % 2 === 1 || before.length > 0;
}

function isCut(before: readonly RawToken[], own: readonly RawToken[], abbreviations: ReadonlySet<string>): boolean {
  const last = before.at(-1);
  const first = own[0];
  if (!last || !first) return false;
  const lower = /^\p{Ll}/u.test(first.text);
  const abbreviated = abbreviations.has(last.text.replace(/\.$/, '')) && last.text.endsWith('.');
  if (/^(?:\p{L}\.)+$/u.test(last.text) || abbreviated) return lower || (abbreviated && /^\p{Lu}/u.test(first.text));
  // Speech inside a sentence: '“Never!” he said.'
  return lower && (CLOSING.has(last.text) || !/^[.!?…:]$/.test(last.text));
}
