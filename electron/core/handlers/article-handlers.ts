/** Answers everything the window asks about articles: import, paste, edit, remove, roles, verdicts. */

import { basename } from 'node:path';
import type { ImportOutcome } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/dispatch.ts';
import { failureFrom, ParallaxError } from '../../../shared/errors.ts';
import type { Article } from '../../../shared/model/article.ts';
import { MAX_ARTICLES } from '../../../shared/model/comparison.ts';
import type { ImportedArticle } from '../import/import-article.ts';
import { readFileBytes } from '../import/read-file.ts';
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
    'article.import': async ({ comparisonId, tokens }) => {
      const { importBytes } = await importer();
      const incoming = tokens.map((token) => () => {
        const offered = context.files.take(token);
        const file = basename(offered.fileName);
        return { file, read: () => importBytes('path' in offered ? readFileBytes(offered.path) : offered.bytes, file) };
      });
      return addAll(context, comparisonId, incoming);
    },
    'article.paste': async ({ comparisonId, text, metadata }) => {
      const { importPaste } = await importer();
      return addAll(context, comparisonId, [
        () => ({ file: '', read: () => importPaste(text, definedFields(metadata)) }),
      ]);
    },
    'article.edit': ({ articleId, metadata }) =>
      change(context, articleId, () => library.articles.edit(articleId, metadata)),
    'article.remove': ({ articleId }) => change(context, articleId, () => library.articles.remove(articleId, now())),
    'article.restore': ({ articleId }) =>
      change(context, articleId, (comparisonId) => {
        library.articles.restore(articleId);
        requireAtMost(context, comparisonId, MAX_ARTICLES);
      }),
    'passage.setRole': ({ articleId, start, end, role }) =>
      change(context, articleId, () => {
        if (start >= end || end > (library.articles.text(articleId)?.length ?? 0))
          throw new ParallaxError('E_ARGUMENTS', { detail: `${start}-${end} is not inside the article` });
        library.articles.setRole(articleId, start, end, role, now());
      }),
    'finding.judge': ({ articleId, findingId, verdict }) =>
      change(context, articleId, () => {
        if (verdict && !library.runs.hasMark(articleId, findingId))
          throw new ParallaxError('E_NOT_FOUND', { what: 'finding' });
        library.runs.judge(articleId, findingId, verdict, now());
      }),
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

/** Something to be read into an article; `file` is its name for the person, '' for pasted text. */
interface Incoming {
  readonly file: string;
  readonly read: () => ImportedArticle;
}

/** The importer with its HTML parser, loaded when the first article comes: a start must not wait for it. */
const importer = () => import('../import/import-article.ts');

/** Each article on its own: one that cannot be read does not keep the others out. */
function addAll(context: HandlerContext, comparisonId: string, incoming: readonly (() => Incoming)[]): ImportOutcome {
  if (!context.library.comparisons.get(comparisonId)) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
  const outcome: ImportOutcome = { comparisonId, imported: [], failed: [] };
  for (const take of incoming) {
    let file = '';
    try {
      const taken = take();
      file = taken.file;
      outcome.imported.push(addArticle(context, comparisonId, taken.read()));
    } catch (thrown) {
      outcome.failed.push({ ...failureFrom(thrown), file });
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
    requireAtMost(context, comparisonId, MAX_ARTICLES - 1);
    context.library.articles.insert(article, comparisonId, original, context.now());
    context.library.comparisons.touch(comparisonId, context.now());
  });
  return article;
}

/** Undoes the transaction it is called in where the comparison holds more than `most` articles. */
function requireAtMost(context: HandlerContext, comparisonId: string, most: number): void {
  if (context.library.articles.count(comparisonId) > most)
    throw new ParallaxError('E_TOO_MANY_ARTICLES', { limit: MAX_ARTICLES });
}

function definedFields<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
