/** Looks up the words of the sentence in which a span begins. */
import type { Span } from '../../../model/span.ts';
import { type ArticleDocument, type SentenceNode, tokensOf } from '../../document/document.ts';
import { firstEndingAfter } from '../../text-order.ts';
import type { Phrase } from '../found-attribution.ts';
import { wordItem } from '../units.ts';

/** Gives a span's words among those of its sentence, or null where it holds none. */
export type FindPhrase = (span: Span) => Phrase | null;

/** Makes the look-up for one article; each sentence is read once. */
export function phraseFinder(document: ArticleDocument): FindPhrase {
  const known = new Map<SentenceNode, Omit<Phrase, 'range'>>();
  return (span) => {
    const sentence = document.sentences[firstEndingAfter(document.sentences, span.start)];
    if (!sentence) return null;
    const words = known.get(sentence) ?? wordsOf(document, sentence);
    known.set(sentence, words);
    const from = words.items.findIndex((item) => item.end > span.start);
    const to = words.items.findLastIndex((item) => item.start < span.end) + 1;
    return from < 0 || to <= from ? null : { ...words, range: { from, to } };
  };
}

function wordsOf(document: ArticleDocument, sentence: SentenceNode): Omit<Phrase, 'range'> {
  const tokens = tokensOf(document, sentence);
  const plain = tokens.filter((token) => !token.quoted).map((token) => token.lower);
  return { items: tokens.map(wordItem), sentence: plain.join(' ') };
}
