/** Finds where an article names somebody or something, from capitals and their company, not from a list of names. */
import type { ArticleDocument, Token } from '../document/document.ts';
import type { NameRules } from './name-rules.ts';

/** A name as it stands in a text, before anybody knows whom it names. */
export interface FoundName {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower-case words of the name without titles, initials and possessive endings. */
  readonly words: readonly string[];
  /** Lower-case titles that stand before it: 'mayor', 'sen'. */
  readonly titles: readonly string[];
  /** A preposition of place stands before it. */
  readonly afterPlaceWord: boolean;
}

/** 'To' and 'from' come before people as often. */
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'across']);
/** After these a capital says no more than at the start of a sentence. */
const OPENERS = new Set(['“', '"', '‘', "'", ':', '—', '–', '(', '•']);
/** A title may have a word or two before it: 'White House Press Secretary Sarah Sanders'. */
const MAX_TITLE_PLACE = 4;
const CAPITAL = /^\p{Lu}/u;
const MAX_WORDS = 7;

/**
 * Lower-case words that are capitalised inside sentences more often than not: what a sentence's first word is checked
 * against. By capitals alone, because part of speech taggers take rare surnames for verbs.
 */
export function capitalisedInside(documents: readonly ArticleDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    document.tokens.forEach((token, at) => {
      const role = document.passages[document.sentences[token.sentence]?.passage ?? -1]?.role;
      if (role !== 'body' || isDoubtful(document, at)) return;
      if (!/^\p{L}/u.test(token.text)) return;
      counts.set(token.lower, (counts.get(token.lower) ?? 0) + (CAPITAL.test(token.text) ? 1 : -1));
    });
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([word]) => word));
}

/** A capital here need not mean a name: first in its sentence, or right after a mark that opens something. */
function isDoubtful(document: ArticleDocument, at: number): boolean {
  const token = document.tokens[at];
  const before = document.tokens[at - 1];
  return !token || !before || before.sentence !== token.sentence || OPENERS.has(before.text);
}

/** Names in the scored sentences of one article, in order. `inside` comes from `capitalisedInside` over the event. */
export function findNames(document: ArticleDocument, rules: NameRules, inside: ReadonlySet<string>): FoundName[] {
  const found: FoundName[] = [];
  for (const sentence of document.sentences) {
    if (!sentence.scored) continue;
    const heading = document.passages[sentence.passage]?.role !== 'body';
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const end = nameEnd(document, at, sentence.endToken, heading, rules, inside);
      if (end === at) continue;
      const name = nameFrom(document, at, end, rules);
      if (name) found.push(name);
      at = end - 1;
    }
  }
  return found;
}

function nameEnd(
  document: ArticleDocument,
  at: number,
  limit: number,
  heading: boolean,
  rules: NameRules,
  inside: ReadonlySet<string>,
): number {
  const { tokens } = document;
  const isName = (place: number) => isNameWord(tokens[place], heading || isDoubtful(document, place), inside);
  let end = at;
  while (end < limit && end - at < MAX_WORDS) {
    const joins = end > at && end + 1 < limit && isName(end + 1) && isConnector(tokens, at, end, rules);
    if (!isName(end) && !joins) break;
    end++;
  }
  return end;
}

/** 'Department of Justice' is one name, 'Tomas Brandt of Ellery University' and 'Party and Parliament' are two. */
function isConnector(tokens: readonly Token[], from: number, at: number, rules: NameRules): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!rules.connectors.has(word)) return false;
  if (word !== 'of' && word !== 'for') return word !== 'the';
  return tokens.slice(from, at).some(({ lower }) => rules.organisationWords.has(lower) || rules.placeWords.has(lower));
}

function isNameWord(token: Token | undefined, doubtful: boolean, inside: ReadonlySet<string>): boolean {
  if (!token || !CAPITAL.test(token.text)) return false;
  return !doubtful || inside.has(token.lower);
}

function nameFrom(document: ArticleDocument, from: number, to: number, rules: NameRules): FoundName | null {
  const tokens = document.tokens.slice(from, to);
  const titles: string[] = [];
  const title = tokens
    .slice(0, Math.min(MAX_TITLE_PLACE, tokens.length - 1))
    .findLastIndex((token) => rules.titles.has(bare(token.lower)));
  for (const token of tokens.splice(0, title + 1)) titles.push(bare(token.lower));
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const words = tokens
    .map((token) => bare(token.lower))
    .filter((word) => /[\p{L}]/u.test(word) && (word.length > 1 || tokens.length === 1));
  if (words.length === 0 || words.every((word) => rules.neverNames.has(word))) return null;
  if (words.length === 1 && (rules.titles.has(words[0] ?? '') || (words[0] ?? '').length < 2)) return null;
  const before = document.tokens[from - 1]?.lower ?? '';
  return {
    sentence: first.sentence,
    start: first.start,
    end: last.end,
    text: document.text.slice(first.start, last.end),
    words,
    titles,
    afterPlaceWord: titles.length === 0 && PLACE_PREPOSITIONS.has(before),
  };
}

/** Without the full stop of an abbreviation; 'u.s.' keeps its inner one. */
function bare(word: string): string {
  return word.replace(/\.$/, '');
}
