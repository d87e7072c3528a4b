/** Builds the document layer that all measures share: passages, sentences, tokens and quotations of one article. */
import { scoredRoles } from '../../model/passage.ts';
import type { Span } from '../../model/span.ts';
import { type ArticleDocument, type ArticleInput, isWord, type SentenceNode, type Token } from './document.ts';
import { maskNames } from './mask-names.ts';
import { hideOverlongWords } from './overlong-words.ts';
import { findPassages } from './passages.ts';
import { properNouns } from './proper-nouns.ts';
import { findQuotations } from './quotations.ts';
import { NO_ROLE_RULES, type RoleRules } from './role-rules.ts';
import { mendSentences } from './sentences.ts';
import { type RawSentence, tokenise } from './tokenise.ts';
import { forgetWords } from './wink-reader.ts';

/**
 * Reads one article. Takes the stored text with what is known about it, and the rules for roles (without them all
 * passages are running text); gives the document; never throws.
 */
export function readDocument(input: ArticleInput, rules: RoleRules = NO_ROLE_RULES): ArticleDocument {
  const { text } = input;
  const passages = findPassages(input, rules);
  const quotations = findQuotations(text, passages);
  const inside = coverage(text, quotations);
  const masked = maskNames(hideOverlongWords(text));
  const smallForms = new Set(text.match(/(?<![\p{L}\d])\p{Ll}[\p{L}\d]*/gu));
  const sentences: SentenceNode[] = [];
  const tokens: Token[] = [];
  let wordCount = 0;
  forgetWords();
  passages.forEach((passage, index) => {
    const raw = tokenise(masked.slice(passage.start, passage.end), passage.start, text);
    const scored = scoredRoles.has(passage.role);
    for (const sentence of mendSentences(raw, rules)) addSentence(sentence, index, scored);
  });
  return { input, text, passages, sentences, tokens, quotations, wordCount };

  function addSentence(raw: RawSentence, passage: number, scored: boolean): void {
    const first = raw.tokens[0];
    const last = raw.tokens.at(-1);
    if (!first || !last) return;
    const index = sentences.length;
    const firstToken = tokens.length;
    const tags = properNouns(raw.tokens, smallForms);
    raw.tokens.forEach((token, at) => {
      const placed = { ...token, pos: tags[at] ?? token.pos, sentence: index, quoted: inside.at(token.start) };
      tokens.push(placed);
      if (scored && isWord(placed)) wordCount++;
    });
    const quoted = inside.share(first.start, last.end);
    sentences.push({
      index,
      start: first.start,
      end: last.end,
      passage,
      firstToken,
      endToken: tokens.length,
      quoted,
      scored,
    });
  }
}

/** Tells in constant time what lies inside `spans`, and which share of a stretch's non-blank characters does. */
function coverage(text: string, spans: readonly Span[]) {
  const covered = new Uint8Array(text.length + 1);
  for (const span of spans) covered.fill(1, span.start, span.end);
  const inside = new Uint32Array(text.length + 1);
  const solid = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSolid = code !== 32 && code !== 10 ? 1 : 0;
    solid[at + 1] = (solid[at] ?? 0) + isSolid;
    inside[at + 1] = (inside[at] ?? 0) + (isSolid & (covered[at] ?? 0));
  }
  return {
    at: (place: number): boolean => covered[place] === 1,
    share: (start: number, end: number): number => {
      const all = (solid[end] ?? 0) - (solid[start] ?? 0);
      return all === 0 ? 0 : Math.round((((inside[end] ?? 0) - (inside[start] ?? 0)) / all) * 1000) / 1000;
    },
  };
}
