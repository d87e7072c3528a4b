/** Turns what a run found into marks on an article's text, one set for each layer. */
import type {
  ArticleResult,
  Attribution,
  Conflict,
  Fact,
  Finding,
  RunResult,
  Source,
} from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Layer } from './vocabulary.ts';

interface MarkBase extends Span {
  /** What is opened and judged: a finding's, attribution's or fact's id. */
  readonly id: string;
}
export interface FindingMark extends MarkBase {
  readonly kind: 'finding';
  readonly finding: Finding;
}
export interface AttributionMark extends MarkBase {
  readonly kind: 'attribution';
  readonly part: 'source' | 'cue' | 'content';
  readonly attribution: Attribution;
  readonly source: Source | null;
}
export interface FactMark extends MarkBase {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly state: 'shared' | 'partial' | 'only' | 'conflict';
  /** How many of how many articles state it. */
  readonly statedBy: number;
  readonly of: number;
}
export type Mark = FindingMark | AttributionMark | FactMark;

/** All marks of one layer of one article, by where they start. Gives none for the plain layer. */
export function marksOf(layer: Layer, article: ArticleResult, run: RunResult): Mark[] {
  switch (layer) {
    case 'plain':
      return [];
    case 'framing':
      return sorted(article.framing.findings.map((finding) => findingMark(finding)));
    case 'sourcing':
      return sorted(attributionMarks(article));
    case 'coverage':
      return sorted(factMarks(article, run));
  }
}

function findingMark(finding: Finding): FindingMark {
  return { kind: 'finding', id: finding.id, start: finding.start, end: finding.end, finding };
}

function attributionMarks(article: ArticleResult): AttributionMark[] {
  const sources = new Map(article.sourcing.sources.map((source) => [source.id, source]));
  return article.sourcing.attributions.flatMap((attribution) => {
    const shared = { kind: 'attribution' as const, id: attribution.id, attribution };
    const source = sources.get(attribution.sourceId) ?? null;
    const marks: AttributionMark[] = attribution.content.map(({ start, end }) => ({
      ...shared,
      part: 'content',
      source,
      start,
      end,
    }));
    for (const part of ['source', 'cue'] as const) {
      const span = attribution[part];
      if (span) marks.push({ ...shared, part, source, start: span.start, end: span.end });
    }
    return marks;
  });
}

function factMarks(article: ArticleResult, run: RunResult): FactMark[] {
  const conflicting = new Set(run.conflicts.map((conflict: Conflict) => conflict.factId));
  return run.facts.flatMap((fact) => {
    const statedBy = new Set(fact.mentions.map((mention) => mention.article)).size;
    return fact.mentions
      .filter((mention) => mention.article === article.id)
      .map(({ start, end, level }): FactMark => {
        const state = conflicting.has(fact.id)
          ? 'conflict'
          : statedBy === 1
            ? 'only'
            : level === 'partial'
              ? 'partial'
              : 'shared';
        return { kind: 'fact', id: fact.id, fact, state, statedBy, of: run.articles.length, start, end };
      });
  });
}

/** Of facts on the very same words the contested one leads, then the one most articles state: that one is drawn. */
function sorted<M extends Mark>(marks: M[]): M[] {
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || weightOf(b) - weightOf(a));
}

function weightOf(mark: Mark): number {
  return mark.kind === 'fact' ? mark.statedBy + (mark.state === 'conflict' ? mark.of : 0) : 0;
}

/**
 * Gives each passage the marks that touch it.
 * Takes passages and marks each in order of their start; a mark over two passages is given to both.
 */
export function marksByPassage(passages: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const result: Mark[][] = passages.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first + 1 < passages.length && (passages[first]?.end ?? 0) <= mark.start) first++;
    for (let at = first; at < passages.length && (passages[at]?.start ?? 0) < mark.end; at++) result[at]?.push(mark);
  }
  return result;
}
