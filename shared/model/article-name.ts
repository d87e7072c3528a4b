/** What a reader sees as the name of an article. */

/** Outlet, else headline, else file name, else id: the first that is known. */
export function articleName(article: { outlet: string; headline: string; file: string; id: string }): string {
  return article.outlet || article.headline || article.file || article.id;
}
