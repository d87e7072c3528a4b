/** Answers everything the window asks about articles: import, paste, edit, remove, roles, verdicts. */

import { basename } from 'node:path';
import type { ImportOutcome } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/dispatch.ts';
import { failureFrom, ParallaxError } from '../../../shared/errors.ts';
import type { Article } from '../../../shared/model/article.ts';
import { MAX_ARTICLES } from '../../../shared/model/comparison.ts';
import { type ImportedArticle, importBytes, importPaste } from '../import/import-article.ts';
import { readFileBytes } from '../import/read-file.ts';
import type { OfferedFile } from '../offered-files.ts';
import type { HandlerContext } from './context.ts';

type ArticleHandlers = Pick<
  Handlers,
  | 'article.import'
  | 'article.paste'
  | 'article.edit'
  | 'article.remove'
  | 'article.restore'
  | 'passage.setRole'
  | 'finding.judge'
>;

export function articleHandlers(context: HandlerContext): ArticleHandlers {
  const { library, now } = context;
  return {
    'article.import': ({ comparisonId, tokens }) =>
      addAll(
        context,
        comparisonId,
        tokens.map((token) => () => readOffered(context.files.take(token))),
      ),
    'article.paste': ({ comparisonId, text, metadata }) =>
      addAll(context, comparisonId, [() => importPaste(text, definedFields(metadata))]),
    'article.edit': ({ articleId, metadata }) =>
      change(context, articleId, () => library.articles.edit(articleId, metadata)),
    'article.remove': ({ articleId }) => change(context, articleId, () => library.articles.remove(articleId, now())),
    'article.restore': ({ articleId }) =>
      change(context, articleId, (comparisonId) => {
        requireRoom(context, comparisonId);
        library.articles.restore(articleId);
      }),
    'passage.setRole': ({ articleId, start, end, role }) =>
      change(context, articleId, () => library.articles.setRole(articleId, start, end, role, now())),
    'finding.judge': ({ articleId, findingId, verdict }) =>
      change(context, articleId, () => library.runs.judge(articleId, findingId, verdict, now())),
  };
}

/** Saves `work` on an article in one transaction and tells the window. Throws E_NOT_FOUND. */
function change(
  context: HandlerContext,
  articleId: string,
  work: (comparisonId: string) => unknown,
): Record<string, never> {
  const comparisonId = context.library.articles.comparisonOf(articleId);
  if (!comparisonId) throw new ParallaxError('E_NOT_FOUND', { what: 'article' });
  context.library.save(() => {
    work(comparisonId);
    context.library.comparisons.touch(comparisonId, context.now());
  });
  context.emit({ kind: 'library.changed', comparisonId });
  return {};
}

/** Each article on its own: one that cannot be read does not keep the others out. */
function addAll(
  context: HandlerContext,
  comparisonId: string,
  readers: readonly (() => ImportedArticle)[],
): ImportOutcome {
  if (!context.library.comparisons.get(comparisonId)) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
  const outcome: ImportOutcome = { comparisonId, imported: [], failed: [] };
  for (const read of readers) {
    try {
      outcome.imported.push(addArticle(context, comparisonId, read()));
    } catch (thrown) {
      const failure = failureFrom(thrown);
      outcome.failed.push({ ...failure, file: /^(.+?): /.exec(failure.message)?.[1] ?? '' });
    }
  }
  if (outcome.imported.length > 0) context.emit({ kind: 'library.changed', comparisonId });
  return outcome;
}

/** Saves one imported article into a comparison. Throws E_TOO_MANY_ARTICLES. */
export function addArticle(context: HandlerContext, comparisonId: string, imported: ImportedArticle): Article {
  const { original, ...rest } = imported;
  const article: Article = { id: context.newId(), ...rest };
  context.library.save(() => {
    requireRoom(context, comparisonId);
    context.library.articles.insert(article, comparisonId, original, context.now());
    context.library.comparisons.touch(comparisonId, context.now());
  });
  return article;
}

function requireRoom(context: HandlerContext, comparisonId: string): void {
  if (context.library.articles.count(comparisonId) >= MAX_ARTICLES)
    throw new ParallaxError('E_TOO_MANY_ARTICLES', { limit: MAX_ARTICLES });
}

function readOffered(file: OfferedFile): ImportedArticle {
  const bytes = 'path' in file ? readFileBytes(file.path) : file.bytes;
  return importBytes(bytes, basename(file.fileName));
}

function definedFields<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
