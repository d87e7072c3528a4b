/** Looks up which actor of the event a place in an article, or a name in a phrase, stands for. */
import type { Actor } from '../../model/result.ts';
import type { ActorLayer } from '../actors/actors.ts';
import { firstEndingAfter } from '../text-order.ts';
import { itemAt, type Range } from './noun-phrases.ts';
import type { Item } from './units.ts';

/** The actor named at an offset, or null. */
export type ActorAt = (offset: number) => Actor | null;

/** Takes the event's actors and the index of the article. */
export function actorFinder({ actors, mentions }: ActorLayer, article: number): ActorAt {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const own = mentions[article] ?? [];
  return (offset) => {
    const mention = own[firstEndingAfter(own, offset)];
    return mention && mention.start <= offset ? (byId.get(mention.actorId) ?? null) : null;
  };
}

/** The actor that the last word of `name` stands for in the phrase, or null. */
export function actorNamed(actorAt: ActorAt, items: readonly Item[], { from, to }: Range, name: string): Actor | null {
  const last = name.split(' ').at(-1) ?? '';
  for (let at = from; at < to; at++) {
    const { text, start } = itemAt(items, at);
    if (text === last) return actorAt(start);
  }
  return null;
}
