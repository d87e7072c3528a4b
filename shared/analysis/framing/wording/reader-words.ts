/** Marks the words that the reader model takes for loaded, and says how sure it is and what else speaks for it. */
import type { Finding } from '../../../model/result.ts';
import type { ArticleDocument, SentenceNode, Token } from '../../document/document.ts';
import { isHidden, type PiecePlace } from '../../reader/piece-places.ts';
import type { ReaderCard } from '../../reader/reader-card.ts';
import { findingFrom } from '../finding.ts';
import { SCARE_QUOTES } from '../scare-quotes.ts';
import type { WordClasses } from '../words/word-classes.ts';
import { evidenceFor, isContent, weightAt } from './loaded-words.ts';
import type { LoadedModel } from './model.ts';
import { type SentenceWords, TAKEN } from './wording.ts';

export const READER_WORD_RULE = 'framing.reader-word';
/** Of BABE's words that may be judged, experts marked 4 in 100: what a chance shown must be compared with. */
const ANY_WORD = 4;
const HYPHEN = /^[-‐‑]$/;

/** A token the model has an opinion of. */
export interface ScoredWord {
  readonly at: number;
  readonly token: Token;
  /** The strongest of its pieces' log-odds. */
  readonly odds: number;
}

/** The words of a sentence that may be marked at all: no names, no function words, nothing the model did not see. */
export function scoredWords(
  document: ArticleDocument,
  sentence: SentenceNode,
  places: readonly PiecePlace[],
  names: Uint8Array,
  classes: WordClasses,
): ScoredWord[] {
  const words: ScoredWord[] = [];
  let from = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (!token) continue;
    while (from < places.length && (places[from]?.piece.end ?? 0) <= token.start) from++;
    if (names[at] === 1 || !isContent(token, classes)) continue;
    const odds = strongest(places, from, token);
    if (odds !== null) words.push({ at, token, odds });
  }
  return words;
}

/** Null where no piece touches the token, or one that does stands for a name. */
function strongest(places: readonly PiecePlace[], from: number, token: Token): number | null {
  let most: number | null = null;
  for (let next = from; next < places.length; next++) {
    const place = places[next];
    if (!place || place.piece.start >= token.end) break;
    if (isHidden(place)) return null;
    const odds = place.reading.words[place.at] ?? Number.NEGATIVE_INFINITY;
    most = Math.max(most ?? odds, odds);
  }
  return most;
}

interface Mark extends ScoredWord {
  readonly sure: number;
  readonly weight: number;
}

export interface ReaderWordTools {
  readonly model: LoadedModel;
  readonly classes: WordClasses;
  readonly card: ReaderCard;
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
  tools: ReaderWordTools,
): SentenceWords {
  const { model, classes, card } = tools;
  const { list, threshold } = card.words;
  const marks = scoredWords(document, sentence, places, names, classes).flatMap((word): Mark[] => {
    const sum = word.odds + list * model.word(word.token);
    if (sum < threshold) return [];
    return [{ ...word, sure: chanceAt(sum, card), weight: weightAt(document, sentence, word.at) }];
  });
  return {
    agrees: (rule, first, end) => !NEEDS_READER.has(rule) || marks.some(({ at }) => at >= first && at < end),
    findings: (taken) => {
      const left = marks.filter(({ at }) => taken[at] !== TAKEN.loaded);
      return phrases(document, left).map((phrase) => findingOf(document, phrase, tools));
    },
  };
}

/** The calibrated chance that experts would call a word of this sum of log-odds loaded. */
function chanceAt(sum: number, { words: { slope, intercept } }: ReaderCard): number {
  return 1 / (1 + Math.exp(-(slope * sum + intercept)));
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

function findingOf(document: ArticleDocument, phrase: readonly Mark[], tools: ReaderWordTools): Finding {
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

function reasonFor(text: string, phrase: readonly Mark[], { model, classes, card }: ReaderWordTools): string {
  const sure = percent(Math.max(...phrase.map((mark) => mark.sure)));
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
