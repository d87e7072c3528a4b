/** Marks the words that the reader model takes for loaded, and says how sure it is and what else speaks for it. */
import type { Finding } from '../../../model/result.ts';
import type { ArticleDocument, SentenceNode } from '../../document/document.ts';
import type { PiecePlace } from '../../reader/piece-places.ts';
import { findingFrom } from '../finding.ts';
import { SCARE_QUOTES } from '../scare-quotes.ts';
import { evidenceFor, weightAt } from './loaded-words.ts';
import { chanceAt, type SummedWord, summedWords, type WordTools } from './summed-words.ts';
import { type SentenceWords, TAKEN } from './wording.ts';

export const READER_WORD_RULE = 'framing.reader-word';
/** Of BABE's words that may be judged, experts marked 4 in 100: what a chance shown must be compared with. */
const ANY_WORD = 4;
const HYPHEN = /^[-‐‑]$/;

interface Mark extends SummedWord {
  readonly weight: number;
}

/**
 * Rules whose words experts often did not mind: measured on a fold left out, marking all of them costs F1 (contested
 * labels .008, scare quotes .003), marking them where the model marks a word of them does not.
 */
export const NEEDS_READER: ReadonlySet<string> = new Set([
  'framing.contested-label',
  'framing.doubt-verb',
  'framing.doubt-noun',
  SCARE_QUOTES,
]);

/** Reads one sentence; marked words that stand next to each other become one finding. */
export function readerWords(
  document: ArticleDocument,
  sentence: SentenceNode,
  places: readonly PiecePlace[],
  names: Uint8Array,
  tools: WordTools,
): SentenceWords {
  const { card } = tools;
  const marks = summedWords(document, sentence, places, names, tools)
    .filter(({ sum }) => sum >= card.words.threshold)
    .map((word): Mark => ({ ...word, weight: weightAt(document, sentence, word.at) }));
  return {
    agrees: (rule, first, end) => !NEEDS_READER.has(rule) || marks.some(({ at }) => at >= first && at < end),
    findings: (taken) => {
      const left = marks.filter(({ at }) => taken[at] !== TAKEN.loaded);
      return phrases(document, left).map((phrase) => findingOf(document, phrase, tools));
    },
  };
}

/** Runs of marked words of one voice with nothing but a hyphen between them. */
function phrases(document: ArticleDocument, marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near =
      last !== undefined &&
      last.token.quoted === mark.token.quoted &&
      (mark.at - last.at === 1 || (mark.at - last.at === 2 && HYPHEN.test(document.tokens[last.at + 1]?.text ?? '')));
    if (run && near) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

function findingOf(document: ArticleDocument, phrase: readonly Mark[], tools: WordTools): Finding {
  const start = phrase[0]?.token.start ?? 0;
  const end = phrase.at(-1)?.token.end ?? start;
  const adjective = phrase.every(({ token }) => token.pos === 'ADJ');
  const weight = phrase.reduce((sum, mark) => sum + mark.weight, 0);
  return findingFrom({
    rule: READER_WORD_RULE,
    category: adjective ? 'evaluative adjective' : 'loaded wording',
    start,
    end,
    voice: phrase[0]?.token.quoted ? 'quoted' : 'author',
    loaded: true,
    weight: Math.round(weight * 10) / 10,
    reason: reasonFor(document.text.slice(start, end), phrase, tools),
  });
}

function reasonFor(text: string, phrase: readonly Mark[], { model, classes, card }: WordTools): string {
  const sure = percent(chanceAt(Math.max(...phrase.map(({ sum }) => sum)), card));
  const least = percent(chanceAt(card.words.threshold, card));
  const lists = phrase.flatMap(({ token }) => {
    const evidence = evidenceFor(token, model, classes);
    if (evidence.length === 0) return [];
    return `${phrase.length > 1 ? `of “${token.text}”: ` : ''}${evidence.join('; ')}`;
  });
  const known = lists.length > 0 ? ` Beside that, ${lists.join('; ')}.` : ' No published list has it.';
  const denied = phrase.some(({ weight }) => weight < 1) ? ' It is denied here and counts half.' : '';
  return `Marked by the reader model: it puts the chance that experts would call “${text}” loaded in this sentence at ${sure} %. Words are marked from ${least} % on; for any word it is ${ANY_WORD} %.${known}${denied}`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}
