/** Says of each word of a sentence how much speaks for its being loaded. */
import type { ArticleDocument, SentenceNode, Token } from '../../document/document.ts';
import { asRead, type GenderedWords } from '../../reader/gendered-words.ts';
import { isHidden, type PiecePlace } from '../../reader/piece-places.ts';
import type { ReaderCard } from '../../reader/reader-card.ts';
import type { WordClasses } from '../words/word-classes.ts';
import { isContent } from './loaded-words.ts';
import type { LoadedModel } from './model.ts';

/** A token the reader model has an opinion of. */
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

export interface WordTools {
  readonly model: LoadedModel;
  readonly classes: WordClasses;
  readonly card: ReaderCard;
  readonly gendered: GenderedWords;
}

export interface SummedWord extends ScoredWord {
  /** The model's log-odds and, weighed, those of the word alone: from the card's threshold on it is marked. */
  readonly sum: number;
}

/** The words that may be marked, in text order; `names` is one byte a token, 1 inside a name. */
export function summedWords(
  document: ArticleDocument,
  sentence: SentenceNode,
  places: readonly PiecePlace[],
  names: Uint8Array,
  { model, classes, card, gendered }: WordTools,
): SummedWord[] {
  return scoredWords(document, sentence, places, names, classes).map((word) => ({
    ...word,
    sum: word.odds + card.words.list * model.word(asRead(word.token, gendered)),
  }));
}

/** The calibrated chance that experts would call a word of this sum of log-odds loaded. */
export function chanceAt(sum: number, { words: { slope, intercept } }: Pick<ReaderCard, 'words'>): number {
  return 1 / (1 + Math.exp(-(slope * sum + intercept)));
}
