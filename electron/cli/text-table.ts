/** A result as plain text for the terminal: scores, then for each article its words, sources and omissions. */
import { articleName } from '../../shared/model/article-name.ts';
import type { ArticleResult, Fact, RunResult } from '../../shared/model/result.ts';
import type { Score } from '../../shared/model/score.ts';

const TOP_OMISSIONS = 5;
const TOP_WORDS = 12;
const NAME_WIDTH = 28;
const TEXT_WIDTH = 100;

/** The whole result as lines of text, none much wider than a terminal. */
export function textTable(result: RunResult): string {
  const facts = new Map(result.facts.map((fact) => [fact.id, fact]));
  return [
    result.title,
    '',
    scoreTable(result),
    ...result.articles.map((article) => articleBlock(article, result, facts)),
    conflictBlock(result),
    `Engine ${result.engine.version}, fingerprint ${result.engine.fingerprint.slice(0, 12)}`,
  ]
    .filter((block) => block !== null)
    .join('\n');
}

function scoreTable({ articles }: RunResult): string {
  const head = `${pad('', NAME_WIDTH)}${pad('words', 7)}${pad('framing', 20)}${pad('sourcing', 20)}omission`;
  const note = `${pad('', NAME_WIDTH + 7)}${pad('0 plain, 100 loaded', 20)}${pad('0 thin, 100 rich', 20)}0 none, 100 most left out`;
  const rows = articles.map(
    (article) =>
      pad(articleName(article), NAME_WIDTH) +
      pad(String(article.wordCount), 7) +
      pad(scoreText(article.scores.framing), 20) +
      pad(scoreText(article.scores.sourcing), 20) +
      scoreText(article.scores.omission),
  );
  const refusals = articles.flatMap((article) =>
    Object.entries(article.scores).flatMap(([name, score]) =>
      'refused' in score ? [`${articleName(article)}, ${name}: ${score.refused}`] : [],
    ),
  );
  return [head, note, ...rows, ...refusals, ''].join('\n');
}

function scoreText(score: Score): string {
  return 'refused' in score
    ? 'refused'
    : `${score.value.toFixed(1)} (${score.low.toFixed(0)}-${score.high.toFixed(0)})`;
}

function articleBlock(article: ArticleResult, result: RunResult, facts: ReadonlyMap<string, Fact>): string {
  const words = article.framing.findings.filter((finding) => finding.loaded && finding.voice === 'author');
  const quoted = article.framing.findings.filter((finding) => finding.loaded && finding.voice === 'quoted');
  const listed = (findings: typeof words) =>
    findings.slice(0, TOP_WORDS).map((finding) => `"${article.text.slice(finding.start, finding.end)}"`);
  return [
    `${articleName(article)}${article.headline && article.outlet ? `: ${article.headline}` : ''}`,
    wrap(`  Loaded wording, author's voice (${words.length}): ${listed(words).join(', ') || 'none found'}`),
    ...(quoted.length > 0
      ? [wrap(`  Loaded wording, quoted voice (${quoted.length}): ${listed(quoted).join(', ')}`)]
      : []),
    wrap(`  Sources: ${sourceLine(article)}`),
    ...omissionLines(article, result, facts),
    '',
  ].join('\n');
}

function sourceLine(article: ArticleResult): string {
  const kinds = new Map<string, string[]>();
  for (const source of article.sourcing.sources) {
    const label = `${source.name || 'not named'} (${source.statements})`;
    kinds.set(source.kind, [...(kinds.get(source.kind) ?? []), label]);
  }
  return [...kinds].map(([kind, names]) => `${kind}: ${names.join(', ')}`).join('; ') || 'none found';
}

function omissionLines(article: ArticleResult, { articles }: RunResult, facts: ReadonlyMap<string, Fact>): string[] {
  if (articles.length < 2) return [];
  const others = articles.length - 1;
  const lines = article.omission.omitted.slice(0, TOP_OMISSIONS).flatMap(({ factId }) => {
    const fact = facts.get(factId);
    if (!fact) return [];
    const stating = new Set(fact.mentions.map((mention) => mention.article)).size;
    return [wrap(`    ${stating} of ${others} others: ${shorten(fact.text, 180)}`, 6)];
  });
  return [
    `  Leaves out ${article.omission.omitted.length} facts that others state${lines.length > 0 ? ', foremost:' : '.'}`,
    ...lines,
    `  Alone in stating ${article.omission.exclusive.length} facts.`,
  ];
}

function conflictBlock({ conflicts, articles }: RunResult): string | null {
  if (conflicts.length === 0) return null;
  const names = new Map(articles.map((article) => [article.id, articleName(article)]));
  const lines = conflicts.map((conflict) =>
    wrap(
      `  ${conflict.kind}: ${conflict.values.map((value) => `${names.get(value.article)} "${value.value}"`).join(' / ')}. ${conflict.reason}`,
    ),
  );
  return ['Conflicting details', ...lines, ''].join('\n');
}

function pad(text: string, width: number): string {
  return `${text.length > width - 2 ? `${text.slice(0, width - 3)}…` : text}`.padEnd(width);
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
}

/** Breaks at blanks; the lines after the first are indented. */
function wrap(text: string, indent = 4): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
