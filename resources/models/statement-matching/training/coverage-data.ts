/** Reads the labelled events and gives, for every sentence and other article, features and what readers said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_NAMES, findCandidate, indexStatements } from '../../../../shared/analysis/coverage/match-features.ts';
import { readStatements, type Statement } from '../../../../shared/analysis/coverage/statements.ts';
import { type Frequencies, weighStems } from '../../../../shared/analysis/coverage/stem-weights.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';

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
}

export function readEvents(dataDir: string): LabelledEvent[] {
  return readFileSync(join(dataDir, 'coverage/coverage.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledEvent);
}

/** Code point offset -> UTF-16 offset. */
export function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

export function rowsOf(events: readonly LabelledEvent[], frequencies: Frequencies): Row[] {
  return events.flatMap((event, number) => rowsOfEvent(event, number, frequencies));
}

function rowsOfEvent(event: LabelledEvent, number: number, frequencies: Frequencies): Row[] {
  const documents = event.articles.map(({ text }, id) =>
    readDocument({ id: String(id), file: '', outlet: '', headline: '', author: '', text, roleOverrides: [] }),
  );
  const weigh = weighStems(frequencies, documents);
  const statements = documents.map((document, article) => readStatements(document, article, weigh));
  const indices = statements.map(indexStatements);
  const rows: Row[] = [];
  event.articles.forEach((article, from) => {
    const units = unitOffsets(article.text);
    for (const [start, end, importance] of article.sentences) {
      if (importance === 0) continue;
      const statement = at(statements[from] ?? [], units[start] ?? 0, units[end] ?? 0);
      if (!statement) continue;
      for (const to of [0, 1, 2].filter((other) => other !== from)) {
        const label = event.stated_elsewhere.find(
          (one) => one.article === from && one.span[0] === start && one.other === to,
        );
        if (label?.level === 'doubtful') continue;
        const index = indices[to];
        const candidate = index ? findCandidate(statement, index) : null;
        const features = candidate?.features ?? FEATURE_NAMES.map(() => 0);
        rows.push({ event: number, features, level: label?.level ?? 'none', cosine: features[4] ?? 0 });
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
