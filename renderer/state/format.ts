/** How numbers, dates and names are written on the screen. */
import type { Score } from '../../shared/model/score.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** '2026-11-24T09:30:00Z' as '24 Nov 2026'; what is not an ISO date stays as it was found. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date;
}

/** '3 articles', '1 article'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** 12345 as '12,345'. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 0.254 as '25 %'. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A value with at most `digits` decimals, without trailing zeros. */
export function formatNumber(value: number, digits = 1): string {
  return String(Number(value.toFixed(digits)));
}

/** 'https://www.example.org/a/b' as 'example.org'; what is no address stays as it is. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** An address the window may offer as a link: web addresses only, never javascript: or file:. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

interface Nameable {
  readonly outlet: string;
  readonly headline: string;
  readonly receipt?: { readonly fileName: string };
}

/** What an article is called in a few words: its outlet, else its headline, its file, its place. */
export function articleName({ outlet, headline, receipt }: Nameable, index: number): string {
  return outlet.trim() || headline.trim() || receipt?.fileName || `Article ${index + 1}`;
}

/** What each of several articles is called; articles that would share a name are numbered. */
export function articleNames(articles: readonly Nameable[]): string[] {
  const plain = articles.map(articleName);
  return plain.map((name, at) => {
    const before = plain.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** What a comparison is called. */
export function titleOf(comparison: { title: string }): string {
  return comparison.title.trim() || 'Untitled comparison';
}

/** The score as a sentence for those who hear the screen instead of seeing it. */
export function spokenScore(score: Score): string {
  if ('refused' in score) return `not given. ${score.refused}`;
  return `${formatNumber(score.value)} of 100, between ${formatNumber(score.low)} and ${formatNumber(score.high)}`;
}

/** Cuts `text` at a word boundary near `limit` UTF-16 units and says so with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** '~41 s ago' has no place in a research program: the time as it was saved, minutes precise. */
export function formatTime(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time ? `${formatDate(iso)}, ${time}` : formatDate(iso);
}
