/** The form under which a word is looked for in other articles: its stem, names apart from words spelled alike. */
import { stem } from '../../text/stem.ts';
import type { ArticleDocument } from '../document/document.ts';

/**
 * One key per token of the document. A capitalised name inside a sentence whose small form the article uses too gets a
 * key of its own: the 'New' of a city is not the word 'new', and must not make two sentences alike.
 */
export function stemKeys(document: ArticleDocument): string[] {
  const small = new Set(document.tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.lower));
  return document.tokens.map((token) => {
    const key = stem(plain(token.lower));
    const first = document.sentences[token.sentence]?.start === token.start;
    const isName = token.pos === 'PROPN' && !first && /^\p{Lu}/u.test(token.text) && small.has(token.lower);
    return isName ? `^${key}` : key;
  });
}

/** Figures must meet as '1,200' and '1200', 'U.S.' as 'US'. */
export function plain(lower: string): string {
  return lower.replace(/(?<=\d),(?=\d)|\.(?=$|[a-z])/g, '');
}
