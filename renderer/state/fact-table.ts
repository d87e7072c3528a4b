/** The fact table as it stands on the screen: one row a fact, one cell an article, filtered and sorted. */
import type { Fact, FactMention, RunResult } from '../../shared/model/result.ts';

export type CellState = 'full' | 'partial' | 'absent';

export interface FactCell {
  readonly articleId: string;
  readonly state: CellState;
  readonly mentions: readonly FactMention[];
}

export interface FactRow {
  readonly fact: Fact;
  readonly cells: readonly FactCell[];
  /** How many articles state it, wholly or in part. */
  readonly statedBy: number;
  readonly inConflict: boolean;
}

export type FactFilter = 'all' | 'missing-one' | 'only-one' | 'conflicts';

export const factFilters: readonly { filter: FactFilter; label: string }[] = [
  { filter: 'all', label: 'All' },
  { filter: 'missing-one', label: 'Missing in one' },
  { filter: 'only-one', label: 'Only in one' },
  { filter: 'conflicts', label: 'Conflicts' },
];

/** Every fact of the run as a row, highest salience first; cells in the order of `articleIds`. */
export function factRows(run: RunResult, articleIds: readonly string[]): FactRow[] {
  const inConflict = new Set(run.conflicts.map((conflict) => conflict.factId));
  const rows = run.facts.map((fact): FactRow => {
    const cells = articleIds.map((articleId) => cellFor(fact, articleId));
    return {
      fact,
      cells,
      statedBy: cells.filter((cell) => cell.state !== 'absent').length,
      inConflict: inConflict.has(fact.id),
    };
  });
  return rows
    .filter((row) => row.statedBy > 0)
    .sort((a, b) => b.fact.salience - a.fact.salience || b.statedBy - a.statedBy || order(a.fact.id, b.fact.id));
}

function cellFor(fact: Fact, articleId: string): FactCell {
  const mentions = fact.mentions.filter((mention) => mention.article === articleId);
  const whole = mentions.some((mention) => mention.level === 'full');
  return { articleId, mentions, state: whole ? 'full' : mentions.length > 0 ? 'partial' : 'absent' };
}

/** The rows a filter lets through. 'Missing in one' needs three articles to differ from 'only in one'. */
export function filterRows(rows: readonly FactRow[], filter: FactFilter): FactRow[] {
  return rows.filter((row) => {
    if (filter === 'missing-one') return row.statedBy > 1 && row.statedBy === row.cells.length - 1;
    if (filter === 'only-one') return row.statedBy === 1 && row.cells.length > 1;
    if (filter === 'conflicts') return row.inConflict;
    return true;
  });
}

export interface OmittedFact {
  readonly fact: Fact;
  readonly salience: number;
  /** 'partial' where this article states it only in part. */
  readonly state: CellState;
  /** First mention in each other article that states it. */
  readonly elsewhere: readonly FactMention[];
  readonly others: number;
}

/** What one article leaves out, in the run's order, with the other articles' first mentions. */
export function omissionsOf(run: RunResult, articleId: string): OmittedFact[] {
  const facts = new Map(run.facts.map((fact) => [fact.id, fact]));
  const article = run.articles.find((candidate) => candidate.id === articleId);
  return (article?.omission.omitted ?? []).flatMap(({ factId, salience }) => {
    const fact = facts.get(factId);
    if (!fact) return [];
    const others = run.articles.filter((other) => other.id !== articleId);
    const elsewhere = others.flatMap((other) => fact.mentions.find((mention) => mention.article === other.id) ?? []);
    return [{ fact, salience, state: cellFor(fact, articleId).state, elsewhere, others: others.length }];
  });
}

/** What only one article states, in the run's order. */
export function exclusivesOf(run: RunResult, articleId: string): Fact[] {
  const facts = new Map(run.facts.map((fact) => [fact.id, fact]));
  const article = run.articles.find((candidate) => candidate.id === articleId);
  return (article?.omission.exclusive ?? []).flatMap((factId) => facts.get(factId) ?? []);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
