/** Who the event is about: names found in all articles, joined across them into actors. */
import type { Actor, ActorKind } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Resources } from '../resources.ts';
import { capitalEvidence } from './capital-evidence.ts';
import type { NameCluster } from './clusters.ts';
import { findNames } from './find-names.ts';
import { kindOf } from './kinds.ts';
import { type NameRules, readNameRules } from './name-rules.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { resolveNames } from './resolve-names.ts';

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
    const sentences = documents.map(scoredSentences);
    const evidence = capitalEvidence(sentences.flatMap((list) => list.map(({ words }) => words)));
    const byArticle = sentences.map((list) =>
      list.flatMap(({ words, index }) => findNames(words, index, rules, evidence)),
    );
    const clusters = resolveNames(byArticle, rules)
      .map((cluster) => ({ cluster, kind: kindOf(cluster, rules, evidence) }))
      .filter(({ cluster, kind }) => isWorthShowing(cluster, kind, rules))
      .sort((a, b) => b.cluster.names.length - a.cluster.names.length || firstPlace(a.cluster) - firstPlace(b.cluster));
    return layerFrom(documents, clusters);
  };
}

interface ScoredSentence {
  readonly index: number;
  readonly words: readonly NameWord[];
}

function scoredSentences(document: ArticleDocument): ScoredSentence[] {
  return document.sentences.flatMap(({ index, passage, firstToken, endToken, scored }) => {
    if (!scored) return [];
    const heading = document.passages[passage]?.role !== 'body';
    return [{ index, words: nameWords(document, firstToken, endToken, heading) }];
  });
}

/** Named twice, and no word of every day ('Sign'); a person once in full is enough, for being named is what counts there. */
function isWorthShowing({ words, names }: NameCluster, kind: ActorKind, rules: NameRules): boolean {
  const [only = ''] = words;
  const unsure = names.filter(({ name }) => name.parts[0]?.doubtful).length;
  if (words.length === 1 && rules.known.ordinary.has(only) && unsure * 2 > names.length) return false;
  if (kind === 'person' && words.length > 1) return names.length > 1 || names.some(({ name }) => name.personSign);
  return names.length > 1;
}

/** A number that puts names in order of article and place. */
function firstPlace({ names }: NameCluster): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { article, start } of names) first = Math.min(first, article * 1e9 + start);
  return first;
}

function layerFrom(
  documents: readonly ArticleDocument[],
  clusters: readonly { readonly cluster: NameCluster; readonly kind: ActorKind }[],
): ActorLayer {
  const mentions: NameMention[][] = documents.map(() => []);
  const actors = clusters.map(({ cluster, kind }, at) => {
    const id = `actor-${at + 1}`;
    const texts: string[] = [];
    for (const { article, name, start } of cluster.names) {
      const text = documents[article]?.text.slice(start, name.end) ?? '';
      texts.push(text);
      mentions[article]?.push({ sentence: name.sentence, start, end: name.end, text, actorId: id });
    }
    return actorFrom(id, kind, texts);
  });
  for (const list of mentions) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return { actors, mentions };
}

/** Known by the form of several words that is used most, among these the one used first. */
function actorFrom(id: string, kind: ActorKind, texts: readonly string[]): Actor {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const form = text.replace(/^the /i, '').replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  let name = '';
  for (const [form, count] of counts) {
    // 'TRUMP' in a heading is no other name than 'Trump'.
    if (form === form.toUpperCase() && [...counts.keys()].some((one) => isSameInSmall(one, form))) continue;
    const isLonger = form.includes(' ') && !name.includes(' ');
    const isShorter = !form.includes(' ') && name.includes(' ');
    if (isLonger || (!isShorter && count > (counts.get(name) ?? 0))) name = form;
  }
  // 'TRUMP' in a heading is no other name than 'Trump'.
  const aliases = [...counts.keys()].filter(
    (form) =>
      form !== name && !(form === form.toUpperCase() && [...counts.keys()].some((one) => isSameInSmall(one, form))),
  );
  return { id, name, kind, aliases: aliases.sort() };
}

function isSameInSmall(one: string, form: string): boolean {
  return one !== form && one.toLowerCase() === form.toLowerCase();
}
