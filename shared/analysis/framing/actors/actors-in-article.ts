/** Says for each actor of the event where one article names it, with which labels and in what tone. */
import type { ActorInArticle } from '../../../model/result.ts';
import type { Span } from '../../../model/span.ts';
import type { ActorLayer, NameMention } from '../../actors/actors.ts';
import type { ArticleDocument } from '../../document/document.ts';
import type { ToneReading } from '../framing.ts';
import { labelsOf } from './labels.ts';
import type { Titles } from './titles.ts';

/** A tone from fewer sentences of the writer than this says more about chance than about the article. */
export const MIN_TONE_SENTENCES = 3;
/** A sentence that is quotation for more than this share speaks in somebody else's voice. */
const OWN_VOICE = 0.5;

/** One entry per actor the article names, in the order of the actor layer. `tone` gives null where it cannot say. */
export function actorsInArticle(
  document: ArticleDocument,
  layer: ActorLayer,
  article: number,
  titles: Titles,
  tone: (start: number, end: number) => ToneReading | null,
): ActorInArticle[] {
  const mentions = layer.mentions[article] ?? [];
  const tokenAt = new Map(document.tokens.map((token, at) => [token.start, at]));
  const inName = tokensInNames(document, mentions, tokenAt);
  const byActor = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const known = byActor.get(mention.actorId);
    if (known) known.push(mention);
    else byActor.set(mention.actorId, [mention]);
  }
  return layer.actors.flatMap((actor) => {
    const own = byActor.get(actor.id);
    if (!own) return [];
    return {
      actorId: actor.id,
      mentions: own.map(({ start, end }) => ({ start, end })),
      labels: labels(document, own, tokenAt, inName, titles, actor.kind === 'person'),
      tone: meanTone(document, own, tone),
    };
  });
}

function tokensInNames(
  document: ArticleDocument,
  mentions: readonly NameMention[],
  tokenAt: ReadonlyMap<number, number>,
): Uint8Array {
  const inName = new Uint8Array(document.tokens.length);
  for (const mention of mentions) {
    const first = tokenAt.get(mention.start);
    if (first === undefined) continue;
    for (let at = first; (document.tokens[at]?.start ?? mention.end) < mention.end; at++) inName[at] = 1;
  }
  return inName;
}

function labels(
  document: ArticleDocument,
  mentions: readonly NameMention[],
  tokenAt: ReadonlyMap<number, number>,
  inName: Uint8Array,
  titles: Titles,
  isPerson: boolean,
): ActorInArticle['labels'] {
  const groups = new Map<string, { text: string; spans: Span[] }>();
  for (const mention of mentions) {
    const first = tokenAt.get(mention.start);
    if (first === undefined || document.tokens[first]?.quoted) continue;
    let end = first;
    while ((document.tokens[end]?.start ?? Number.POSITIVE_INFINITY) < mention.end) end++;
    for (const span of labelsOf(document, first, end, inName, titles, isPerson)) {
      const text = document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
      const key = text.toLowerCase();
      const group = groups.get(key) ?? { text, spans: [] };
      group.spans.push(span);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map(({ text, spans }) => ({ text, count: spans.length, spans }))
    .sort((a, b) => b.count - a.count || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Mean of positive less negative over the writer's sentences that name the actor, by its first mention in each. */
function meanTone(
  document: ArticleDocument,
  mentions: readonly NameMention[],
  tone: (start: number, end: number) => ToneReading | null,
): number | null {
  const first = new Map<number, NameMention>();
  for (const mention of mentions) {
    const sentence = document.sentences[mention.sentence];
    if (!sentence?.scored || sentence.quoted > OWN_VOICE || first.has(sentence.index)) continue;
    first.set(sentence.index, mention);
  }
  if (first.size < MIN_TONE_SENTENCES) return null;
  const readings = [...first.values()].flatMap((mention) => tone(mention.start, mention.end) ?? []);
  if (readings.length < MIN_TONE_SENTENCES) return null;
  const sum = readings.reduce((total, { positive, negative }) => total + positive - negative, 0);
  return Math.round((1000 * sum) / readings.length) / 1000;
}
