/** A saved comparison as one HTML page that needs nothing else: for a paper's appendix, a colleague, a class. */
import type { Comparison, SavedRun } from '../model/comparison.ts';
import { articleSection } from './article-section.ts';
import { conflictSection, factSection, omissionSection } from './coverage-section.ts';
import { engineSection, limitSection } from './engine-section.ts';
import { escapeHtml, html, type Markup } from './html.ts';
import { reportNames } from './report-names.ts';
import { REPORT_STYLE } from './report-style.ts';
import { scoreSection } from './score-section.ts';
import { labelSection, sourceSection } from './voices-section.ts';

/** The page for `comparison`, from what is stored alone: same rows, same bytes. Without a run it says so. */
export function buildReport(comparison: Comparison): string {
  const body = comparison.run
    ? reportBody(comparison, comparison.run)
    : html`<h1>${comparison.title}</h1><p>Not analysed yet.</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(comparison.title)} · Parallax</title><style>${REPORT_STYLE}</style></head>
<body><main>
${body.text}
</main></body></html>
`;
}

function reportBody(comparison: Comparison, { result, createdAt, stale }: SavedRun): Markup {
  const names = reportNames(result);
  const count = result.articles.length;
  return html`<header><p class="kicker">Parallax report</p><h1>${comparison.title}</h1>
<p class="soft">${count} ${count === 1 ? 'article' : 'articles'}, analysed ${createdAt.slice(0, 10)}, engine ${result.engine.version}.
${stale.length > 0 ? 'The articles or the engine have changed since.' : ''}</p>
<p>This page shows how articles differ in wording, sources and selection; it does not say which is right, fair or good.
Every mark was made by a program that makes errors. Marks that a person rejected are left out of the texts and counted.</p></header>
${scoreSection(result, names)}
${factSection(result, names)}
${omissionSection(result, names)}
${conflictSection(result, names)}
${sourceSection(result, names)}
${labelSection(result, names)}
<section id="texts"><h2>Texts</h2>
<p class="soft"><mark class="loaded author">Wavy</mark>: loaded wording in the author's voice. <mark class="finding author">Dotted</mark>: other
marks of wording. <mark class="loaded quoted">Dashed</mark>: inside a quotation, so not counted. <mark class="content">Tinted</mark>: attributed to a
source. Captions, bylines and page furniture take no part in any score.</p>
${result.articles.map((article) =>
  articleSection(
    article,
    comparison.articles.find(({ id }) => id === article.id),
    rejectedIn(comparison, article.id),
    names,
  ),
)}</section>
${limitSection()}
${engineSection(result.engine)}`;
}

function rejectedIn(comparison: Comparison, articleId: string): ReadonlySet<string> {
  const rejected = comparison.verdicts.filter(
    ({ verdict, articleId: id }) => id === articleId && verdict === 'rejected',
  );
  return new Set(rejected.map(({ findingId }) => findingId));
}
