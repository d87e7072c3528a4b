/** Who the event is about: names found in all articles, joined across them into actors. */
import type { Actor } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument } from '../document/document.ts';

/** One place where an article names somebody or something. */
export interface NameMention extends Span {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly text: string;
  /** Id of the actor it was resolved to. */
  readonly actorId: string;
}

export interface ActorLayer {
  readonly actors: readonly Actor[];
  /** Per article, in the order of the documents given: its name mentions in text order. */
  readonly mentions: readonly (readonly NameMention[])[];
}

/** Finds names in every document and resolves them across all of them together. */
export function findActors(documents: readonly ArticleDocument[]): ActorLayer {
  return { actors: [], mentions: documents.map(() => []) };
}
