/** The report's pages across articles: who states which fact, what each leaves out, which details conflict. */
import type { Fact, RunResult } from '../model/result.ts';
import { html, type Markup } from './html.ts';
import type { ReportNames } from './report-names.ts';

/** So many facts and omissions are printed; the rest is in the program and in the JSON. */
const FACT_LIMIT = 60;
const OMISSION_LIMIT = 12;

export function factSection({ facts, articles }: RunResult, names: ReportNames): Markup {
  if (articles.length < 2) return html``;
  const shown = facts.slice(0, FACT_LIMIT);
  return html`<section id="facts"><h2>Facts by article</h2>
<p class="soft">● states it, ◐ states it in part, – does not. ${shown.length < facts.length ? `The first ${shown.length} of ${facts.length} by salience.` : `${facts.length} in all, by salience.`}</p>
<table><thead><tr><th>Fact, in the words of one article</th>${articles.map((article) => html`<th class="has">${names.badge(article.id)}</th>`)}</tr></thead><tbody>
${shown.map((fact) => html`<tr><td>${fact.text}</td>${articles.map((article) => html`<td class="has">${sign(fact, article.id)}</td>`)}</tr>\n`)}</tbody></table></section>`;
}

function sign(fact: Fact, articleId: string): Markup {
  const levels = fact.mentions.filter((mention) => mention.article === articleId).map((mention) => mention.level);
  if (levels.includes('full')) return html`<span title="states it">●</span>`;
  return levels.length > 0 ? html`<span title="in part">◐</span>` : html`<span class="soft" title="does not">–</span>`;
}

export function omissionSection({ articles, facts }: RunResult, names: ReportNames): Markup {
  if (articles.length < 2) return html``;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const sentence = ({ article, start, end }: Fact['mentions'][number]) =>
    html`<blockquote>${names.badge(article)} ${(texts.get(article) ?? '').slice(start, end)}</blockquote>`;
  const item = (fact: Fact) =>
    html`<li><span class="share">${statingCount(fact)} of ${articles.length - 1} others</span>${fact.mentions.map(sentence)}</li>\n`;
  return html`<section id="omissions"><h2>What each article leaves out</h2>
${articles.map(({ id, omission }) => {
  const listed = omission.omitted.slice(0, OMISSION_LIMIT).flatMap(({ factId }) => byId.get(factId) ?? []);
  const more = omission.omitted.length - listed.length;
  return html`<h3>${names.full(id)}</h3>
<p class="soft">${omission.omitted.length} facts that others state, ${omission.exclusive.length} that only this article states.</p>
<ol>${listed.map(item)}</ol>${more > 0 ? html`<p class="soft">and ${more} of less salience.</p>` : null}`;
})}</section>`;
}

function statingCount(fact: Fact): number {
  return new Set(fact.mentions.map((mention) => mention.article)).size;
}

export function conflictSection({ conflicts }: RunResult, names: ReportNames): Markup {
  if (conflicts.length === 0) return html``;
  const value = ({ article, value: shown }: { article: string; value: string }) =>
    html`<div>${names.badge(article)} ${shown}</div>`;
  return html`<section id="conflicts"><h2>Conflicting details</h2>
<table><thead><tr><th>Kind</th><th>Values</th><th>Why they are set against each other</th></tr></thead><tbody>
${conflicts.map((conflict) => html`<tr><td>${conflict.kind}</td><td>${conflict.values.map(value)}</td><td class="soft">${conflict.reason}</td></tr>\n`)}</tbody></table></section>`;
}
