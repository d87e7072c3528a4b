/** The report's scores: one table to compare, then the parts and formulas behind each number. */
import type { RunResult } from '../model/result.ts';
import type { Score } from '../model/score.ts';
import { html, type Markup } from './html.ts';
import type { ReportNames } from './report-names.ts';

const PILLARS = ['framing', 'sourcing', 'omission'] as const;
const DIRECTIONS = {
  framing: '0 plain wording, 100 heavily loaded',
  sourcing: '0 thin, 100 rich and varied',
  omission: '0 leaves out nothing the others state, 100 leaves out most',
} as const;

export function scoreSection({ articles }: RunResult, names: ReportNames): Markup {
  return html`<section id="scores"><h2>Scores</h2>
<table class="scores"><thead><tr><th>Article</th><th class="number">Words</th>${PILLARS.map(
    (pillar) => html`<th>${capital(pillar)}<br><small>${DIRECTIONS[pillar]}</small></th>`,
  )}</tr></thead><tbody>
${articles.map(
  (article) => html`<tr><th scope="row">${names.full(article.id)}</th><td class="number">${article.wordCount}</td>
${PILLARS.map((pillar) => html`<td>${scoreCell(article.scores[pillar])}</td>`)}</tr>\n`,
)}</tbody></table>
<p class="soft">The bar shows the value, the pale band its 90 % interval (bootstrap over sentences). The three scores are never
added up, and there is no left-right number.</p>
${PILLARS.map(
  (pillar) => html`<h3>What the ${pillar} scores are made of</h3>
<table class="parts"><thead><tr><th>Article</th><th>Part</th><th class="number">Value × weight</th><th>Counted from</th></tr></thead><tbody>
${articles.map((article) => partRows(names.badge(article.id), article.scores[pillar]))}</tbody></table>`,
)}</section>`;
}

function scoreCell(score: Score): Markup {
  if ('refused' in score) return html`<span class="soft">${score.refused}</span>`;
  const band = `left:${score.low}%;width:${Math.max(1, score.high - score.low)}%`;
  return html`<strong>${score.value.toFixed(1)}</strong> <small>${score.low.toFixed(1)} to ${score.high.toFixed(1)}</small>
<span class="bar"><i style="${band}"></i><b style="left:${score.value}%"></b></span>`;
}

function partRows(badge: Markup, score: Score): Markup {
  if ('refused' in score) return html`<tr><td>${badge}</td><td colspan="3">${score.refused}</td></tr>`;
  return html`${score.parts.map(
    (part, index) =>
      html`<tr${index === 0 ? html` class="first"` : null}><td>${index === 0 ? badge : null}</td><td>${part.name}</td><td class="number">${part.value.toFixed(1)} × ${part.weight}</td><td class="soft">${part.formula}</td></tr>\n`,
  )}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
