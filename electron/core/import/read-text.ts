/** Reads a plain text file: the text as it is, and metadata from its first lines where they are plain. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { countWords, type Draft, noMetadata, outletFromUrl } from './draft.ts';

/** Only so many lines at the top are looked at, so that a 'Source: ...' inside the story is never taken for a header. */
const HEADER_LINES = 12;
const FIELDS: Readonly<Record<string, keyof ArticleMetadata>> = {
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  newspaper: 'outlet',
  headline: 'headline',
  title: 'headline',
  author: 'author',
  byline: 'author',
  date: 'date',
  published: 'date',
  url: 'url',
  link: 'url',
};
const HEADER = /^([A-Z][a-z]+|URL): +(\S.*)$/;
const BYLINE =
  /^By ([A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){1,3}(?:(?:, | and )[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){1,3})*)(?:,.*)?$/u;
const MONTHS =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const DATE_LINE = new RegExp(
  `^(?:(?:Published|Updated|Posted)?:? ?)((?:${MONTHS}) \\d{1,2}, \\d{4}|\\d{1,2} (?:${MONTHS}) \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b.{0,30}$`,
  'i',
);
/** A first line up to this long, without a full stop, followed by an empty line, is a headline. */
const MAX_HEADLINE_LENGTH = 160;

/** Reads text as it stands; nothing is taken out of it. */
export function readText(text: string): Draft {
  const lines = text.split(/\r\n?|\n/);
  const metadata = { ...noMetadata };
  for (const raw of lines.slice(0, HEADER_LINES)) {
    const line = raw.trim();
    const header = HEADER.exec(line);
    const field = FIELDS[header?.[1]?.toLowerCase() ?? ''];
    if (field && header?.[2]) metadata[field] ||= header[2].trim();
    else if (/^https?:\/\/\S+$/.test(line)) metadata.url ||= line;
    else metadata.author ||= BYLINE.exec(line)?.[1] ?? '';
    metadata.date ||= isoDate(DATE_LINE.exec(line)?.[1] ?? '');
  }
  metadata.headline ||= headlineIn(lines);
  metadata.outlet ||= outletFromUrl(metadata.url);
  metadata.date = isoDate(metadata.date);
  return { text, metadata, notes: [], dropped: [], wordsIn: countWords(text) };
}

function headlineIn(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first]?.trim() ?? '';
  const isTitle =
    line.length > 0 &&
    line.length <= MAX_HEADLINE_LENGTH &&
    !/[.!:;,]["”’)]?$/.test(line) &&
    !HEADER.test(line) &&
    !BYLINE.test(line) &&
    !DATE_LINE.test(line);
  const standsAlone = (lines[first + 1] ?? '').trim() === '' && lines.length > first + 2;
  return isTitle && standsAlone && countWords(line) >= 3 ? line : '';
}

/** '2026-11-03' for a date a person wrote out; the text itself where it is no date. */
export function isoDate(written: string): string {
  if (!written || /^\d{4}-\d{2}-\d{2}/.test(written)) return written;
  const time = Date.parse(`${written.replace(/\./g, '')} UTC`);
  return Number.isNaN(time) ? written : new Date(time).toISOString().slice(0, 10);
}
