/** From the bytes of a file, or pasted text, to an article with its receipt. */
import { readDocument } from '../../../shared/analysis/document/read-document.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import type { ArticleMetadata, ImportReceipt } from '../../../shared/model/article.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { decode } from './decode.ts';
import { countWords, type Draft } from './draft.ts';
import { MAX_FILE_BYTES, MAX_FILE_LABEL } from './limits.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

/** An article that is not in the library yet. */
export interface ImportedArticle extends ArticleMetadata {
  readonly text: string;
  readonly receipt: ImportReceipt;
  /** The bytes as they came, kept for ever beside the text. */
  readonly original: Uint8Array;
}

type Reader = { readonly source: ImportReceipt['source']; readonly read: (text: string) => Draft };

const TEXT: Reader = { source: 'text', read: readText };
const MARKDOWN: Reader = { source: 'markdown', read: readMarkdown };
const HTML: Reader = { source: 'html', read: readHtml };
/** By the ending of the file's name; a name without one is taken for plain text. */
const READERS = new Map<string, Reader>([
  ['', TEXT],
  ['txt', TEXT],
  ['text', TEXT],
  ['md', MARKDOWN],
  ['markdown', MARKDOWN],
  ['html', HTML],
  ['htm', HTML],
]);

const IS_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b/i;

/**
 * Reads a file's bytes. `fileName` carries no folder. Throws the E_FILE_ errors and E_NO_SENTENCE.
 * A .txt that holds a web page is read as one: people save pages under any name.
 */
export function importBytes(bytes: Uint8Array, fileName: string): ImportedArticle {
  if (bytes.length > MAX_FILE_BYTES)
    throw new ParallaxError('E_FILE_TOO_LARGE', { file: fileName, limit: MAX_FILE_LABEL });
  const decoded = decode(bytes, fileName, declaredCharset(bytes));
  const named = READERS.get(/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
  if (!named) throw new ParallaxError('E_FILE_TYPE', { file: fileName });
  const reader = IS_PAGE.test(decoded.text) ? HTML : named;
  return build(reader.read(decoded.text), reader.source, fileName, bytes, decoded.charset, decoded.notes);
}

/** Takes pasted text as an article; what the person typed about it goes before what the text says of itself. */
export function importPaste(pasted: string, metadata: Partial<ArticleMetadata>): ImportedArticle {
  const bytes = new TextEncoder().encode(pasted);
  const article = build(readText(pasted), 'paste', '', bytes, 'utf-8', []);
  const given = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value.trim() !== ''));
  return { ...article, ...given };
}

function build(
  draft: Draft,
  source: ImportReceipt['source'],
  fileName: string,
  original: Uint8Array,
  charset: string,
  notes: readonly string[],
): ImportedArticle {
  const { text, notes: changes } = normaliseText(draft.text);
  if (!hasSentence(text)) throw new ParallaxError('E_NO_SENTENCE', { file: fileName || 'The pasted text' });
  const receipt: ImportReceipt = {
    source,
    fileName,
    bytes: original.length,
    charset,
    wordsIn: Math.max(draft.wordsIn, countWords(text)),
    wordsKept: countWords(text),
    notes: [...notes, ...draft.notes, ...changes],
    dropped: [...draft.dropped],
  };
  return { ...clip(draft.metadata), text, receipt, original };
}

/** A sentence, for this purpose: at least two words with letters in one of the text's sentences. */
function hasSentence(text: string): boolean {
  if (!/\p{L}+\P{L}+\p{L}/u.test(text)) return false;
  const document = readDocument({
    id: '',
    file: '',
    outlet: '',
    headline: '',
    author: '',
    text: text.slice(0, 20_000),
    roleOverrides: [],
  });
  return document.sentences.some((sentence) => sentence.endToken - sentence.firstToken >= 2);
}

/** The character set a web page names in its head, or ''. */
function declaredCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '';
}

/** Metadata within the contract's lengths; a page can put anything into its tags. */
function clip(metadata: ArticleMetadata): ArticleMetadata {
  return {
    outlet: metadata.outlet.slice(0, 300),
    headline: metadata.headline.slice(0, 1000),
    author: metadata.author.slice(0, 500),
    date: metadata.date.slice(0, 100),
    url: metadata.url.slice(0, 4000),
  };
}
