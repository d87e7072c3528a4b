/** Finds, for an id a score was counted from, the words behind it and where they stand. */
import type { ArticleResult, RunResult } from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Layer } from './vocabulary.ts';

export interface Evidence {
  readonly id: string;
  /** The words themselves, as they stand in the text. */
  readonly words: string;
  /** What they are evidence of, in a word or two. */
  readonly note: string;
  /** Where to go: in this article, or, for what is left out here, in the others. */
  readonly targets: readonly (Span & { article: string })[];
  readonly layer: Layer;
}

/** Looks up ids of findings, attributions, sources and facts of one article; built once, asked often. */
export function evidenceIndex(run: RunResult, article: ArticleResult): (id: string) => Evidence | null {
  const index = new Map<string, Evidence>();
  const here = (span: Span) => ({ article: article.id, start: span.start, end: span.end });
  const words = (span: Span) => article.text.slice(span.start, span.end);
  for (const fact of run.facts) {
    const own = fact.mentions.filter((mention) => mention.article === article.id);
    const targets = own.length > 0 ? own : firstPerArticle(fact.mentions);
    const statedBy = new Set(fact.mentions.map((mention) => mention.article)).size;
    const note = `stated by ${statedBy} of ${run.articles.length}`;
    index.set(fact.id, { id: fact.id, words: fact.text, note, targets, layer: 'coverage' });
  }
  for (const { id, kind, name, statements } of article.sourcing.sources) {
    const own = article.sourcing.attributions.filter((attribution) => attribution.sourceId === id);
    const targets = own.flatMap((attribution) => attribution.content.slice(0, 1).map(here)).slice(0, 1);
    index.set(id, { id, words: name || 'nobody named', note: `${kind}, ${statements}×`, targets, layer: 'sourcing' });
  }
  for (const { id, content, mode } of article.sourcing.attributions) {
    const first = content[0];
    if (first) index.set(id, { id, words: words(first), note: mode, targets: [here(first)], layer: 'sourcing' });
  }
  for (const finding of article.framing.findings) {
    const { id, category } = finding;
    index.set(id, { id, words: words(finding), note: category, targets: [here(finding)], layer: 'framing' });
  }
  return (id) => index.get(id) ?? fromPlace(id, article);
}

/** Ids of the form `name@start-end` say themselves where they point. */
function fromPlace(id: string, article: ArticleResult): Evidence | null {
  const match = /^(.*)@(\d+)-(\d+)$/.exec(id);
  const start = Number(match?.[2]);
  const end = Number(match?.[3]);
  if (!match || end <= start || end > article.text.length) return null;
  const words = article.text.slice(start, end);
  return { id, words, note: match[1] ?? '', targets: [{ article: article.id, start, end }], layer: 'framing' };
}

function firstPerArticle<M extends { article: string }>(mentions: readonly M[]): M[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => !seen.has(mention.article) && seen.add(mention.article));
}
