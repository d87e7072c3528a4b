/** Prepares every sentence that can state a fact: its stems, weights, names, figures and quoted words. */
import { type ArticleDocument, isWord, type SentenceNode, type Token } from '../document/document.ts';
import type { WindowReading } from '../readings.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { createPiecesOf, type StatementPieces } from './statement-pieces.ts';
import { plain, stemKeys } from './stem-keys.ts';

export interface Statement {
  /** Index of the article among the documents. */
  readonly article: number;
  readonly sentence: SentenceNode;
  /** Distinct content stems with their weight (inverse document frequency). */
  readonly weights: ReadonlyMap<string, number>;
  readonly totalWeight: number;
  /** Neighbouring stems as pairs. */
  readonly pairs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Stems of the words written with a capital, first words of sentences too. */
  readonly nameStems: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Runs of three stems inside quotation marks. */
  readonly quotedRuns: ReadonlySet<string>;
  /** Words in the sentence. */
  readonly words: number;
  /** Place in the article, 0 first, 1 last. */
  readonly position: number;
  /** The reader model's pieces of its telling words; null where no model ran. */
  readonly pieces: StatementPieces | null;
}

/** Gives a stem's weight: rare words say more about whether two sentences state the same. */
export type Weigh = (stemmed: string) => number;

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM', 'X']);
/** A sentence with fewer content words states nothing that could be looked for elsewhere ('He agreed.'). */
const MIN_CONTENT_STEMS = 2;

/**
 * The statements of one article in order; headlines, what is not scored, and empty sentences are left out. `windows` is
 * what the reader model said about the article's body, null where no model ran.
 */
export function readStatements(
  document: ArticleDocument,
  article: number,
  weigh: Weigh,
  windows: readonly WindowReading[] | null,
): Statement[] {
  const keys = stemKeys(document);
  const piecesOf = windows ? createPiecesOf(document, keys, windows) : null;
  const last = Math.max(1, document.sentences.length - 1);
  return document.sentences.flatMap((sentence) => {
    // A headline says again what its body says, in fewer words: it would be a fact half stated.
    if (!sentence.scored || document.passages[sentence.passage]?.role !== 'body') return [];
    const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken);
    const keyed = tokens
      .map((token, at) => ({ token, key: keys[sentence.firstToken + at] ?? '' }))
      .filter(({ token }) => carriesContent(token));
    const stems = keyed.map(({ key }) => key);
    const weights = new Map(stems.map((stemmed) => [stemmed, weigh(stemmed)]));
    if (weights.size < MIN_CONTENT_STEMS) return [];
    return {
      article,
      sentence,
      weights,
      totalWeight: sum(weights.values()),
      pairs: runs(stems, 2),
      names: namesIn(tokens),
      nameStems: new Set(
        keyed.filter(({ token }) => /^\p{Lu}/u.test(token.text) && token.pos === 'PROPN').map(({ key }) => key),
      ),
      quantities: findQuantities(tokens),
      quotedRuns: runs(
        keyed.filter(({ token }) => token.quoted).map(({ key }) => key),
        3,
      ),
      words: tokens.filter(isWord).length,
      position: sentence.index / last,
      pieces: piecesOf?.(sentence, weights) ?? null,
    };
  });
}

function carriesContent(token: Token): boolean {
  return CONTENT.has(token.pos) && /[\p{L}\d]/u.test(token.lower);
}

/** Capitalised words that are not merely first in the sentence. */
function namesIn(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens
      .filter((token, at) => at > 0 && token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text))
      .map((token) => plain(token.lower)),
  );
}

function runs(stems: readonly string[], length: number): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= stems.length; at++) found.add(stems.slice(at, at + length).join(' '));
  return found;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
