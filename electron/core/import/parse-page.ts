/** Parses a web page as a browser would: with a root and a body, whether its author wrote them or not. */
import { parseHTML } from 'linkedom';

/** The document of `html`; its `body` is always there. linkedom alone keeps only the first element of a bare fragment. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  const root = document.documentElement;
  if (root?.nodeName.toUpperCase() !== 'HTML')
    return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  if (![...root.children].some(({ nodeName }) => nodeName.toUpperCase() === 'BODY')) {
    const body = document.createElement('body');
    body.append(...[...root.childNodes].filter(({ nodeName }) => nodeName.toUpperCase() !== 'HEAD'));
    root.append(body);
  }
  return document;
}
