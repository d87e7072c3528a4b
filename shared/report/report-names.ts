/** How the report calls its articles: a letter in tables and beside sentences, the name once at the head. */
import { articleName } from '../model/article-name.ts';
import type { RunResult } from '../model/result.ts';
import { html, type Markup } from './html.ts';

export interface ReportNames {
  /** 'A' for the first article's id, and so on. */
  letter(articleId: string): string;
  /** The letter as a small badge. */
  badge(articleId: string): Markup;
  /** Badge and name. */
  full(articleId: string): Markup;
}

export function reportNames({ articles }: RunResult): ReportNames {
  const places = new Map(articles.map((article, index) => [article.id, { index, name: articleName(article) }]));
  const letter = (id: string) => String.fromCharCode(65 + (places.get(id)?.index ?? 25));
  const badge = (id: string) => html`<span class="badge" title="${places.get(id)?.name ?? ''}">${letter(id)}</span>`;
  return { letter, badge, full: (id) => html`${badge(id)} ${places.get(id)?.name ?? ''}` };
}
