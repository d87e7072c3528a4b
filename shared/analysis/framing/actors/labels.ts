/** Finds the labels the writer gives an actor beside the name: 'embattled senator X', 'X, a longtime ally', 'Governor X'. */
import type { Span } from '../../../model/span.ts';
import type { ArticleDocument, Token } from '../../document/document.ts';
import type { Titles } from './titles.ts';

/** Longer noun phrases are clauses in disguise. */
const MAX_BEFORE = 5;
const MAX_APPOSITION = 12;
const MODIFIERS = new Set(['ADJ', 'NOUN']);
const HYPHEN = /^[-‐‑]$/;
const DASH_OR_COMMA = new Set([',', '(', '—', '–']);
const APPOSITION_ENDS = new Set([',', '.', ';', ')', '—', '–', ':']);
const ARTICLES = new Set(['a', 'an', 'the']);
/** Words before a name that say nothing of its bearer. */
const NO_LABEL = new Set([
  'first',
  'second',
  'last',
  'next',
  'other',
  'same',
  'only',
  'entire',
  'whole',
  'early',
  'late',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'nearby',
  'own',
  'such',
  'many',
  'several',
  'more',
  'most',
  'few',
  'online',
  'available',
  'former',
  'top',
  'senior',
  'federal',
  'annual',
  'lower',
  'upper',
  'due',
  'like',
  'old',
  'year-old',
]);
const CLAUSE_WORDS = new Set(['who', 'which', 'that', 'whose', 'where', 'when', 'he', 'she', 'they', 'it', 'i', 'we']);

/** Labels of the name in tokens[first..end); `inName` is one byte per token, 1 inside any name mention. */
export function labelsOf(
  document: ArticleDocument,
  first: number,
  end: number,
  inName: Uint8Array,
  titles: Titles,
  isPerson: boolean,
): Span[] {
  const sentence = document.sentences[document.tokens[first]?.sentence ?? -1];
  if (!sentence) return [];
  const spans = [
    titleInside(document.tokens, first, end, titles),
    modifiesNoun(document.tokens[end])
      ? null
      : before(document.tokens, sentence.firstToken, first, inName, titles, isPerson),
    apposition(document.tokens, end, sentence.endToken, inName),
  ];
  return spans.filter((span) => span !== null);
}

/** 'President' where the mention itself is 'President X'. */
function titleInside(tokens: readonly Token[], first: number, end: number, titles: Titles): Span | null {
  let last = first;
  while (last < end - 1 && titles.isTitle(bare(tokens[last]))) last++;
  return spanOf(tokens, first, last);
}

/** In 'senior Taliban officials' the words before the name describe the officials, not the name. */
function modifiesNoun(next: Token | undefined): boolean {
  return (
    next !== undefined && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN' || HYPHEN.test(next.text))
  );
}

function before(
  tokens: readonly Token[],
  sentenceFirst: number,
  first: number,
  inName: Uint8Array,
  titles: Titles,
  isPerson: boolean,
): Span | null {
  let at = first;
  while (at > sentenceFirst && first - at < MAX_BEFORE && fitsBefore(tokens, at - 1, inName, titles)) at--;
  while (at < first && HYPHEN.test(tokens[at]?.text ?? '')) at++;
  const run = tokens.slice(at, first);
  const head = run.at(-1);
  if (!head || HYPHEN.test(head.text)) return null;
  const named = titles.isTitle(bare(head));
  if (!named && !(isPerson && (head.pos === 'NOUN' ? titles.isRole(head.lower) : !NO_LABEL.has(head.lower))))
    return null;
  // A plural or a bare adverb before a name belongs to what went before: 'told reporters Smith was ...'.
  if (!named && head.pos === 'NOUN' && head.lower !== head.lemma.toLowerCase()) return null;
  const previous = at > sentenceFirst ? tokens[at - 1] : undefined;
  const afterArticle = previous !== undefined && ARTICLES.has(previous.lower);
  const opens =
    previous === undefined || previous.pos === 'PUNCT' || previous.pos === 'CCONJ' || previous.pos === 'ADP';
  return named || afterArticle || opens ? spanOf(tokens, at, first) : null;
}

function fitsBefore(tokens: readonly Token[], at: number, inName: Uint8Array, titles: Titles): boolean {
  const token = tokens[at];
  if (!token || token.quoted || inName[at] === 1) return false;
  if (titles.isTitle(bare(token))) return true;
  if (HYPHEN.test(token.text)) return true;
  // 'Attorney General', 'Prime Minister': a capital word before a capital title belongs to it.
  const next = tokens[at + 1];
  if (next && /^\p{Lu}/u.test(next.text) && titles.isTitle(bare(next)) && inName[at + 1] !== 1) {
    if (/^\p{Lu}/u.test(token.text) && /^(?:PROPN|NOUN|ADJ)$/.test(token.pos)) return true;
  }
  return MODIFIERS.has(token.pos) && /^\p{Ll}/u.test(token.text);
}

/** ', a longtime ally of the governor,' directly after the name. */
function apposition(tokens: readonly Token[], end: number, sentenceEnd: number, inName: Uint8Array): Span | null {
  if (!DASH_OR_COMMA.has(tokens[end]?.text ?? '') || !ARTICLES.has(tokens[end + 1]?.lower ?? '')) return null;
  for (let at = end + 2; at < sentenceEnd && at - end <= MAX_APPOSITION; at++) {
    const token = tokens[at];
    if (!token || token.quoted || token.pos === 'AUX' || CLAUSE_WORDS.has(token.lower)) return null;
    if (token.pos === 'VERB' && !/(?:ed|ing)$/.test(token.lower)) return null;
    if (!APPOSITION_ENDS.has(token.text)) continue;
    // 'X, the Y' with nothing but a name inside is a list of places or people, not a label.
    const content = tokens.slice(end + 2, at).some((one, i) => one.pos === 'NOUN' && inName[end + 2 + i] !== 1);
    return content ? spanOf(tokens, end + 1, at) : null;
  }
  return null;
}

function spanOf(tokens: readonly Token[], first: number, end: number): Span | null {
  const from = tokens[first];
  const to = tokens[end - 1];
  return end > first && from && to ? { start: from.start, end: to.end } : null;
}

function bare(token: Token | undefined): string {
  return (token?.lower ?? '').replaceAll('.', '');
}
