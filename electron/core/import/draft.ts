/** What reading a file gives before it becomes an article: its text and whatever the file says about itself. */
import type { ArticleMetadata } from '../../../shared/model/article.ts';

export interface Draft {
  /** Text before normalisation, paragraphs apart by empty lines. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  readonly notes: readonly string[];
  /** Blocks of the original left out of the text. */
  readonly dropped: readonly string[];
  /** Words of the original, where it holds more than the text. */
  readonly wordsIn: number;
}

export const noMetadata: ArticleMetadata = { outlet: '', headline: '', author: '', date: '', url: '' };

/** Words by white space: a count for receipts, not the engine's. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** An outlet's likely name from its address: 'https://www.example.com/a' gives 'example.com'; '' where there is none. */
export function outletFromUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
