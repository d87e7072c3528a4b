/** Finds which words of an article belong to names, so that no measure ever judges somebody's name. */
import type { Span } from '../../../model/span.ts';
import { type ArticleDocument, isWord, type Token } from '../../document/document.ts';

/** From this share of capitalised words on, a sentence is set like a headline and capitals say nothing about names. */
const TITLE_CASE_SHARE = 0.6;
/** Shorter words ('of', 'and') stay small in headlines and are not counted. */
const TITLE_CASE_LETTERS = 4;
/** Words written in capitals throughout from this length on are shouted rather than names, when they are known words. */
const SHOUTED_LETTERS = 4;

const UPPER = /^\p{Lu}/u;
const SHOUTED = /^\p{Lu}+$/u;
const OPENERS = new Set([
  '"',
  '“',
  '‘',
  "'",
  '«',
  '(',
  '[',
  '—',
  '–',
  '-',
  ':',
  '•',
  '…',
  '...',
  '*',
  '?',
  '!',
  '.',
  ';',
]);

interface SeenForms {
  /** Lower-case forms seen capitalised inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Lower-case forms seen written small. */
  readonly small: ReadonlySet<string>;
}

/**
 * One byte per token: 1 where the token is part of a name (person, party, place, people, organisation, title in
 * capitals). A capital inside a sentence makes a name; at a sentence start, and in headlines set in capitals, the rest
 * of the article decides. `known` says which lower-case words are ordinary (a shouted 'LIES' is then no name).
 */
export function nameTokens(document: ArticleDocument, known: (lower: string) => boolean): Uint8Array {
  const { tokens, sentences } = document;
  const names = new Uint8Array(tokens.length);
  const titleCase = sentences.map((sentence) => isTitleCase(tokens, sentence.firstToken, sentence.endToken));
  const seen = seenForms(document, titleCase);
  for (const sentence of sentences) {
    const title = titleCase[sentence.index] === true;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokens[at];
      if (!token || !UPPER.test(token.text) || token.lower === 'i' || token.lower.startsWith("i'")) continue;
      if (SHOUTED.test(token.text) && token.text.length >= SHOUTED_LETTERS && known(token.lower)) continue;
      const open = title || startsClause(tokens, at, sentence.firstToken);
      if (!open || nameAtStart(token, seen, known)) names[at] = 1;
    }
  }
  return names;
}

/** Taggers take a rare adjective at the start ('Embattled') for a name; an ordinary word is none without other evidence. */
function nameAtStart(token: Token, seen: SeenForms, known: (lower: string) => boolean): boolean {
  if (seen.inside.has(token.lower)) return !seen.small.has(token.lower) || token.pos === 'PROPN';
  return token.pos === 'PROPN' && !seen.small.has(token.lower) && !known(token.lower);
}

function startsClause(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first) return true;
  const before = tokens[at - 1];
  return before !== undefined && OPENERS.has(before.text);
}

function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    if (!token || !isWord(token) || token.text.length < TITLE_CASE_LETTERS) continue;
    long++;
    if (UPPER.test(token.text)) capital++;
  }
  return long >= 3 && capital / long >= TITLE_CASE_SHARE;
}

function seenForms(document: ArticleDocument, titleCase: readonly boolean[]): SeenForms {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const sentence of document.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = document.tokens[at];
      if (!token) continue;
      if (!UPPER.test(token.text)) small.add(token.lower);
      else if (!titleCase[sentence.index] && !startsClause(document.tokens, at, sentence.firstToken))
        inside.add(token.lower);
    }
  }
  return { inside, small };
}

/** `names` with every token of the given mentions marked too: what the actor layer knows to be a name is one. */
export function coverNames(document: ArticleDocument, names: Uint8Array, mentions: readonly Span[]): Uint8Array {
  const covered = names.slice();
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  document.tokens.forEach((token, at) => {
    while (next < inOrder.length && (inOrder[next]?.end ?? 0) <= token.start) next++;
    const mention = inOrder[next];
    if (mention && mention.start <= token.start && token.end <= mention.end) covered[at] = 1;
  });
  return covered;
}
