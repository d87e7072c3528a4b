/** One article in the report: its text with every mark in place, then each mark and each statement in a list. */

import type { Article } from '../model/article.ts';
import { articleName } from '../model/article-name.ts';
import type { ArticleResult } from '../model/result.ts';
import type { Span } from '../model/span.ts';
import { html, type Markup } from './html.ts';
import { markedText } from './marked-text.ts';
import type { ReportNames } from './report-names.ts';

/** The article as analysed; `stored` adds date and address; marks in `rejected` are a person's no and are left out. */
export function articleSection(
  article: ArticleResult,
  stored: Article | undefined,
  rejected: ReadonlySet<string>,
  names: ReportNames,
): Markup {
  const headline = article.headline === articleName(article) ? '' : article.headline;
  const about = [headline, article.author, stored?.date, stored?.url, `${article.wordCount} words scored`];
  return html`<article id="article-${names.letter(article.id)}"><h3>${names.full(article.id)}</h3>
<p class="soft">${about.filter(Boolean).join(' · ')}${rejected.size > 0 ? ` · ${rejected.size} ${rejected.size === 1 ? 'mark' : 'marks'} rejected by a person` : ''}</p>
<div class="text">${markedText(article, rejected)}</div>
${headlineNotes(article)}
${markList(article, rejected)}
${statementList(article, rejected)}</article>`;
}

function headlineNotes({ framing }: ArticleResult): Markup {
  const notes = framing.headline?.notes ?? [];
  if (notes.length === 0) return html``;
  return html`<h4>Headline against body</h4><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function markList(article: ArticleResult, rejected: ReadonlySet<string>): Markup {
  const findings = article.framing.findings.filter((finding) => !rejected.has(finding.id));
  if (findings.length === 0) return html`<h4>Marks of wording</h4><p class="soft">None.</p>`;
  const row = (finding: (typeof findings)[number]) =>
    html`<tr><td class="words">${words(article, finding)}</td><td>${finding.category}</td><td>${finding.voice === 'author' ? "author's" : 'quoted'}${finding.loaded ? '' : html`<br><small>not counted as loaded</small>`}</td><td class="soft">${finding.reason}</td></tr>\n`;
  return html`<h4>Marks of wording</h4>
<table><thead><tr><th>Words</th><th>Category</th><th>Voice</th><th>Reason</th></tr></thead><tbody>${findings.map(row)}</tbody></table>`;
}

function statementList(article: ArticleResult, rejected: ReadonlySet<string>): Markup {
  const sources = new Map(article.sourcing.sources.map((source) => [source.id, source]));
  const statements = article.sourcing.attributions.filter((attribution) => !rejected.has(attribution.id));
  if (statements.length === 0) return html`<h4>Statements and their sources</h4><p class="soft">None.</p>`;
  const row = ({ sourceId, cue, content }: (typeof statements)[number]) => {
    const source = sources.get(sourceId);
    return html`<tr><td>${source?.name || 'nobody named'}<br><small>${source?.kind ?? ''}</small></td><td>${cue ? words(article, cue) : ''}</td><td>${content.map((span) => words(article, span)).join(' … ')}</td></tr>\n`;
  };
  return html`<h4>Statements and their sources</h4>
<table><thead><tr><th>Source</th><th>Cue</th><th>Content</th></tr></thead><tbody>${statements.map(row)}</tbody></table>`;
}

function words({ text }: ArticleResult, { start, end }: Span): string {
  return text.slice(start, end);
}
