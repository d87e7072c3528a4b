/** Finds words the writer puts between quotation marks to keep a distance from them. */
import type { Finding } from '../../model/result.ts';
import type { ArticleDocument, Quotation } from '../document/document.ts';
import { findingFrom } from './finding.ts';

export const SCARE_QUOTES = 'framing.scare-quotes';
const MAX_WORDS = 3;
/** Before these words the marks show a name or a term that is being introduced, or words of somebody named. */
const INTRODUCES = new Set([
  'called',
  'call',
  'calls',
  'calling',
  'named',
  'titled',
  'entitled',
  'dubbed',
  'word',
  'words',
  'term',
  'terms',
  'phrase',
  'known',
  'nicknamed',
  'labeled',
  'labelled',
  'as',
  'slogan',
  'hashtag',
  'song',
  'film',
  'book',
  'show',
  'chanting',
  'chanted',
  'reading',
  'read',
  'reads',
  'was',
  'were',
  'is',
  'by',
]);
/** A sentence with one of these reports speech: its fragments are quotations, not distance. */
const SPEECH = new Set([
  'say',
  'tell',
  'write',
  'tweet',
  'add',
  'call',
  'describe',
  'claim',
  'argue',
  'ask',
  'insist',
  'state',
  'declare',
  'refer',
  'denounce',
  'accuse',
  'warn',
  'quote',
  'note',
  'post',
  'speak',
  'explain',
  'reply',
  'respond',
  'chant',
  'shout',
  'yell',
  'characterize',
  'label',
  'brand',
  'dub',
  'praise',
  'criticize',
  'criticise',
  'cite',
  'promise',
  'vow',
  'suggest',
  'admit',
  'announce',
  'dismiss',
  'express',
  'acknowledge',
  'according',
  'tell',
  'urge',
  'condemn',
  'blast',
  'slam',
  'comment',
  'conclude',
  'predict',
  'believe',
  'think',
  'deny',
  'find',
  'mention',
  'report',
  'read',
  'hail',
  'refuse',
  'decry',
  'deem',
  'apologize',
  'deride',
  'mock',
  'tout',
  'use',
  'attack',
  'statement',
  'interview',
  'letter',
  'speech',
  'message',
  'report',
  'ruling',
  'remark',
]);

/** One finding for each fragment in marks that nobody is said to have spoken. The writer's voice: the marks are his. */
export function scareQuotes(document: ArticleDocument, sentenceAt: (offset: number) => number): Finding[] {
  return document.quotations.flatMap((quotation) => {
    const inner = document.text.slice(quotation.innerStart, quotation.innerEnd);
    if (!isDistanced(document, quotation, inner, sentenceAt(quotation.start))) return [];
    return findingFrom({
      rule: SCARE_QUOTES,
      category: 'scare quotes',
      start: quotation.start,
      end: quotation.end,
      voice: 'author',
      loaded: true,
      weight: 1,
      reason: `The marks around “${inner.replace(/[.,]$/, '')}” keep a distance from the words: the sentence names nobody who said them.`,
    });
  });
}

/** 'Sold to voters as “efficiency”': the verb itself keeps the distance. */
const SELLING = new Set(['sell', 'bill', 'tout', 'market', 'pitch', 'peddle', 'present']);

function isSoldAs(document: ArticleDocument, quotation: Quotation, first: number): boolean {
  const before = document.tokens
    .slice(first)
    .filter((token) => token.start < quotation.start)
    .slice(-6);
  return before.at(-1)?.lower === 'as' && before.some((token) => SELLING.has(token.lemma));
}

function isDistanced(document: ArticleDocument, quotation: Quotation, inner: string, sentenceIndex: number): boolean {
  const sentence = document.sentences[sentenceIndex];
  if (!quotation.fragment || !sentence?.scored || sentence.quoted > 0.5) return false;
  // A capital or a figure inside the marks: a title, a name or the start of a quoted sentence.
  if (!/^\p{Ll}/u.test(inner) || /[\d?!]|[.,]\S|[.,] /.test(inner) || inner.split(/\s+/).length > MAX_WORDS)
    return false;
  const others = document.quotations.some(
    (other) => other !== quotation && other.start >= sentence.start && other.start < sentence.end,
  );
  if (others) return false;
  if (isSoldAs(document, quotation, sentence.firstToken)) return true;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (!token || token.quoted) continue;
    if (SPEECH.has(token.lemma.toLowerCase()) || SPEECH.has(token.lower)) return false;
    const next = document.tokens[at + 1];
    const introduced = next && next.start >= quotation.start && next.start <= quotation.innerStart;
    if (introduced && INTRODUCES.has(token.lower)) return false;
  }
  return true;
}
