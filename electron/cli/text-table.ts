/** A result as plain text for the terminal: scores, then for each article its words, sources and omissions. */
import { readerOf } from '../../shared/analysis/engine-card.ts';
import { articleName } from '../../shared/model/article-name.ts';
import type { ArticleResult, Fact, Finding, RunResult } from '../../shared/model/result.ts';
import type { Score } from '../../shared/model/score.ts';
import { flat, pad, shorten, wrap } from './text-lines.ts';

const TOP_OMISSIONS = 5;
const FACT_LENGTH = 180;
/** Widths of the score table's columns; the first takes what is left. */
const WORDS_WIDTH = 7;
const SCORE_WIDTH = 15;
const MIN_WIDTH = 72;
const MAX_WIDTH = 120;
const PILLARS = ['framing', 'sourcing', 'omission'] as const;

/** Columns to write in: the terminal's, within what can be read; 100 where there is no terminal. */
export function terminalWidth(columns: number | undefined = process.stdout.columns): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns ?? 100));
}

/** The whole result as lines of text of about `width` columns. Numbers articles, so that names need not be repeated. */
export function textTable(result: RunResult, width: number): string {
  const numbers = new Map(result.articles.map((article, index) => [article.id, index + 1]));
  const facts = new Map(result.facts.map((fact) => [fact.id, fact]));
  return [
    ...wrap(flat(result.title), width),
    '',
    ...scoreTable(result, width),
    ...result.articles.flatMap((article, index) => [
      '',
      ...wrap(`${index + 1}. ${nameAndHeadline(article)}`, width, 3),
      ...wordingLines(article, width),
      ...sourceLines(article, width),
      ...omissionLines(article, result, facts, numbers, width),
    ]),
    ...conflictLines(result, numbers, width),
    '',
    `Engine ${result.engine.version}, ${readerOf(result.engine)}, fingerprint ${result.engine.fingerprint.slice(0, 12)}`,
  ].join('\n');
}

function nameAndHeadline(article: ArticleResult): string {
  const name = flat(articleName(article));
  return article.headline && article.outlet ? `${name}: ${flat(article.headline)}` : name;
}

function scoreTable({ articles }: RunResult, width: number): string[] {
  const nameWidth = width - WORDS_WIDTH - SCORE_WIDTH * PILLARS.length;
  const row = (name: string, words: string, cells: readonly string[]) =>
    `${pad(name, nameWidth)}${pad(words, WORDS_WIDTH)}${cells.map((cell) => pad(cell, SCORE_WIDTH)).join('')}`.trimEnd();
  const rows = articles.map((article, index) =>
    row(
      `${index + 1}. ${flat(articleName(article))}`,
      String(article.wordCount),
      PILLARS.map((pillar) => scoreText(article.scores[pillar])),
    ),
  );
  const refusals = articles.flatMap((article, index) =>
    PILLARS.flatMap((pillar) => {
      const score = article.scores[pillar];
      return 'refused' in score ? wrap(`${index + 1}. ${pillar}: ${score.refused}`, width, 3) : [];
    }),
  );
  return [
    row('', 'words', PILLARS),
    ...rows,
    ...wrap(
      'Value and 90 % interval. Framing: 0 plain, 100 loaded. Sourcing: 0 thin, 100 rich. Omission: 0 none, 100 most left out.',
      width,
    ),
    ...refusals,
  ];
}

function scoreText(score: Score): string {
  if ('refused' in score) return 'refused';
  return `${score.value.toFixed(1)} (${score.low.toFixed(0)}-${score.high.toFixed(0)})`;
}

/** Every mark with its words: what counts as loaded first, the rest by category. */
function wordingLines(article: ArticleResult, width: number): string[] {
  const { findings } = article.framing;
  const own = findings.filter(({ voice }) => voice === 'author');
  const quoted = findings.filter(({ voice, loaded }) => voice === 'quoted' && loaded);
  const loaded = own.filter((finding) => finding.loaded);
  const rest = own.filter((finding) => !finding.loaded);
  return [
    ...item(`Loaded wording, author's voice (${loaded.length})`, wordsByCategory(article, loaded), width),
    ...(quoted.length > 0
      ? item(`Loaded wording, quoted voice (${quoted.length})`, wordsByCategory(article, quoted), width)
      : []),
    ...(rest.length > 0
      ? item(`Other marks, author's voice (${rest.length})`, wordsByCategory(article, rest), width)
      : []),
  ];
}

function item(label: string, text: string, width: number): string[] {
  return wrap(`   ${label}: ${text}`, width, 6);
}

function wordsByCategory(article: ArticleResult, findings: readonly Finding[]): string {
  const byCategory = new Map<string, Map<string, number>>();
  for (const { category, start, end } of findings) {
    const words = byCategory.get(category) ?? new Map<string, number>();
    const word = flat(article.text.slice(start, end));
    byCategory.set(category, words.set(word, (words.get(word) ?? 0) + 1));
  }
  const listed = [...byCategory].map(([category, words]) => `${category}: ${[...words].map(timesOf).join(', ')}`);
  return listed.join('; ') || 'none found';
}

function timesOf([word, count]: readonly [string, number]): string {
  return `"${word}"${count > 1 ? ` ×${count}` : ''}`;
}

function sourceLines({ sourcing }: ArticleResult, width: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const { name, kind, statements } of sourcing.sources) {
    const label = `${flat(name) || 'not named'}${statements > 1 ? ` ×${statements}` : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), label]);
  }
  const listed = [...kinds].map(([kind, names]) => `${kind}: ${names.join(', ')}`).join('; ');
  return item(`Sources of ${sourcing.attributions.length} statements`, listed || 'none found', width);
}

function omissionLines(
  article: ArticleResult,
  { articles }: RunResult,
  facts: ReadonlyMap<string, Fact>,
  numbers: ReadonlyMap<string, number>,
  width: number,
): string[] {
  if (articles.length < 2) return [];
  const { omitted, exclusive } = article.omission;
  const lines = omitted.slice(0, TOP_OMISSIONS).flatMap(({ factId }) => {
    const fact = facts.get(factId);
    if (!fact) return [];
    const stating = [...new Set(fact.mentions.map((mention) => numbers.get(mention.article) ?? 0))].sort(
      (a, b) => a - b,
    );
    const share = `${stating.length} of ${articles.length - 1} others (${stating.join(', ')})`;
    return wrap(`      ${share}: ${shorten(fact.text, FACT_LENGTH)}`, width, 9);
  });
  return [
    `   Leaves out ${omitted.length} facts that others state${lines.length > 0 ? ', foremost:' : '.'}`,
    ...lines,
    `   Alone in stating ${exclusive.length} facts.`,
  ];
}

function conflictLines({ conflicts }: RunResult, numbers: ReadonlyMap<string, number>, width: number): string[] {
  if (conflicts.length === 0) return [];
  const lines = conflicts.flatMap(({ kind, values, reason }) => {
    const shown = values.map(({ article, value }) => `${numbers.get(article) ?? '?'}: "${flat(value)}"`).join(' / ');
    return wrap(`   ${kind}: ${shown}. ${flat(reason)}`, width, 6);
  });
  return ['', 'Conflicting details', ...lines];
}
