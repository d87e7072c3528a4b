/** Keeps what did not change between two loads the very same object, so that only changed columns are drawn again. */
import type { Comparison } from '../../shared/model/comparison.ts';

/** `next`, with every article, verdict list and run that equals the one in `previous` replaced by that one. */
export function keepIdentity(previous: Comparison | null, next: Comparison): Comparison {
  if (previous?.id !== next.id) return next;
  const before = new Map(previous.articles.map((article) => [article.id, article]));
  const articles = next.articles.map((article) => same(before.get(article.id), article));
  return {
    ...next,
    articles: sameItems(previous.articles, articles) ? previous.articles : articles,
    verdicts: same(previous.verdicts, next.verdicts),
    run: sameRun(previous.run, next.run),
  };
}

/** A run never changes once made, so its id stands for its result. */
function sameRun(previous: Comparison['run'], next: Comparison['run']): Comparison['run'] {
  if (!previous || !next || previous.id !== next.id) return next;
  return { ...next, result: previous.result };
}

function same<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
}

function sameItems<T>(previous: readonly T[], next: readonly T[]): boolean {
  return previous.length === next.length && previous.every((item, at) => item === next[at]);
}
