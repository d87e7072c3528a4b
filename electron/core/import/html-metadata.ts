/** What a web page says about itself: JSON-LD first, then Open Graph and meta tags, then the page's own elements. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { isoDate } from './dates.ts';
import { outletFromUrl } from './draft.ts';

/** Metadata found in `document`; '' for what it does not say. */
export function readHtmlMetadata(document: Document): ArticleMetadata {
  const linked = linkedData(document);
  const meta = (...names: string[]) => firstMeta(document, names);
  // Some pages give these relative to themselves; only a whole address says where the article was.
  const url = first(
    whole(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    whole(meta('og:url')),
    whole(text(linked['url'])),
    whole(text(linked['mainEntityOfPage'])),
  );
  return {
    headline: first(
      text(linked['headline']),
      meta('og:title', 'twitter:title'),
      plain(document.querySelector('h1')),
      titleOf(document),
    ),
    author: first(
      names(linked['author']),
      meta('author', 'article:author', 'parsely-author').replace(/^https?:.*/, ''),
      plain(document.querySelector('[rel="author"], [itemprop="author"], .byline')).replace(/^by\s+/i, ''),
    ),
    date: isoDate(
      first(
        text(linked['datePublished']),
        meta('article:published_time', 'date', 'pubdate', 'parsely-pub-date', 'dc.date'),
        document.querySelector('time[datetime]')?.getAttribute('datetime'),
      ),
    ),
    url,
    outlet: first(names(linked['publisher']), meta('og:site_name', 'application-name'), outletFromUrl(url)),
  };
}

/** The page's JSON-LD object that is an article, or an empty one. */
function linkedData(document: Document): Record<string, unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parse(script.textContent ?? ''));
    if (found) return found;
  }
  return {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function articleIn(value: unknown): Record<string, unknown> | null {
  if (Array.isArray(value)) return value.map(articleIn).find((found) => found !== null) ?? null;
  if (typeof value !== 'object' || value === null) return null;
  const object = value as Record<string, unknown>;
  if (/Article|Report|BlogPosting/.test(String(object['@type']))) return object;
  return articleIn(object['@graph'] ?? null);
}

function firstMeta(document: Document, wanted: readonly string[]): string {
  for (const name of wanted) {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = found?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return '';
}

/** 'A, B' for a person, an organisation, or a list of them, as JSON-LD writes them. */
function names(value: unknown): string {
  if (Array.isArray(value)) return value.map(names).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return text(value.name);
  return text(value).replace(/^https?:.*/, '');
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'object' && value !== null && '@id' in value) return text(value['@id']);
  return '';
}

function plain(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The title without the site's name that pages put behind it. */
function titleOf(document: Document): string {
  return plain(document.querySelector('title')).replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, '');
}

function whole(url: string | null | undefined): string {
  return url && /^https?:\/\//i.test(url) ? url : '';
}

function first(...values: (string | null | undefined)[]): string {
  return values.map((value) => (value ?? '').replace(/\s+/g, ' ').trim()).find((value) => value !== '') ?? '';
}
