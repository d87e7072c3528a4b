/** Reads a Markdown file as the plain text a reader of it would see. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { isoDate } from './dates.ts';
import { countWords, type Draft, outletFromUrl } from './draft.ts';
import { joinMarkdownLines } from './markdown-lines.ts';
import { readTextMetadata } from './text-metadata.ts';

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const FIELDS = new Map<string, keyof ArticleMetadata>([
  ['title', 'headline'],
  ['headline', 'headline'],
  ['author', 'author'],
  ['authors', 'author'],
  ['date', 'date'],
  ['url', 'url'],
  ['link', 'url'],
  ['source', 'outlet'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
]);
/** First of a run of private characters that stand for escaped signs while marks are taken away. */
const ESCAPED = 0xe000;
const CODE_BLOCK = /^ {0,3}(`{3,20}|~{3,20})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[^\S\n]*$/gm;
const IMAGE = /!\[[^\]\n]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g;

/** Headings, emphasis, links, lists and quotations keep their words; images and code are left out and named. */
export function readMarkdown(source: string): Draft {
  const whole = source.replace(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(whole);
  const body = whole.slice(front?.[0].length ?? 0);
  const dropped: string[] = [];
  const drop = (block: string) => {
    dropped.push(block.trim());
    return '';
  };
  const prose = body
    .replace(CODE_BLOCK, drop)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(IMAGE, drop)
    .replace(/^ {0,3}\[[^\]\n]+\]:\s+\S.*$/gm, '');
  const { text, heading } = joinMarkdownLines(hideEscapes(prose));
  const plain = showEscapes(withoutMarks(text)).replace(/\n{3,}/g, '\n\n');
  const metadata = { ...readTextMetadata(plain) };
  metadata.headline = showEscapes(withoutMarks(heading)) || metadata.headline;
  takeFrontMatter(front?.[1] ?? '', metadata);
  metadata.outlet ||= outletFromUrl(metadata.url);
  return { text: plain, metadata, notes: notesOn(dropped), dropped, wordsIn: countWords(body) };
}

/** Marks hold at most a thousand characters: without a limit a hostile line would be searched again from each mark. */
function withoutMarks(text: string): string {
  return text
    .replace(/\[(?=\S)((?:[^[\]\n]|\[[^[\]\n]*\])*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g, '$1')
    .replace(/\[\^[^\]\n]+\]/g, '')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?>/gi, '')
    .replace(/(\*\*\*|___|\*\*|~~)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)__(?=\S)(.{1,1000}?)(?<=\S)__(?!\w)/g, '$1')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*(?!\*)/g, '$1')
    .replace(/(?<!\w)_(?=\S)([^_\n]{1,1000}?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/(?<!`)(`{1,4})(?!`)(.{1,1000}?)(?<!`)\1(?!`)/g, '$2');
}

function hideEscapes(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+.!>~|<-])/g, (_, sign: string) =>
    String.fromCharCode(ESCAPED + sign.charCodeAt(0)),
  );
}

function showEscapes(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ESCAPED));
}

/** What the author wrote about the article goes before what its lines look like. Only plain `name: value` lines are read. */
function takeFrontMatter(front: string, metadata: ArticleMetadata): void {
  for (const line of front.split('\n')) {
    const match = /^(\w+):\s*(\S.*)$/.exec(line);
    const field = FIELDS.get(match?.[1]?.toLowerCase() ?? '');
    const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
    if (field && value) metadata[field] = field === 'date' ? isoDate(value) : value.replace(/^\[(.*)\]$/, '$1');
  }
}

function notesOn(dropped: readonly string[]): string[] {
  const images = dropped.filter((block) => block.startsWith('!')).length;
  const code = dropped.length - images;
  return [
    ...(images > 0 ? [`${images} ${images === 1 ? 'image was' : 'images were'} left out.`] : []),
    ...(code > 0 ? [`${code} ${code === 1 ? 'block' : 'blocks'} of code left out.`] : []),
  ];
}
