/** The report's pages on who speaks and what people are called: kinds of sources, and each actor's labels side by side. */
import { type RunResult, sourceKinds } from '../model/result.ts';
import { html, type Markup } from './html.ts';
import type { ReportNames } from './report-names.ts';

/** Actors that at least two articles label, so that there is something to compare. */
const MIN_LABELLING = 2;
const ACTOR_LIMIT = 15;
const LABEL_LIMIT = 6;

export function sourceSection({ articles }: RunResult, names: ReportNames): Markup {
  const count = (articleId: string, kind: string) =>
    articles
      .find(({ id }) => id === articleId)
      ?.sourcing.sources.filter((source) => source.kind === kind)
      .reduce((sum, source) => sum + source.statements, 0) ?? 0;
  const used = sourceKinds.filter((kind) => articles.some(({ id }) => count(id, kind) > 0));
  return html`<section id="sources"><h2>Sources</h2>
<table class="narrow"><thead><tr><th>Statements by kind of source</th>${articles.map(({ id }) => html`<th class="has">${names.badge(id)}</th>`)}</tr></thead><tbody>
${used.map((kind) => html`<tr><td>${kind === 'none' ? 'nobody named' : kind}</td>${articles.map(({ id }) => html`<td class="has">${count(id, kind) || html`<span class="soft">–</span>`}</td>`)}</tr>\n`)}</tbody></table></section>`;
}

export function labelSection({ articles, actors }: RunResult, names: ReportNames): Markup {
  const labelsOf = (actorId: string, articleId: string) =>
    articles.find(({ id }) => id === articleId)?.framing.actors.find((actor) => actor.actorId === actorId)?.labels ??
    [];
  const shown = actors
    .filter(({ id }) => articles.filter((article) => labelsOf(id, article.id).length > 0).length >= MIN_LABELLING)
    .slice(0, ACTOR_LIMIT);
  if (shown.length === 0) return html``;
  const cell = (actorId: string, articleId: string) =>
    labelsOf(actorId, articleId)
      .slice(0, LABEL_LIMIT)
      .map(({ text, count }) => html`<div>${text}${count > 1 ? html` <small>×${count}</small>` : null}</div>`);
  return html`<section id="labels"><h2>What the articles call the same people</h2>
<table><thead><tr><th>Actor</th>${articles.map(({ id }) => html`<th>${names.badge(id)}</th>`)}</tr></thead><tbody>
${shown.map((actor) => html`<tr><th scope="row">${actor.name}</th>${articles.map(({ id }) => html`<td>${cell(actor.id, id)}</td>`)}</tr>\n`)}</tbody></table></section>`;
}
