/** Reads the labelled events and gives, for every sentence and other article, features and what readers said. */
import { join } from 'node:path';
import { type Align, createAlign } from '../../../../shared/analysis/coverage/align-pieces.ts';
import { type Comparison, comparePlaces } from '../../../../shared/analysis/coverage/compare-places.ts';
import { FEATURE_NAMES, findCandidate, indexStatements } from '../../../../shared/analysis/coverage/match-features.ts';
import { readStatements, type Statement } from '../../../../shared/analysis/coverage/statements.ts';
import { type Frequencies, readFrequencies, weighStems } from '../../../../shared/analysis/coverage/stem-weights.ts';
import type { ArticleDocument, ArticleInput } from '../../../../shared/analysis/document/document.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../../../shared/analysis/document/role-rules.ts';
import type { Readings } from '../../../../shared/analysis/readings.ts';
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

export interface Row {
  readonly event: number;
  readonly features: readonly number[];
  readonly level: 'full' | 'partial' | 'none';
  readonly cosine: number;
  /** The places compared by words and meaning, and which of them the readers named; null without a reader model. */
  readonly read: { readonly comparison: Comparison; readonly gold: ReadonlySet<number>; readonly align: Align } | null;
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
    rows.push(...rowsOfEvent(event, number, documents, frequencies, readings));
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

function rowsOfEvent(
  event: LabelledEvent,
  number: number,
  documents: readonly ArticleDocument[],
  frequencies: Frequencies,
  readings: Readings,
): Row[] {
  const weigh = weighStems(frequencies, documents);
  const statements = documents.map((document, article) =>
    readStatements(document, article, weigh, readings?.articles.get(document.input.id)?.body ?? null),
  );
  const indices = statements.map(indexStatements);
  const units = event.articles.map(({ text }) => unitOffsets(text));
  const align = createAlign();
  const find = (article: number, start: number, end: number) =>
    at(statements[article] ?? [], units[article]?.[start] ?? 0, units[article]?.[end] ?? 0);
  const rows: Row[] = [];
  event.articles.forEach((article, from) => {
    for (const [start, end, importance] of article.sentences) {
      const statement = importance === 0 ? undefined : find(from, start, end);
      if (!statement) continue;
      for (const to of [0, 1, 2].filter((other) => other !== from)) {
        const label = event.stated_elsewhere.find(
          (one) => one.article === from && one.span[0] === start && one.other === to,
        );
        if (label?.level === 'doubtful') continue;
        const index = indices[to];
        const candidate = index ? findCandidate(statement, index) : null;
        const features = candidate?.features ?? FEATURE_NAMES.map(() => 0);
        const comparison = index && candidate ? comparePlaces(statement, index, candidate.ranked, align) : null;
        const told = new Set((label?.in ?? []).map(([first, last]) => find(to, first, last)));
        const gold = new Set((statements[to] ?? []).flatMap((one, place) => (told.has(one) ? [place] : [])));
        const read = comparison ? { comparison, gold, align } : null;
        rows.push({ event: number, features, level: label?.level ?? 'none', cosine: features[4] ?? 0, read });
      }
    }
  });
  return rows;
}

/** The statement that covers most of [start, end). */
function at(statements: readonly Statement[], start: number, end: number): Statement | undefined {
  const overlap = ({ sentence }: Statement) => Math.min(end, sentence.end) - Math.max(start, sentence.start);
  return statements.filter((one) => overlap(one) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
}
