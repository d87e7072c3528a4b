/** Reads a saved web page: finds the article in it, keeps its paragraphs, and says what was left out. */
import { Readability } from '@mozilla/readability';
import { countWords, type Draft } from './draft.ts';
import { type HtmlBlock, htmlBlocks, isDeeperThan } from './html-blocks.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { restoreLost } from './lost-blocks.ts';
import { parsePage } from './parse-page.ts';
import { readText } from './read-text.ts';
import { sameWords } from './same-words.ts';

/** Dropped blocks shorter than this many words are menu items and labels: counted, not listed. */
const MIN_DROPPED_WORDS = 6;
const MAX_DROPPED_BLOCKS = 60;
/** With fewer words than this Readability has found a fragment, and the page's own paragraphs are used. */
const MIN_KEPT_WORDS = 40;
/** Pages beyond these are no articles, and the search for one would hold the program up: its cost grows with both. */
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 400;

/** Reads `html`. Metadata comes from JSON-LD, Open Graph and meta tags; the text from Readability. */
export function readHtml(html: string): Draft {
  if (!/<[a-z!/]/i.test(html)) return readText(html);
  const document = parsePage(html);
  const metadata = readHtmlMetadata(document);
  const all = htmlBlocks(document.body);
  const found = articleBlocks(html);
  const isArticle = countWords(found.join(' ')) >= MIN_KEPT_WORDS;
  const { blocks, restored } = isArticle
    ? restoreLost(all, found)
    : { blocks: all.map(({ text }) => text), restored: 0 };
  const present = new Set(blocks.map(sameWords));
  const headline = metadata.headline && !present.has(sameWords(metadata.headline)) ? [metadata.headline] : [];
  const dropped = all
    .map(({ text }) => text)
    .filter((text) => !present.has(sameWords(text)) && sameWords(text) !== sameWords(metadata.headline));
  const listed = dropped.filter((text) => countWords(text) >= MIN_DROPPED_WORDS).slice(0, MAX_DROPPED_BLOCKS);
  return {
    text: [...headline, ...blocks].join('\n\n'),
    metadata,
    notes: notesOn(isArticle, restored, dropped.length, listed.length),
    dropped: listed,
    wordsIn: countWords(all.map(({ text }) => text).join(' ')),
  };
}

/** The blocks Readability takes for the article; none where it finds no article or the page breaks it. */
function articleBlocks(html: string): string[] {
  const document = parsePage(html);
  if (isDeeperThan(document.documentElement, MAX_DEPTH)) return [];
  try {
    const options = { charThreshold: 200, maxElemsToParse: MAX_ELEMENTS };
    const content = new Readability(document, options).parse()?.content;
    if (!content) return [];
    return htmlBlocks(parsePage(content).body).map(({ text }: HtmlBlock) => text);
  } catch {
    return [];
  }
}

function notesOn(isArticle: boolean, restored: number, dropped: number, listed: number): string[] {
  const notes = isArticle ? [] : ['No article was recognised on the page; all its paragraphs were kept.'];
  if (restored > 0) notes.push(`Put back: ${restored} quotations or list items that the search for the article lost.`);
  if (dropped > 0)
    notes.push(`Left out as no part of the article: ${dropped} blocks of the page, ${listed} of them listed here.`);
  return notes;
}
