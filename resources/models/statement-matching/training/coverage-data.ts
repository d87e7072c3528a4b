/** Reads the labelled events and gives, for every sentence and other article, what was compared and what readers said. */
import { join } from 'node:path';
import { type Align, createAlign } from '../../../../shared/analysis/coverage/align-pieces.ts';
import { type ArticleComparison, compareArticles } from '../../../../shared/analysis/coverage/compare-articles.ts';
import { indexStatements } from '../../../../shared/analysis/coverage/match-features.ts';
import { readStatements, type Statement } from '../../../../shared/analysis/coverage/statements.ts';
import { readFrequencies, weighStems } from '../../../../shared/analysis/coverage/stem-weights.ts';
import type { ArticleInput } from '../../../../shared/analysis/document/document.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import type { Resources } from '../../../../shared/analysis/resources.ts';
import { readRows, unitOffsets } from '../../reader/training/annotated-data.ts';
import type { ArticleReader } from '../../reader/training/read-articles.ts';

export interface LabelledEvent {
  readonly event: string;
  readonly articles: readonly {
    readonly text: string;
    readonly sentences: readonly (readonly [number, number, number])[];
  }[];
  readonly stated_elsewhere: readonly {
    readonly article: number;
    readonly span: readonly [number, number];
    readonly other: number;
    readonly level: 'full' | 'partial' | 'doubtful';
    readonly in: readonly (readonly [number, number])[];
  }[];
}

/** A statement against another article, and what the readers said of it. */
export interface Row {
  readonly event: number;
  readonly level: 'full' | 'partial' | 'none';
  readonly compared: ArticleComparison;
  /** Index of the statement in `compared`. */
  readonly at: number;
  /** Which of the other article's statements the readers named. */
  readonly gold: ReadonlySet<number>;
  readonly align: Align;
}

export function readEvents(dataDir: string): LabelledEvent[] {
  return readRows(join(dataDir, 'coverage/coverage.jsonl'));
}

/** `reader` is null where the reader model is not installed. */
export async function rowsOf(
  events: readonly LabelledEvent[],
  resources: Resources,
  reader: ArticleReader | null,
): Promise<Row[]> {
  const rows: Row[] = [];
  const frequencies = readFrequencies(resources);
  const rules = readRoleRules(resources);
  for (const [number, event] of events.entries()) {
    const articles = articlesOf(event);
    const readings = reader ? await reader.read(articles) : null;
    const documents = articles.map((article) => readDocument(article, rules));
    const weigh = weighStems(frequencies, documents);
    const statements = documents.map((document, article) =>
      readStatements(document, article, weigh, readings?.articles.get(document.input.id)?.body ?? null),
    );
    rows.push(...rowsOfEvent(event, number, statements));
  }
  return rows;
}

function articlesOf(event: LabelledEvent): ArticleInput[] {
  return event.articles.map(({ text }, id) => ({
    id: String(id),
    file: '',
    outlet: '',
    headline: '',
    author: '',
    text,
    roleOverrides: [],
  }));
}

function rowsOfEvent(event: LabelledEvent, number: number, statements: readonly (readonly Statement[])[]): Row[] {
  const units = event.articles.map(({ text }) => unitOffsets(text));
  const indices = statements.map(indexStatements);
  const align = createAlign();
  const between = statements.map((list) => indices.map((other) => compareArticles(list, other, align)));
  const find = (article: number, start: number, end: number) =>
    statementAt(statements[article] ?? [], units[article]?.[start] ?? 0, units[article]?.[end] ?? 0);
  return event.articles.flatMap((article, from) =>
    article.sentences.flatMap(([start, end, importance]) => {
      const at = importance === 0 ? -1 : find(from, start, end);
      if (at < 0) return [];
      return [0, 1, 2].flatMap((to) => {
        const label = event.stated_elsewhere.find(
          (one) => one.article === from && one.span[0] === start && one.other === to,
        );
        const compared = between[from]?.[to];
        if (to === from || label?.level === 'doubtful' || !compared) return [];
        const gold = new Set((label?.in ?? []).map(([first, last]) => find(to, first, last)));
        return { event: number, level: label?.level ?? 'none', compared, at, gold, align };
      });
    }),
  );
}

/** Index of the statement that covers most of [start, end), -1 where none does. */
function statementAt(statements: readonly Statement[], start: number, end: number): number {
  const overlap = (at: number) => {
    const { sentence } = statements[at] as Statement;
    return Math.min(end, sentence.end) - Math.max(start, sentence.start);
  };
  const touched = [...statements.keys()].filter((at) => overlap(at) > 0);
  return touched.sort((a, b) => overlap(b) - overlap(a))[0] ?? -1;
}
