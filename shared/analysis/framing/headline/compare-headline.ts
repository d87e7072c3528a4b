/** Sets the headline against the body it stands over: stronger words, more certainty, people the body hardly names. */
import type { Finding, HeadlineComparison } from '../../../model/result.ts';
import type { ActorLayer } from '../../actors/actors.ts';
import { type ArticleDocument, isWord } from '../../document/document.ts';

/** Hedges per 100 of the writer's words from which a body counts as hedged; wire copy has about one. */
export const HEDGED_BODY = 1.5;
/** From this difference in probability on the headline is called more loaded than its body. */
export const NOTABLE_GAP = 0.25;
const OWN_VOICE = 0.5;

/** A headline read for itself: the passage of the article, or the article's own headline field read as a text. */
export interface ReadHeadline {
  readonly document: ArticleDocument;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly loaded: number;
  readonly findings: readonly Finding[];
}

/** Compares; `loaded` and `findings` are those of the whole article. */
export function compareHeadline(
  headline: ReadHeadline,
  document: ArticleDocument,
  loaded: readonly number[],
  findings: readonly Finding[],
  actors: ActorLayer,
  article: number,
): HeadlineComparison {
  const body = document.sentences.filter((one) => document.passages[one.passage]?.role === 'body');
  const own = body.filter((one) => one.quoted <= OWN_VOICE);
  const bodyLoaded = own.reduce((sum, one) => sum + (loaded[one.index] ?? 0), 0) / Math.max(1, own.length);
  const inBody = findings.filter((one) => !isInside(one, headline.span));
  const notes = [
    ...gapNote(headline.loaded, bodyLoaded),
    ...strongerWords(headline, document),
    ...certaintyNote(headline, document, inBody),
    ...actorNotes(headline, document, actors, article),
  ];
  return {
    text: headline.text,
    span: headline.span,
    loaded: headline.loaded,
    bodyLoaded: Math.round(1000 * bodyLoaded) / 1000,
    findings: headline.findings.map((one) => ({
      text: headline.document.text.slice(one.start, one.end),
      category: one.category,
      reason: one.reason,
    })),
    notes,
  };
}

function isInside(finding: Finding, span: ReadHeadline['span']): boolean {
  return span !== null && finding.start >= span.start && finding.end <= span.end;
}

function gapNote(headline: number, body: number): string[] {
  if (headline - body < NOTABLE_GAP) return [];
  return [
    `The headline's wording is more loaded (${headline.toFixed(2)}) than the body's sentences on average (${body.toFixed(2)}).`,
  ];
}

function strongerWords(headline: ReadHeadline, document: ArticleDocument): string[] {
  const bodyWords = new Set<string>();
  for (const sentence of document.sentences) {
    if (document.passages[sentence.passage]?.role !== 'body') continue;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = document.tokens[at];
      if (token) bodyWords.add(token.lemma.toLowerCase()).add(token.lower);
    }
  }
  return headline.findings
    .filter((one) => one.loaded && one.voice === 'author')
    .flatMap((one) => {
      const words = headline.document.tokens.filter(
        (token) => token.start >= one.start && token.end <= one.end && isWord(token),
      );
      const missing =
        words.length > 0 &&
        words.every((token) => !bodyWords.has(token.lemma.toLowerCase()) && !bodyWords.has(token.lower));
      const text = headline.document.text.slice(one.start, one.end);
      return missing ? [`The headline says “${text}”; no sentence of the body does.`] : [];
    });
}

function certaintyNote(headline: ReadHeadline, document: ArticleDocument, inBody: readonly Finding[]): string[] {
  const isHedge = (one: Finding): boolean => one.category === 'hedge' && one.voice === 'author';
  const hedges = inBody.filter(isHedge).length;
  const per100 = document.wordCount === 0 ? 0 : (100 * hedges) / document.wordCount;
  if (headline.findings.some((one) => one.category === 'hedge') || per100 < HEDGED_BODY) return [];
  return [`The headline states it flatly; the body hedges ${hedges} times in ${document.wordCount} words.`];
}

function actorNotes(headline: ReadHeadline, document: ArticleDocument, actors: ActorLayer, article: number): string[] {
  const lower = headline.text.toLowerCase();
  const counts = new Map<string, number>();
  for (const mention of actors.mentions[article] ?? []) {
    const role = document.passages[document.sentences[mention.sentence]?.passage ?? -1]?.role;
    counts.set(mention.actorId, (counts.get(mention.actorId) ?? 0) + (role === 'body' ? 1 : 0));
  }
  return actors.actors.flatMap((actor) => {
    if (actor.kind !== 'person' && actor.kind !== 'organisation') return [];
    // A name in capitals throughout is a heading that was taken for one.
    if (actor.name.length > 6 && actor.name === actor.name.toUpperCase()) return [];
    const named = [actor.name, ...actor.aliases].some((name) => name !== '' && hasWord(lower, name.toLowerCase()));
    if (!named || !counts.has(actor.id) || (counts.get(actor.id) ?? 0) > 1) return [];
    const times = counts.get(actor.id) === 1 ? 'once' : 'never';
    return [`The headline names ${actor.name}; the body does so ${times}.`];
  });
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const isLetter = (character: string): boolean => /\p{L}/u.test(character);
  return !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length));
}
