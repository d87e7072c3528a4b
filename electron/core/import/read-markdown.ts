/** Reads a Markdown file as the plain text a reader of it would see. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';
import { countWords, type Draft } from './draft.ts';
import { isoDate, readText } from './read-text.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const FIELDS: Readonly<Record<string, keyof ArticleMetadata>> = {
  title: 'headline',
  headline: 'headline',
  author: 'author',
  date: 'date',
  url: 'url',
  source: 'outlet',
  outlet: 'outlet',
};

/** Text without marks: headings, emphasis and links keep their words, images and code fences are left out and named. */
export function readMarkdown(source: string): Draft {
  const front = FRONT_MATTER.exec(source);
  const body = source.slice(front?.[0].length ?? 0).replaceAll('\r\n', '\n');
  const dropped: string[] = [];
  const drop = (whole: string) => {
    dropped.push(whole.trim());
    return '';
  };
  const heading = /^#\s+(.+?)\s*#*$/m.exec(body)?.[1] ?? '';
  const text = body
    .replace(/^```[\s\S]*?^```$/gm, drop)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, drop)
    .replace(/^<!--[\s\S]*?-->$/gm, drop)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+(.*?)\s*#*$/gm, '$1')
    .replace(/^\s{0,3}(?:[-*_]\s*){3,}$/gm, '')
    .replace(/^\s{0,3}>\s?/gm, '')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
  const draft = readText(text);
  const metadata = { ...draft.metadata, headline: stripMarks(heading) || draft.metadata.headline };
  for (const line of front?.[1]?.split(/\r?\n/) ?? []) {
    const match = /^(\w+):\s*(.+)$/.exec(line);
    const field = FIELDS[match?.[1]?.toLowerCase() ?? ''];
    if (field && match?.[2]) metadata[field] = match[2].trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  metadata.date = isoDate(metadata.date);
  return { ...draft, metadata, dropped, wordsIn: countWords(source) };
}

function stripMarks(text: string): string {
  return text.replace(/[*_`]/g, '').trim();
}
