/** Finds headline, author, outlet, date and address in the first lines of a plain text, where they are plain to see. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { dateInLine, isoDate } from './dates.ts';
import { countWords, noMetadata, outletFromUrl } from './draft.ts';

/** Only so many lines at the top are looked at, so that a 'Source: ...' inside the story is never taken for a header. */
const HEADER_LINES = 12;
const FIELDS = new Map<string, keyof ArticleMetadata>([
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['publication', 'outlet'],
  ['newspaper', 'outlet'],
  ['headline', 'headline'],
  ['title', 'headline'],
  ['author', 'author'],
  ['byline', 'author'],
  ['date', 'date'],
  ['published', 'date'],
  ['url', 'url'],
  ['link', 'url'],
]);
const HEADER = /^([A-Z][a-z]+|URL|[A-Z]{4,}): +(\S.*)$/;
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|del|della|di|da|la|van|von|der|den|bin|al|ter) )*\\p{Lu}[\\p{L}.'’-]*){1,3}";
const BYLINE = new RegExp(`^(?:By|BY) (${NAME}(?:(?:, | and |, and | AND | & )${NAME})*)(?: ?[,|].*)?$`, 'u');
/** A name such as 'The Daily Comet': one to six capitalised words. */
const OUTLET_LINE = /^(?:The )?\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |the |and |for |& )*\p{Lu}[\p{L}\p{N}.'’&-]*){0,5}$/u;
/** What stands at the same place and is no outlet. */
const NO_OUTLET = /\b(?:staff|writer|reporter|correspondent|editor|columnist|contributor|updated|published|photo)\b/i;
/** Captions and credits that pages saved as text begin with. */
const NO_HEADLINE = /\b(?:image|media|photo|video) (?:caption|copyright|credit|source)\b|\)$/i;
/** A first line up to this long, without a full stop, on its own, is a headline. */
const MAX_HEADLINE_LENGTH = 160;

type LineKind = 'field' | 'url' | 'byline' | 'date' | 'other';

/** What the leading lines of `text` say; '' for what they do not. The text itself is not touched. */
export function readTextMetadata(text: string): ArticleMetadata {
  const metadata = { ...noMetadata };
  const lines = headerLines(text);
  const kinds = lines.map((line) => take(line, metadata));
  metadata.headline ||= headlineIn(text, lines, kinds);
  metadata.outlet ||= outletIn(lines, kinds, metadata.headline) || outletFromUrl(metadata.url);
  metadata.date = isoDate(metadata.date);
  return metadata;
}

/** Lines with something on them, up to the first that reads like the story. */
function headerLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.slice(0, 20_000).split(/\r\n?|\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const words = countWords(line);
    const isStory = words > 40 || (words >= 12 && /[.!?]["”’)]?$/.test(line));
    if ((isStory && lines.length > 0) || lines.length === HEADER_LINES) break;
    lines.push(line);
  }
  return lines;
}

/** Puts what `line` says into `metadata`, unless an earlier line said it, and gives the kind of the line. */
function take(line: string, metadata: { -readonly [Key in keyof ArticleMetadata]: string }): LineKind {
  const header = HEADER.exec(line);
  const field = FIELDS.get(header?.[1]?.toLowerCase() ?? '');
  if (field && header?.[2]) {
    metadata[field] ||= header[2].trim();
    return 'field';
  }
  if (/^https?:\/\/\S+$/.test(line)) {
    metadata.url ||= line;
    return 'url';
  }
  const author = BYLINE.exec(line)?.[1];
  if (author) {
    metadata.author ||= author;
    return 'byline';
  }
  const date = dateInLine(line);
  metadata.date ||= date;
  return date ? 'date' : 'other';
}

function headlineIn(text: string, lines: readonly string[], kinds: readonly LineKind[]): string {
  const line = lines[0] ?? '';
  const isTitle =
    kinds[0] === 'other' &&
    line.length <= MAX_HEADLINE_LENGTH &&
    !NO_HEADLINE.test(line) &&
    !/[.:;,]["”’)]?$/.test(line) &&
    countWords(line) >= 3;
  const below = text
    .trimStart()
    .split(/\r\n?|\n/)
    .slice(1);
  const standsAlone = below[0]?.trim() === '' || (kinds[1] !== undefined && kinds[1] !== 'other');
  return isTitle && standsAlone && below.length > 0 ? line : '';
}

/** A line that looks like an outlet's name, right under the byline or right above the date. */
function outletIn(lines: readonly string[], kinds: readonly LineKind[], headline: string): string {
  return (
    lines.find(
      (line, index) =>
        kinds[index] === 'other' &&
        line !== headline &&
        (kinds[index - 1] === 'byline' || (kinds[index + 1] === 'date' && index > 0 && countWords(line) > 1)) &&
        OUTLET_LINE.test(line) &&
        !NO_OUTLET.test(line),
    ) ?? ''
  );
}
