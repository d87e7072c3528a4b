/** Measures the reader model's wording and tone, and whether exchanging names, parties or genders changes what it says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '../../resources/models/loaded-wording/training/figures.ts';
import { readRows } from '../../resources/models/reader/training/annotated-data.ts';
import { openArticleReader } from '../../resources/models/reader/training/read-articles.ts';
import type { ArticleDocument } from '../../shared/analysis/document/document.ts';
import { readDocument } from '../../shared/analysis/document/read-document.ts';
import { readRoleRules } from '../../shared/analysis/document/role-rules.ts';
import { CONFIDENT_TONE, createFraming, type FramingReport } from '../../shared/analysis/framing/framing.ts';
import { type ReaderCard, readReaderCard } from '../../shared/analysis/reader/reader-card.ts';
import type { ArticleReadings } from '../../shared/analysis/readings.ts';
import { articleFrom, testResources } from '../support/engine.ts';
import {
  BABE,
  BASIL,
  type BabeRow,
  type BasilArticle,
  basilPairs,
  TONE,
  TONES,
  type ToneRow,
  toneF1,
  unitsBefore,
  wordF1,
} from './annotated.ts';
import type { EvaluationRow } from './evaluation.ts';
import { realExchanges, templateExchanges } from './fairness/exchanges.ts';
import { fairnessRows, type ReadVariant } from './fairness/fairness.ts';

/** What is read at most, so that the whole takes a few minutes on a slow machine; every row says so. */
const CAP = { babe: 300, basilArticles: 40, real: 40, quoting: 60 } as const;
const QUOTATION = /[“"][^“”"]{20,}[”"]/;
/** Words nobody would call loaded, for the inside of quotation marks. */
const PLAIN_WORDS = '“the council will meet again on Tuesday of next week”';
const NO_ACTORS = { actors: [], mentions: [[]] };

interface Read {
  readonly document: ArticleDocument;
  readonly readings: ArticleReadings;
  readonly report: FramingReport;
}
type ReadText = (text: string) => Promise<Read>;

/** All figures of the model, or null where it is not installed or the data is not there. */
export async function evaluateReader(dataDir: string): Promise<EvaluationRow[] | null> {
  const card = readReaderCard(testResources());
  const reader = openArticleReader(testResources());
  if (!card || !reader || !existsSync(join(dataDir, BABE))) return null;
  const framing = createFraming(testResources());
  const roleRules = readRoleRules(testResources());
  const read: ReadText = async (text) => {
    const article = articleFrom(text);
    const document = readDocument(article, roleRules);
    const readings = await reader.readOne(article);
    return { document, readings, report: framing.analyse(document, NO_ACTORS, 0, readings) };
  };
  const toneOf = ({ document, readings }: Read, start: number, end: number): number[] => {
    const tone = framing.tone(document, start, end, readings);
    return TONES.map((name) => tone[name]);
  };
  const variant: ReadVariant = async ({ text, target }) => {
    const said = await read(text);
    const marks = said.report.framing.findings
      .filter((one) => one.loaded && (one.end <= target.start || one.start >= target.end))
      .map((one) => said.document.text.slice(one.start, one.end));
    return { loaded: Math.max(0, ...said.report.loaded), marks, tone: toneOf(said, target.start, target.end) };
  };
  const babe = readRows<BabeRow>(join(dataDir, BABE));
  const texts = babe.map(({ text }) => text);
  const rows = [
    ...heldOutRows(card),
    ...(await shippedRows(every(babe, CAP.babe), read)),
    ...(await basilRows(dataDir, read)),
    ...(await toneRows(dataDir, read, toneOf)),
    await leakRow(
      every(
        texts.filter((text) => QUOTATION.test(text)),
        CAP.quoting,
      ),
      read,
    ),
    ...(await fairnessRows(templateExchanges(), '200 templates', variant)),
    ...(await fairnessRows(realExchanges(texts, CAP.real), `BABE sentences, at most ${CAP.real} a kind`, variant)),
  ];
  await reader.close();
  return rows;
}

/** What the issue of the model's card reached on folds its weights had not seen. */
function heldOutRows({ version, figures }: ReaderCard): EvaluationRow[] {
  const row = (measure: string, key: string, rest: Partial<EvaluationRow>): EvaluationRow[] => {
    const value = figures[`${key}, folds held out`];
    if (value === undefined) return [];
    const note = `from the card of model ${version}: weights and settings from other sentences`;
    return [{ measure, data: 'BABE, held out', value, baseline: '', ceiling: '', note, ...rest }];
  };
  return [
    ...row('loaded sentence, weighted F1', 'weighted F1', {
      baseline: '.74 n-grams',
      ceiling: '.784 one expert; .814 best published',
      reach: '.79',
      aim: '.82',
    }),
    ...row('loaded sentence, ROC area within outlets', 'ROC area within outlets', {
      baseline: '.71 n-grams',
      reach: '.79',
      aim: '.83',
    }),
    ...row('loaded sentence, weighted F1 on unseen articles', 'weighted F1 on unseen articles', {
      baseline: '.72 n-grams',
      reach: '.78',
      aim: '.81',
    }),
    ...row('loaded sentence, calibration error', 'calibration error', { baseline: '.06', reach: '.05', aim: '.03' }),
    ...row('same, mean of single folds', 'calibration error of single folds', {}),
    ...row('loaded words in biased sentences, F1', 'marked words F1', {
      baseline: '.42 learnt list; .24 best public list',
      reach: '.52',
      aim: '.62',
    }),
    ...row('loaded words, precision', 'marked words precision', {}),
    ...row('words marked in other sentences, share', 'share of words marked in other sentences', {}),
  ];
}

async function shippedRows(rows: readonly BabeRow[], read: ReadText): Promise<EvaluationRow[]> {
  const marks = [];
  for (const { text } of rows) marks.push((await read(text)).report.framing.findings.filter((one) => one.loaded));
  const note = 'the shipped model has seen these sentences: an upper bound, not a result';
  return [
    {
      measure: 'loaded words in biased sentences, F1',
      data: `BABE as shipped, ${rows.length} sentences`,
      value: wordF1(rows, marks),
      baseline: '',
      ceiling: '',
      note,
    },
  ];
}

async function basilRows(dataDir: string, read: ReadText): Promise<EvaluationRow[]> {
  if (!existsSync(join(dataDir, BASIL))) return [];
  const articles = readRows<{ articles: BasilArticle[] }>(join(dataDir, BASIL)).flatMap((event) => event.articles);
  const pairs: { probability: number; label: number }[] = [];
  for (const article of every(articles, CAP.basilArticles)) {
    const { document, report } = await read(article.text);
    pairs.push(...basilPairs(article, document.sentences, report.loaded));
  }
  const data = `BASIL, ${pairs.length} sentences of ${CAP.basilArticles} articles`;
  const gold = pairs.map(({ label }) => label);
  const probabilities = pairs.map(({ probability }) => probability);
  const flagged = pairs.filter(({ probability }) => probability >= 0.5);
  const right = flagged.filter(({ label }) => label === 1).length;
  const biased = gold.filter((label) => label === 1).length;
  const note = 'never trained on; a part, for speed';
  return [
    {
      measure: 'sentence with lexical bias, ROC area',
      data,
      value: area(probabilities, gold),
      baseline: '.55',
      ceiling: '',
      reach: '.67',
      aim: '.75',
      note,
    },
    {
      measure: 'sentence with lexical bias, F1 at .5',
      data,
      value: (2 * right) / Math.max(1, flagged.length + biased),
      baseline: '.11',
      ceiling: '.31 trained on it',
      reach: '.16',
      aim: '.28',
      note,
    },
  ];
}

async function toneRows(
  dataDir: string,
  read: ReadText,
  toneOf: (said: Read, start: number, end: number) => number[],
): Promise<EvaluationRow[]> {
  if (!existsSync(join(dataDir, TONE))) return [];
  const rows = readRows<ToneRow>(join(dataDir, TONE));
  const guesses: { tone: string; sure: number; right: boolean }[] = [];
  for (const { text, start, end, polarity } of rows) {
    const shares = toneOf(await read(text), unitsBefore(text, start), unitsBefore(text, end));
    const sure = Math.max(...shares);
    const tone = TONES[shares.indexOf(sure)] ?? 'neutral';
    guesses.push({ tone, sure, right: tone === polarity });
  }
  const shown = guesses.filter(({ sure }) => sure >= CONFIDENT_TONE);
  const data = `NewsMTSC dev, ${rows.length}`;
  return [
    {
      measure: 'tone toward a target, macro F1',
      data,
      value: toneF1(
        rows,
        guesses.map(({ tone }) => tone),
      ),
      baseline: '.53 VADER',
      ceiling: '.831 best published; kappa .72 two people',
      reach: '.77',
      aim: '.82',
      note: '',
    },
    {
      measure: `tone, accuracy from probability ${CONFIDENT_TONE} on`,
      data,
      value: shown.filter(({ right }) => right).length / Math.max(1, shown.length),
      baseline: '',
      ceiling: '',
      note: `${Math.round((100 * shown.length) / rows.length)} % of the targets; only these count for actors`,
    },
  ];
}

/** How much of a quotation stays in the probability of the words around it. */
async function leakRow(texts: readonly string[], read: ReadText): Promise<EvaluationRow> {
  const changes: number[] = [];
  for (const text of texts) {
    const before = (await read(text)).report;
    const after = (await read(text.replace(QUOTATION, PLAIN_WORDS))).report;
    changes.push(Math.max(0, ...(before.own ?? [])) - Math.max(0, ...(after.own ?? [])));
  }
  return {
    measure: "writer's own probability, rise by what is quoted",
    data: `BABE, ${texts.length} sentences with quotations`,
    value: changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length),
    baseline: '',
    ceiling: '0',
    note: `the quotation against plain words in its place; largest ${Math.max(0, ...changes).toFixed(3)}`,
  };
}

/** At most `cap` items, evenly from the whole. */
function every<Item>(items: readonly Item[], cap: number): Item[] {
  const step = Math.max(1, items.length / cap);
  return Array.from({ length: Math.min(cap, items.length) }, (_, at) => items[Math.floor(at * step)] as Item);
}
