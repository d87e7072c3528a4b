/** Who the event is about: names found in all articles, joined across them into actors. */
import type { Actor, ActorKind } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Resources } from '../resources.ts';
import { capitalisedInside, findNames } from './find-names.ts';
import { type NameRules, readNameRules } from './name-rules.ts';
import { type NameCluster, resolveNames } from './resolve-names.ts';

/** One place where an article names somebody or something. */
export interface NameMention extends Span {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly text: string;
  /** Id of the actor it was resolved to. */
  readonly actorId: string;
}

export interface ActorLayer {
  /** Most mentioned first. */
  readonly actors: readonly Actor[];
  /** Per article, in the order of the documents given: its name mentions in text order. */
  readonly mentions: readonly (readonly NameMention[])[];
}

export type ActorFinder = (documents: readonly ArticleDocument[]) => ActorLayer;

/** Compiles the word lists once; the finder then takes all documents of an event together. */
export function createActorFinder(resources: Resources): ActorFinder {
  const rules = readNameRules(resources);
  return (documents) => {
    const inside = capitalisedInside(documents);
    const byArticle = documents.map((document) => findNames(document, rules, inside));
    const clusters = resolveNames(byArticle, rules)
      .map((cluster) => ({ cluster, kind: kindOf(cluster, rules) }))
      .filter(({ cluster, kind }) => isWorthShowing(cluster, kind))
      .sort(
        (a, b) =>
          b.cluster.names.length - a.cluster.names.length ||
          firstPlace(a.cluster) - firstPlace(b.cluster) ||
          (a.cluster.key < b.cluster.key ? -1 : 1),
      );
    const actors = clusters.map(({ cluster, kind }, at) => actorFrom(`actor-${at + 1}`, cluster, kind));
    const mentions = documents.map((_, article) =>
      clusters
        .flatMap(({ cluster }, at) =>
          cluster.names
            .filter((one) => one.article === article)
            .map(({ name: { sentence, start, end, text } }) => ({
              sentence,
              start,
              end,
              text,
              actorId: `actor-${at + 1}`,
            })),
        )
        .sort((a, b) => a.start - b.start),
    );
    return { actors, mentions };
  };
}

/** A name that stands after 'in', 'at' or 'near' this often names a place. */
const MIN_PLACED = 0.2;

function kindOf({ key, names }: NameCluster, rules: NameRules): ActorKind {
  const words = key.split(' ');
  const last = words.at(-1) ?? '';
  if (rules.groups.has(last)) return 'group';
  if (rules.places.has(key)) return 'place';
  if (names.some(({ name }) => name.titles.length > 0) && !words.some((word) => rules.organisationWords.has(word)))
    return 'person';
  if (words.some((word) => rules.organisationWords.has(word))) return 'organisation';
  if (rules.placeWords.has(last)) return 'place';
  const placed = names.filter(({ name }) => name.afterPlaceWord).length;
  if (placed > 0 && placed >= names.length * MIN_PLACED) return 'place';
  if (names.every(({ name }) => /^[\p{Lu}.&]{2,}$/u.test(name.text))) return 'organisation';
  if (words.length > 1 && words.length <= 4 && !words.some((word) => rules.connectors.has(word) && word.length === 3))
    return 'person';
  return 'other';
}

/** Named twice, or in two articles; a person once in full is enough, for being named is what counts there. */
function isWorthShowing({ key, names }: NameCluster, kind: ActorKind): boolean {
  return names.length > 1 || (kind === 'person' && key.includes(' '));
}

function firstPlace({ names }: NameCluster): number {
  const [first] = names;
  return first ? first.article * 1e9 + first.name.start : 0;
}

function actorFrom(id: string, { names }: NameCluster, kind: ActorKind): Actor {
  const counts = new Map<string, number>();
  for (const { name } of names) {
    const text = name.text.replace(/^the /i, '').replace(/\s+/g, ' ');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const texts = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const fullest = texts.reduce((best, one) => (wordsIn(one[0]) > wordsIn(best[0]) ? one : best), texts[0] ?? ['', 0]);
  const [name] = fullest;
  return {
    id,
    name,
    kind,
    aliases: texts
      .map(([text]) => text)
      .filter((text) => text !== name)
      .sort(),
  };
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
