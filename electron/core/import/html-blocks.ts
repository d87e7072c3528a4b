/** Walks a web page and gives its text block by block, as a reader would see it: paragraphs, list items, captions. */

export type Inside = 'quotation' | 'list' | null;

export interface HtmlBlock {
  readonly text: string;
  /** The innermost block quotation or list it is in: what Readability is known to lose. */
  readonly inside: Inside;
}

/** Elements that begin and end a block of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
/** Elements whose content is no text of the page. */
const NEVER: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON INPUT SELECT TEXTAREA OBJECT CANVAS HEAD TITLE'.split(' '),
);
const INSIDE = new Map<string, Inside>([
  ['BLOCKQUOTE', 'quotation'],
  ['UL', 'list'],
  ['OL', 'list'],
]);
const ELEMENT = 1;
const TEXT = 3;

interface Step {
  readonly node: ChildNode;
  readonly inside: Inside;
  /** True when the element's content has been walked and its block ends. */
  readonly leaving: boolean;
}

/** Blocks of `root` in document order; none is empty. Not recursive, for pages are nested as deep as they like. */
export function htmlBlocks(root: Element): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const stack: Step[] = [{ node: root, inside: null, leaving: false }];
  let open = '';
  let breaks = 0;
  const close = (inside: Inside) => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text) blocks.push({ text, inside });
    open = '';
    breaks = 0;
  };
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, inside, leaving } = step;
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      open += text;
      if (text.trim()) breaks = 0;
    }
    if (node.nodeType !== ELEMENT) continue;
    const name = node.nodeName.toUpperCase();
    if (leaving) {
      close(inside);
      continue;
    }
    if (NEVER.has(name)) continue;
    const within = INSIDE.get(name) ?? inside;
    if (BLOCKS.has(name)) {
      close(inside);
      stack.push({ node, inside: within, leaving: true });
    } else if (name === 'BR') {
      open += ' ';
      // Two line breaks in a row are how old pages part their paragraphs.
      if (++breaks === 2) close(inside);
    } else if (name === 'TD' || name === 'TH') open += ' ';
    for (let child = node.lastChild; child; child = child.previousSibling)
      stack.push({ node: child as ChildNode, inside: within, leaving: false });
  }
  close(null);
  return blocks;
}

/** True where elements below `root` are nested more than `limit` deep. */
export function isDeeperThan(root: Element, limit: number): boolean {
  let level: Element[] = [root];
  for (let depth = 0; depth <= limit && level.length > 0; depth++)
    level = level.flatMap((element) => [...element.children]);
  return level.length > 0;
}
