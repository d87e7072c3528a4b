/** Measures the sourcing pillar on PolNeAR's development part: spans, relations, kinds and names of sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../../resources/models/reader/training/annotated-data.ts';
import {
  addArticle,
  emptyTally,
  figuresOf,
  joined,
  type Marked,
  type Measure,
} from '../../resources/models/reader/training/attribution-figures.ts';
import { type AnnotatedArticle, readAnnotated } from '../../resources/models/reader/training/polnear.ts';
import { type ArticleReader, openArticleReader } from '../../resources/models/reader/training/read-articles.ts';
import { createActorFinder } from '../../shared/analysis/actors/actors.ts';
import type { ArticleDocument } from '../../shared/analysis/document/document.ts';
import { readDocument } from '../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../shared/analysis/document/role-rules.ts';
import { readReaderCard } from '../../shared/analysis/reader/reader-card.ts';
import { createSourcing } from '../../shared/analysis/sourcing/sourcing.ts';
import type { Source, Sourcing } from '../../shared/model/result.ts';
import type { Span } from '../../shared/model/span.ts';
import { articleFrom, testResources } from '../support/engine.ts';
import type { EvaluationRow } from './evaluation.ts';

export type SourcingFigures = Readonly<Record<Measure | 'kind' | 'who', number>>;
/** What finds the attributions: the reader model where it is there, or the rules. */
export type Finder = 'reader' | 'rules';

const TITLES = new Set(['the', 'a', 'an', 'mr', 'mrs', 'ms', 'president', 'sen', 'gov', 'rep']);

/** All sourcing figures, or null where the data is not there: of the rules, and of the reader model where it is there. */
export async function evaluateSourcing(dataDir: string): Promise<EvaluationRow[] | null> {
  const rules = await measureSourcing(dataDir, 'rules');
  if (!rules) return null;
  const reader = await measureSourcing(dataDir, 'reader');
  const version = readReaderCard(testResources())?.version ?? '';
  return [...(reader ? rowsOf(reader, `reader model ${version}`) : []), ...rowsOf(rules, 'rules alone')];
}

function rowsOf(figures: SourcingFigures, by: string): EvaluationRow[] {
  const data = 'PolNeAR dev, 84 articles';
  const published = (value: string): string => `${value} best of Gender Gap Tracker, Citron, textacy`;
  const row = (measure: string, value: number, baseline: string, ceiling: string, note = ''): EvaluationRow => ({
    measure,
    data,
    value: Math.round(value * 1000) / 1000,
    baseline,
    ceiling,
    note: note === '' ? by : `${by}; ${note}`,
  });
  const kinds = 'labels by language-model readers';
  return [
    row('attributed sentence, F1', figures.sentence, published('.711'), ''),
    row('content, F1 by character', figures.content, published('.688'), '.91 two people'),
    row('cue, F1 by character', figures.cue, published('.485'), '.69 two people'),
    row('source, F1 by character', figures.source, published('.633'), '.81 two people'),
    row('relation, F1', figures.relation, published('.550'), '', 'contents share at least half their characters'),
    row('relation with right source, F1', figures.rightSource, published('.493'), '', 'and the source spans touch'),
    row('kind of source, accuracy', figures.kind, '', 'kappa .90 two readers', kinds),
    row('name of source, share right', figures.who, '', '.985 two readers', kinds),
  ];
}

/** The bare figures, 0..1; null where the data is not there, or the model is asked for and not there. */
export async function measureSourcing(dataDir: string, finder: Finder): Promise<SourcingFigures | null> {
  const file = join(dataDir, 'attributions', 'polnear-dev.jsonl');
  if (!existsSync(file)) return null;
  const reader = finder === 'reader' ? openArticleReader(testResources()) : null;
  if (finder === 'reader' && !reader) return null;
  const roleRules = readRoleRules(testResources());
  const kinds = readKinds(join(dataDir, 'attributions', 'source-kinds-dev.jsonl'));
  const analyse = createAnalyse(reader);
  const tally = emptyTally();
  const named = { kind: 0, who: 0, all: 0 };
  for (const article of readAnnotated(file)) {
    const document = readDocument(articleFrom(article.text), roleRules);
    const result = await analyse(document);
    const sentences = document.sentences.map(({ start, end }) => article.characters(start, end));
    const pairs = addArticle(tally, markedIn(result, article), article.gold, sentences);
    for (const [x, y] of pairs) countNames(named, sourceOf(result, x), kinds.get(article.id)?.[y]);
  }
  await reader?.close();
  const share = (right: number): number => (named.all === 0 ? 0 : right / named.all);
  return { ...figuresOf(tally), kind: share(named.kind), who: share(named.who) };
}

function createAnalyse(reader: ArticleReader | null) {
  const sourcing = createSourcing(testResources());
  const findActors = createActorFinder(testResources());
  return async (document: ArticleDocument): Promise<Sourcing> => {
    const readings = (await reader?.readOne(document.input)) ?? null;
    return sourcing.analyse(document, findActors([document]), 0, readings);
  };
}

function markedIn(result: Sourcing, { characters }: AnnotatedArticle): Marked[] {
  const rangesOf = (spans: readonly (Span | null)[]) =>
    joined(spans.filter((span) => span !== null).map(({ start, end }) => characters(start, end)));
  return result.attributions.map(({ content, cue, source }) => ({
    content: rangesOf(content),
    cue: rangesOf([cue]),
    source: rangesOf([source]),
  }));
}

function sourceOf(result: Sourcing, attribution: number): Source | undefined {
  return result.sources.find((one) => one.id === result.attributions[attribution]?.sourceId);
}

type Label = readonly [kind: string, name: string];

function countNames(named: { kind: number; who: number; all: number }, source: Source | undefined, label?: Label) {
  if (!label) return;
  named.all++;
  if ((source?.kind ?? 'none') === label[0]) named.kind++;
  if (sameName(label[1], source?.name ?? '')) named.who++;
}

function readKinds(file: string): Map<string, readonly Label[]> {
  if (!existsSync(file)) return new Map();
  const rows = readRows<{ id: string; labels: Label[] }>(file);
  return new Map(rows.map((row) => [row.id, row.labels]));
}

function sameName(gold: string, mine: string): boolean {
  if (gold === '') return mine === '';
  const words = (name: string): Set<string> =>
    new Set(
      name
        .toLowerCase()
        .replaceAll('.', '')
        .replaceAll("'s", '')
        .split(/\s+/)
        .filter((word) => word !== '' && !TITLES.has(word)),
    );
  const others = words(mine);
  return [...words(gold)].some((word) => others.has(word));
}
