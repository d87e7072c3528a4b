/** Builds the document layer that all measures share: passages, sentences, tokens and quotations of one article. */
import { scoredRoles } from '../../model/passage.ts';
import { type ArticleDocument, type ArticleInput, isWord, type SentenceNode, type Token } from './document.ts';
import { findPassages } from './passages.ts';
import { findQuotations } from './quotations.ts';
import { type RawSentence, tokenise } from './tokenise.ts';

/** Reads one article. Takes the stored text with what is known about it; gives the document; never throws. */
export function readDocument(input: ArticleInput): ArticleDocument {
  const { text } = input;
  const passages = findPassages(input);
  const quotations = findQuotations(text, passages);
  const inside = coveredBy(quotations, text.length);
  const sentences: SentenceNode[] = [];
  const tokens: Token[] = [];
  passages.forEach((passage, passageIndex) => {
    for (const raw of tokenise(text.slice(passage.start, passage.end), passage.start)) {
      addSentence(raw, passageIndex, scoredRoles.has(passage.role));
    }
  });
  const wordCount = sentences
    .filter((sentence) => sentence.scored)
    .reduce((sum, sentence) => sum + tokens.slice(sentence.firstToken, sentence.endToken).filter(isWord).length, 0);
  return { input, text, passages, sentences, tokens, quotations, wordCount };

  function addSentence(raw: RawSentence, passage: number, scored: boolean): void {
    const first = raw.tokens[0];
    const last = raw.tokens.at(-1);
    if (!first || !last) return;
    const index = sentences.length;
    const firstToken = tokens.length;
    for (const token of raw.tokens) tokens.push({ ...token, sentence: index, quoted: inside[token.start] === 1 });
    const quoted = shareCovered(text, first.start, last.end, inside);
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

/** One byte per code unit: 1 inside a quotation. */
function coveredBy(spans: readonly { start: number; end: number }[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const span of spans) covered.fill(1, span.start, span.end);
  return covered;
}

function shareCovered(text: string, start: number, end: number, covered: Uint8Array): number {
  let all = 0;
  let inside = 0;
  for (let at = start; at < end; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    all++;
    inside += covered[at] ?? 0;
  }
  return all === 0 ? 0 : Math.round((inside / all) * 1000) / 1000;
}
