/** Measures the fact table and the lists of omissions against two readers' labels. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { unitOffsets } from '../../resources/models/reader/training/annotated-data.ts';
import { openArticleReader } from '../../resources/models/reader/training/read-articles.ts';
import { type LabelledEvent, readEvents } from '../../resources/models/statement-matching/training/coverage-data.ts';
import { readMatcherModel } from '../../shared/analysis/coverage/matcher.ts';
import type { ArticleInput } from '../../shared/analysis/document/document.ts';
import type { Readings } from '../../shared/analysis/readings.ts';
import type { RunResult } from '../../shared/model/result.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { articleFrom, resourcesDir, testEngine, testResources } from '../support/engine.ts';
import type { Evaluation, EvaluationRow } from './evaluation.ts';

/** Two spans tell the same when they share this much of the shorter one, as the outside score has it. */
const MIN_OVERLAP = 0.3;
const TOP = 10;
/** From this importance (0..3, mean of the readers) on an omission is worth listing high. */
const IMPORTANT = 2;

type Range = readonly [number, number];
type Tally = Record<
  'tp' | 'predicted' | 'gold' | 'placed' | 'placedRight' | 'top' | 'topRight' | 'both' | 'bothFound',
  number
>;

const figuresSchema = z.record(z.string(), z.number());

function emptyTally(): Tally {
  return { tp: 0, predicted: 0, gold: 0, placed: 0, placedRight: 0, top: 0, topRight: 0, both: 0, bothFound: 0 };
}

export const evaluateCoverage: Evaluation = async (dataDir) => {
  if (!existsSync(join(dataDir, 'coverage/coverage.jsonl'))) return null;
  const events = readEvents(dataDir);
  const byRules = emptyTally();
  for (const event of events) measure(event, null, byRules);
  const reader = openArticleReader(testResources());
  const fits = reader?.model === readMatcherModel(testResources()).read.readerModel;
  if (!fits) console.log('coverage: no reader model is installed that the weights were trained with; words alone.');
  const read = reader && fits ? emptyTally() : null;
  for (const event of read ? events : []) {
    const readings = await reader?.read(articlesOf(event));
    if (read && readings) measure(event, readings, read);
  }
  await reader?.close();
  return [
    ...weightRows(),
    ...tableRows(byRules, 'by words alone'),
    ...(read ? tableRows(read, 'with the reader model') : []),
  ];
};

function row(measure: string, value: number, baseline: string, ceiling: string, note: string): EvaluationRow {
  return { measure, data: 'coverage.jsonl, 10 events', value, baseline, ceiling, note };
}

/** Figures of the weights, kept with them by the training script. */
function weightRows(): EvaluationRow[] {
  const { figures, read } = z
    .object({ figures: figuresSchema, read: z.object({ figures: figuresSchema }) })
    .parse(JSON.parse(readFileSync(join(resourcesDir, 'models/statement-matching/model.json'), 'utf8')));
  const variants = [
    ['by words alone', figures],
    ['with the reader model', read.figures],
  ] as const;
  return variants.flatMap(([name, all]) => [
    row(
      `stated elsewhere, F1 (weights ${name})`,
      all['f1LeaveOneEventOut'] ?? 0,
      `${figures['cosineF1']?.toFixed(3)} TF-IDF cosine`,
      '.97 second reader',
      'each event left out of training',
    ),
    row(
      `same, area full against none (weights ${name})`,
      all['areaFullAgainstNone'] ?? 0,
      `${figures['cosineArea']?.toFixed(3)} TF-IDF cosine`,
      '',
      'each event left out',
    ),
  ]);
}

function tableRows(tally: Tally, name: string): EvaluationRow[] {
  const f1 = (2 * tally.tp) / (tally.predicted + tally.gold);
  return [
    row('stated elsewhere, F1 (fact table)', f1, '', '.97 second reader', `${name}; weights have seen these events`),
    row('right place, share', tally.placedRight / tally.placed, '', '', `${name}; of sentences rightly said stated`),
    row('top ten omissions right, share', tally.topRight / tally.top, '', '', `${name}; lacking here, and important`),
    row('facts both others state, found as omitted', tally.bothFound / tally.both, '', '', name),
  ];
}

function articlesOf(event: LabelledEvent): ArticleInput[] {
  return event.articles.map(({ text }, at) => articleFrom(normaliseText(text).text, String(at)));
}

