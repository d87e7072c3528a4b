/** Cuts an article into sentences as a listener hears them: each stretch of quoted speech counts as one piece. */
import type { Span } from '../../model/span.ts';
import type { ArticleDocument, Quotation, Token } from '../document/document.ts';

/** One word, mark or whole stretch of quoted speech. */
export interface Item extends Span {
  readonly lower: string;
  readonly text: string;
  readonly lemma: string;
  /** Part of speech, or 'QUOTE' for quoted speech. */
  readonly pos: string;
  readonly quote: Quotation | null;
}

export interface Unit {
  readonly items: readonly Item[];
  /** Index of the document's passage. */
  readonly passage: number;
  readonly headline: boolean;
  readonly hasQuote: boolean;
  /** In the article's first passage, which is often a headline. */
  readonly first: boolean;
}

/** From this share of its longer words written with a capital on, quoted text without a closing mark is a title. */
const TITLE_SHARE = 0.8;
const ENDS_LIKE_QUESTION = /[?!]['’”"»]*$/;
const AFTER_QUESTION =
  /^(?:[\p{L}.'’-]+ ){0,4}(?:said|asked|says|asks|added|wrote|shouted|replied|continued|exclaimed|tweeted|yelled)\b/u;

/** All units in scored passages, in text order. Quoted speech reaching over several sentences stays in one unit. */
export function readUnits(document: ArticleDocument): Unit[] {
  const units: Unit[] = [];
  const quoteOf = speechByToken(document);
  let items: Item[] = [];
  let passage = -1;
  let lastQuote: Quotation | null = null;
  const opening = document.sentences.find((sentence) => sentence.scored)?.passage ?? -1;
  for (const sentence of document.sentences) {
    if (!sentence.scored) continue;
    const first = document.tokens[sentence.firstToken];
    if (!first) continue;
    if (sentence.passage !== passage || startsUnit(first, lastQuote, items, document.text)) flush();
    passage = sentence.passage;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = document.tokens[at];
      if (!token) continue;
      const quote = quoteOf.get(at) ?? null;
      if (quote === null) items.push(wordItem(token));
      else if (quote !== lastQuote) items.push(quoteItem(document.text, quote));
      lastQuote = quote;
    }
  }
  flush();
  return units;

  function flush(): void {
    if (items.length > 0) {
      const role = document.passages[passage]?.role;
      const hasQuote = items.some((item) => item.quote !== null);
      units.push({
        items,
        passage,
        hasQuote,
        headline: role === 'headline' || role === 'subhead',
        first: passage === opening,
      });
    }
    items = [];
    lastQuote = null;
  }
}

function startsUnit(first: Token, lastQuote: Quotation | null, items: readonly Item[], text: string): boolean {
  if (lastQuote !== null && first.start < lastQuote.end) return false;
  const last = items.at(-1);
  if (!last?.quote) return true;
  if (/^\p{Ll}/u.test(first.text)) return false;
  if (/,['’”"»]*$/.test(last.text)) return false;
  return !(ENDS_LIKE_QUESTION.test(last.text) && AFTER_QUESTION.test(text.slice(first.start, first.start + 80)));
}

/** The speech quotation each token lies in; fragments ('scare quotes', titles) stay ordinary words. */
function speechByToken(document: ArticleDocument): Map<number, Quotation> {
  const found = new Map<number, Quotation>();
  const speech = document.quotations.filter((quotation) => isSpeech(quotation, document.text));
  let at = 0;
  for (const quotation of speech) {
    while ((document.tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) at++;
    for (; (document.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < quotation.end; at++) found.set(at, quotation);
  }
  return found;
}

/** More than a few words, or a whole short utterance ('No!'); never a term or a title. */
function isSpeech(quotation: Quotation, text: string): boolean {
  if (quotation.fragment) return false;
  const inner = text.slice(quotation.innerStart, quotation.innerEnd);
  return /\p{L}/u.test(inner) && !isTitle(inner);
}

/** Capitals throughout and no closing mark: a book, a film, a headline. */
function isTitle(inner: string): boolean {
  if (/[.,!?;…]\s*$/.test(inner)) return false;
  const words = inner.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && capital / words.length >= TITLE_SHARE;
}

/** One word or mark as an item. */
export function wordItem({ start, end, lower, text, lemma, pos }: Token): Item {
  return { start, end, lower, text, lemma: lemma.toLowerCase(), pos, quote: null };
}

function quoteItem(text: string, quote: Quotation): Item {
  const shown = text.slice(quote.start, quote.end);
  return { start: quote.start, end: quote.end, lower: shown, text: shown, lemma: '', pos: 'QUOTE', quote };
}
