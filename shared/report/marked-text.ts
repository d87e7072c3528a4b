/** An article's text for the report: every passage with its role, every finding and attribution marked in place. */
import type { ArticleResult } from '../model/result.ts';
import type { Span } from '../model/span.ts';
import { html, type Markup } from './html.ts';

interface Mark extends Span {
  readonly className: string;
  readonly title: string;
}

/** The passages of `article`; findings in `rejected` are left unmarked. */
export function markedText(article: ArticleResult, rejected: ReadonlySet<string>): Markup[] {
  const marks = marksOf(article, rejected);
  return article.passages.map((passage) => {
    const inside = marks.filter((mark) => mark.start < passage.end && passage.start < mark.end);
    const note = passage.role === 'body' ? '' : `${passage.role}${passage.by === 'person' ? ', set by a person' : ''}`;
    return html`<p class="role-${passage.role}">${note ? html`<span class="role">${note}</span> ` : null}${segments(article.text, passage, inside)}</p>\n`;
  });
}

function marksOf(article: ArticleResult, rejected: ReadonlySet<string>): Mark[] {
  const findings = article.framing.findings
    .filter((finding) => !rejected.has(finding.id))
    .map((finding) => ({
      start: finding.start,
      end: finding.end,
      className: `${finding.loaded ? 'loaded' : 'finding'} ${finding.voice}`,
      title: `${finding.category}, ${finding.voice === 'author' ? "author's voice" : 'quoted voice'}: ${finding.reason}`,
    }));
  const content = article.sourcing.attributions
    .filter((attribution) => !rejected.has(attribution.id))
    .flatMap((attribution) => attribution.content.map((span) => ({ ...span, className: 'content', title: '' })));
  return [...findings, ...content];
}

/** Cuts the passage at every start and end of a mark, so that overlapping marks nest cleanly. */
function segments(text: string, passage: Span, marks: readonly Mark[]): Markup[] {
  const cuts = new Set([passage.start, passage.end]);
  for (const mark of marks) {
    cuts.add(Math.max(passage.start, mark.start));
    cuts.add(Math.min(passage.end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? passage.end;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const piece = text.slice(start, end);
    if (over.length === 0) return html`${piece}`;
    const title = over
      .map((mark) => mark.title)
      .filter(Boolean)
      .join(' · ');
    return html`<mark class="${over.map((mark) => mark.className).join(' ')}" title="${title}">${piece}</mark>`;
  });
}
