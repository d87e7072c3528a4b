/** Reads a saved web page: finds the article in it, keeps its paragraphs, and says what was left out. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { countWords, type Draft } from './draft.ts';
import { readHtmlMetadata } from './html-metadata.ts';

/** Elements that make a paragraph of their own in the text. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre, td, dd, dt';
const NEVER = 'script, style, noscript, template, svg, iframe, form, button';
/** Dropped blocks shorter than this many words are menu items and labels: counted, not listed. */
const MIN_DROPPED_WORDS = 6;
const MAX_DROPPED_BLOCKS = 60;
/** Below this share of the page's blocks Readability has found a fragment, and the page's own paragraphs are used. */
const MIN_KEPT_WORDS = 40;

/** Reads `html`. Metadata comes from JSON-LD, Open Graph and meta tags; the text from Readability. */
export function readHtml(html: string): Draft {
  const { document } = parseHTML(html);
  const metadata = readHtmlMetadata(document);
  for (const element of document.querySelectorAll(NEVER)) element.remove();
  const all = blocksOf(document);
  const kept = articleBlocks(html);
  const notes: string[] = [];
  let chosen = kept;
  if (countWords(kept.join(' ')) < MIN_KEPT_WORDS) {
    chosen = all;
    if (kept.length > 0) notes.push('No article was recognised on the page; all its paragraphs were kept.');
  } else chosen = withLostQuotations(document, kept, notes);
  const present = new Set(chosen.map(squash));
  const dropped = all.filter((block) => !present.has(squash(block)) && countWords(block) >= MIN_DROPPED_WORDS);
  if (dropped.length > 0)
    notes.push(`${dropped.length} blocks of the page are not part of the article and were left out.`);
  const title = metadata.headline && !present.has(squash(metadata.headline)) ? [metadata.headline] : [];
  return {
    text: [...title, ...chosen].join('\n\n'),
    metadata,
    notes,
    dropped: dropped.slice(0, MAX_DROPPED_BLOCKS),
    wordsIn: countWords(all.join(' ')),
  };
}

function articleBlocks(html: string): string[] {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(NEVER)) element.remove();
  try {
    const found = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
    return found?.content
      ? blocksOf(parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document)
      : [];
  } catch {
    return [];
  }
}

/** Readability is known to lose block quotations; those that stand between kept paragraphs come back to their place. */
function withLostQuotations(document: Document, kept: readonly string[], notes: string[]): string[] {
  const present = new Set(kept.map(squash));
  const article = document.querySelector('article, main, [itemprop="articleBody"]');
  if (!article) return [...kept];
  const lost = [...article.querySelectorAll('blockquote')]
    .flatMap((quotation) => ownBlocks(quotation))
    .filter((block) => !present.has(squash(block)) && countWords(block) > 3);
  if (lost.length === 0) return [...kept];
  notes.push(`${lost.length} block quotations that the page's layout hid were kept.`);
  const order = new Map(blocksOf(document).map((block, index) => [squash(block), index]));
  const place = (block: string) => order.get(squash(block)) ?? 0;
  const result = [...kept];
  for (const block of lost) {
    const after = result.findIndex((other) => place(other) > place(block));
    result.splice(after < 0 ? result.length : after, 0, block);
  }
  return result;
}

function blocksOf(root: Document): string[] {
  return ownBlocks(root.body ?? root.documentElement);
}

/** Text of the innermost block elements in document order, and of stray text between them. */
function ownBlocks(element: Element): string[] {
  const leaves = [...element.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const texts = leaves.map(textOf).filter((text) => text !== '');
  if (texts.length > 0) return texts;
  const own = textOf(element);
  return own ? own.split(/\n\s*\n/).map((text) => text.trim()) : [];
}

function textOf(element: Element): string {
  for (const line of element.querySelectorAll('br')) line.replaceWith(' ');
  return (element.textContent ?? '')
    .replace(/[^\S\n]*\n?[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function squash(text: string): string {
  return text.replace(/\W+/g, '').toLowerCase();
}
