/** An article as every measure sees it: passages, sentences, tokens, quotations, all with offsets into the stored text. */
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';

/** Coarse part of speech, Universal Dependencies tags as winkNLP gives them. */
export type PartOfSpeech = string;

export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** True inside quotation marks (scare quotes included). */
  readonly quoted: boolean;
}

export interface SentenceNode extends Span {
  readonly index: number;
  /** Index into the document's passages. */
  readonly passage: number;
  /** Its tokens are document.tokens[firstToken .. endToken). */
  readonly firstToken: number;
  readonly endToken: number;
  /** Share of its non-blank characters inside quotation marks, 0..1. */
  readonly quoted: number;
  /** True where the passage's role takes part in scores. */
  readonly scored: boolean;
}

/** A stretch between quotation marks. `start`/`end` include the marks. */
export interface Quotation extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly mark: 'double' | 'single';
  /** False where a paragraph opened a quotation that the next paragraph goes on with. */
  readonly closed: boolean;
  /** True for a few words in marks that are not speech: 'scare quotes', titles. */
  readonly fragment: boolean;
}

/** What the engine knows about an article before reading it. Ids are the caller's. */
export interface ArticleInput {
  readonly id: string;
  readonly file: string;
  readonly outlet: string;
  readonly headline: string;
  readonly author: string;
  /** Stored text: NFC, line ends LF. */
  readonly text: string;
  readonly roleOverrides: readonly (Span & { readonly role: Passage['role'] })[];
}

export interface ArticleDocument {
  readonly input: ArticleInput;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** All sentences in text order; none crosses a passage. */
  readonly sentences: readonly SentenceNode[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Word tokens in scored passages; this is the length that formulas divide by. */
  readonly wordCount: number;
}

/** A token that is a word or a number, not punctuation, a symbol or white space. */
export function isWord(token: Token): boolean {
  return token.pos !== 'PUNCT' && token.pos !== 'SPACE' && token.pos !== 'SYM';
}

/** The tokens of one sentence. */
export function tokensOf(document: ArticleDocument, sentence: SentenceNode): readonly Token[] {
  return document.tokens.slice(sentence.firstToken, sentence.endToken);
}
