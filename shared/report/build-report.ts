/** A saved comparison as one HTML page that needs nothing else: for a paper's appendix, a colleague, a class. */
import { articleName } from '../model/article-name.ts';
import type { Comparison, SavedRun } from '../model/comparison.ts';
import type { ArticleResult, Fact, RunResult } from '../model/result.ts';
import type { Score } from '../model/score.ts';
import { escapeHtml, html, type Markup } from './html.ts';
import { markedText } from './marked-text.ts';
import { REPORT_STYLE } from './report-style.ts';

const DIRECTIONS = {
  framing: '0 plain wording, 100 heavily loaded',
  sourcing: '0 thin, 100 rich and varied',
  omission: '0 leaves out nothing the others state, 100 leaves out most',
} as const;
const FACT_LIMIT = 80;
const OMISSION_LIMIT = 15;

/** The page for `comparison`, from what is stored alone: same rows, same bytes. Without a run it says so. */
export function buildReport(comparison: Comparison): string {
  const body = comparison.run
    ? reportBody(comparison, comparison.run)
    : html`<h1>${comparison.title}</h1><p>Not analysed yet.</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(comparison.title)} · Parallax</title><style>${REPORT_STYLE}</style></head>
<body>
${body.text}
</body></html>
`;
}

function reportBody(comparison: Comparison, { result, createdAt, stale }: SavedRun): Markup {
  const names = new Map(result.articles.map((article) => [article.id, articleName(article)]));
  return html`<h1>${comparison.title}</h1>
<p class="soft">${result.articles.length} articles, analysed ${createdAt.slice(0, 10)} with Parallax engine ${result.engine.version}.
${stale.length > 0 ? 'The articles or the engine have changed since.' : ''}</p>
<p>Parallax shows how articles differ; it does not say which is right, fair or good. Every mark was made by a program that
makes errors; marks that a person rejected are left out of the texts and counted below.</p>
${scoreSection(result)}
${factSection(result, names)}
${omissionSection(result, names)}
${conflictSection(result, names)}
${sourceSection(result)}
<h2>Texts</h2>
<p class="soft">Wavy underline: loaded wording. Dotted: other marks of wording. Dashed: inside a quotation, so not counted.
Tinted: attributed to a source. Captions and page furniture take no part in any score.</p>
${result.articles.map((article) => articleSection(article, rejectedIn(comparison, article.id)))}
${engineSection(result)}`;
}

function scoreSection({ articles }: RunResult): Markup {
  return html`<h2>Scores</h2>
${(['framing', 'sourcing', 'omission'] as const).map(
  (pillar) => html`<h3>${capital(pillar)} <small>(${DIRECTIONS[pillar]})</small></h3>
<table><tr><th>Article</th><th>Score</th><th>90 % interval</th><th>Parts</th></tr>
${articles.map((article) => scoreRow(articleName(article), article.scores[pillar]))}</table>`,
)}`;
}

function scoreRow(name: string, score: Score): Markup {
  if ('refused' in score) return html`<tr><td>${name}</td><td colspan="3">${score.refused}</td></tr>`;
  const parts = score.parts.map(
    (part) =>
      html`${part.name}: ${part.value.toFixed(1)} × ${part.weight} <span class="soft">${part.formula}</span><br>`,
  );
  return html`<tr><td>${name}</td><td class="number">${score.value.toFixed(1)}</td><td class="number">${score.low.toFixed(1)} to ${score.high.toFixed(1)}</td><td>${parts}</td></tr>`;
}

function factSection({ facts, articles }: RunResult, names: ReadonlyMap<string, string>): Markup {
  const shown = facts.slice(0, FACT_LIMIT);
  return html`<h2>Facts by article</h2>
<p class="soft">● states it, ◐ states it in part, — does not. ${facts.length > shown.length ? `The first ${shown.length} of ${facts.length} by salience.` : ''}</p>
<table><tr><th>Fact, in the words of one article</th>${articles.map((article) => html`<th>${names.get(article.id)}</th>`)}</tr>
${shown.map((fact) => html`<tr><td>${fact.text}</td>${articles.map((article) => html`<td class="has">${sign(fact, article.id)}</td>`)}</tr>\n`)}</table>`;
}

function sign(fact: Fact, articleId: string): string {
  const levels = fact.mentions.filter((mention) => mention.article === articleId).map((mention) => mention.level);
  if (levels.includes('full')) return '●';
  return levels.length > 0 ? '◐' : '—';
}

function omissionSection({ articles, facts }: RunResult, names: ReadonlyMap<string, string>): Markup {
  if (articles.length < 2) return html``;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  return html`<h2>What each article leaves out</h2>
${articles.map((article) => {
  const items = article.omission.omitted.slice(0, OMISSION_LIMIT).flatMap(({ factId }) => byId.get(factId) ?? []);
  return html`<h3>${articleName(article)} <small>(${article.omission.omitted.length} facts that others state)</small></h3>
${items.map((fact) => html`<p>${kOfN(fact, articles.length - 1)}</p>${fact.mentions.map((mention) => html`<blockquote>${(texts.get(mention.article) ?? '').slice(mention.start, mention.end)} <small>${names.get(mention.article)}</small></blockquote>`)}`)}`;
})}`;
}

function kOfN(fact: Fact, others: number): string {
  return `${new Set(fact.mentions.map((mention) => mention.article)).size} of ${others} others state this:`;
}

function conflictSection({ conflicts }: RunResult, names: ReadonlyMap<string, string>): Markup {
  if (conflicts.length === 0) return html``;
  return html`<h2>Conflicting details</h2><table><tr><th>Kind</th><th>Values</th><th>Why</th></tr>
${conflicts.map((conflict) => html`<tr><td>${conflict.kind}</td><td>${conflict.values.map((value) => html`${names.get(value.article)}: ${value.value}<br>`)}</td><td>${conflict.reason}</td></tr>`)}</table>`;
}

function sourceSection({ articles }: RunResult): Markup {
  return html`<h2>Sources</h2>
${articles.map(
  (
    article,
  ) => html`<h3>${articleName(article)}</h3><table><tr><th>Source</th><th>Kind</th><th>Statements</th><th>Words</th></tr>
${article.sourcing.sources.map((source) => html`<tr><td>${source.name || 'not named'}</td><td>${source.kind}</td><td class="number">${source.statements}</td><td class="number">${source.words}</td></tr>`)}</table>`,
)}`;
}

function articleSection(article: ArticleResult, rejected: ReadonlySet<string>): Markup {
  const count = rejected.size > 0 ? ` · ${rejected.size} marks rejected by a person` : '';
  return html`<article><h3>${articleName(article)}</h3><p class="soft">${article.headline} · ${article.wordCount} words scored${count}</p>
${markedText(article, rejected)}</article>`;
}

function engineSection({ engine }: RunResult): Markup {
  const settings = Object.entries(engine.settings).map(
    ([name, value]) => html`<tr><td>${name}</td><td>${String(value)}</td></tr>`,
  );
  const resources = engine.resources.map(
    ({ name, sha256 }) => html`<tr><td>${name}</td><td><code>${sha256}</code></td></tr>`,
  );
  return html`<h2>Engine card</h2><table><tr><td>version</td><td>${engine.version}</td></tr><tr><td>fingerprint</td><td><code>${engine.fingerprint}</code></td></tr>${settings}${resources}</table>`;
}

function rejectedIn(comparison: Comparison, articleId: string): ReadonlySet<string> {
  return new Set(
    comparison.verdicts
      .filter((verdict) => verdict.articleId === articleId && verdict.verdict === 'rejected')
      .map((verdict) => verdict.findingId),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
