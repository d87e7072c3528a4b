/** Statements of short texts, every telling word of weight 1, read by hand-made opinions. */
import { readStatements, type Statement } from '../../../shared/analysis/coverage/statements.ts';
import { readDocument } from '../../../shared/analysis/document/read-document.ts';
import { articleFrom } from '../engine.ts';
import { type Opinions, readingsOf } from './opinions.ts';

/** The statements of one article; `opinions` is null for an article that no model has read. */
export function statementsOf(text: string, article: number, opinions: Opinions | null): Statement[] {
  const document = readDocument(articleFrom(text, `a${article}`));
  return readStatements(document, article, () => 1, opinions ? readingsOf(document, opinions).body : null);
}