function measure(event: LabelledEvent, readings: Readings, tally: Tally): void {
  const result = testEngine().analyse({ title: '', articles: articlesOf(event) }, readings);
  const sentences = event.articles.map((article, at) => sentencesOf(article, result.articles[at]?.text ?? ''));
  const facts = new Map(result.facts.map((fact) => [fact.id, spansByArticle(fact)]));
  const label = (from: number, start: number, to: number) =>
    event.stated_elsewhere.find((one) => one.article === from && one.span[0] === start && one.other === to);
  for (const from of [0, 1, 2]) {
    for (const { start, importance, range } of sentences[from] ?? []) {
      if (importance === 0) continue;
      const mine = [...facts.values()].filter((spans) => touches(range, spans[from]));
      for (const to of [0, 1, 2].filter((other) => other !== from)) {
        const gold = label(from, start, to);
        if (gold?.level === 'doubtful') continue;
        const stated = mine.filter((spans) => spans[to]);
        tally.predicted += Number(stated.length > 0);
        tally.gold += Number(gold !== undefined);
        if (!gold || stated.length === 0) continue;
        tally.tp++;
        tally.placed++;
        const targets = gold.in.flatMap(([at]) => sentences[to]?.find((one) => one.start === at)?.range ?? []);
        tally.placedRight += Number(
          stated.some((spans) => chunk(targets).some((target) => touches(target, spans[to]))),
        );
      }
    }
  }
  for (const lacking of [0, 1, 2]) measureOmissions(lacking, result, sentences, facts, label, tally);
}

type Sentence = { start: number; importance: number; range: Range };
type Label = (from: number, start: number, to: number) => LabelledEvent['stated_elsewhere'][number] | undefined;

function measureOmissions(
  lacking: number,
  result: RunResult,
  sentences: readonly (readonly Sentence[])[],
  facts: ReadonlyMap<string, Record<number, Range[]>>,
  label: Label,
  tally: Record<'top' | 'topRight' | 'both' | 'bothFound', number>,
): void {
  const omitted = result.articles[lacking]?.omission.omitted ?? [];
  const told = (factId: string) =>
    [0, 1, 2]
      .filter((other) => other !== lacking)
      .flatMap((other) =>
        (sentences[other] ?? [])
          .filter(({ range }) => touches(range, facts.get(factId)?.[other]))
          .map((sentence) => ({ other, ...sentence })),
      );
  for (const { factId } of omitted.slice(0, TOP)) {
    const where = told(factId);
    const absent = where.every(
      ({ other, start }) => (label(other, start, lacking)?.level ?? 'doubtful') === 'doubtful',
    );
    tally.top++;
    tally.topRight += Number(
      where.length > 0 && absent && Math.max(...where.map(({ importance }) => importance)) >= IMPORTANT,
    );
  }
  const named = new Set(omitted.flatMap(({ factId }) => told(factId).map(({ other, start }) => `${other}:${start}`)));
  for (const other of [0, 1, 2].filter((one) => one !== lacking)) {
    for (const { start, importance } of sentences[other] ?? []) {
      if (
        label(other, start, 3 - lacking - other)?.level !== 'full' ||
        label(other, start, lacking) ||
        importance < 1.5
      )
        continue;
      tally.both++;
      tally.bothFound += Number(named.has(`${other}:${start}`));
    }
  }
}

/** The labelled sentences with their place in the stored text, found by their words. */
function sentencesOf(article: LabelledEvent['articles'][number], stored: string): Sentence[] {
  const units = unitOffsets(article.text);
  let from = 0;
  return article.sentences.flatMap(([start, end, importance]) => {
    const words = normaliseText(article.text.slice(units[start], units[end])).text;
    const at = stored.indexOf(words, Math.max(0, from - 5));
    if (at < 0) return [];
    from = at + words.length;
    return [{ start, importance, range: [at, at + words.length] as const }];
  });
}

function spansByArticle(fact: RunResult['facts'][number]): Record<number, Range[]> {
  const spans: Record<number, Range[]> = {};
  for (const { article, start, end } of fact.mentions) {
    const list = spans[Number(article)] ?? [];
    list.push([start, end]);
    spans[Number(article)] = list;
  }
  return spans;
}

function touches(range: Range, spans: readonly Range[] | undefined): boolean {
  return (spans ?? []).some((span) => {
    const shared = Math.min(range[1], span[1]) - Math.max(range[0], span[0]);
    return shared >= MIN_OVERLAP * Math.min(range[1] - range[0], span[1] - span[0]);
  });
}

/** [a, b, c, d] as [[a, b], [c, d]]: flatMap has joined the ranges. */
function chunk(flat: readonly number[]): Range[] {
  return flat.flatMap((value, at) => (at % 2 === 0 ? [[value, flat[at + 1] ?? value] as const] : []));
}
