/** Puts the lines of a Markdown text together as its reader sees them: one line a paragraph, heading or list item. */

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const QUOTE = /^(?: {0,3}> ?)+/;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/;

export interface MarkdownText {
  /** Paragraphs apart by empty lines; a line break the author asked for (two blanks, or \) is kept as a line end. */
  readonly text: string;
  /** The first heading of the first level, or ''. */
  readonly heading: string;
}

/** Takes Markdown with LF line ends; marks inside lines stay. */
export function joinMarkdownLines(source: string): MarkdownText {
  const blocks: string[] = [];
  let open = '';
  let heading = '';
  let quoted = false;
  const close = () => {
    if (open.trim()) blocks.push(open.trim());
    open = '';
  };
  const title = (text: string, level: number) => {
    close();
    blocks.push(text);
    if (level === 1) heading ||= text;
  };
  for (const raw of source.split('\n')) {
    const line = raw.replace(QUOTE, '');
    if (QUOTE.test(raw) !== quoted) close();
    quoted = QUOTE.test(raw);
    const marked = HEADING.exec(line);
    if (marked?.[2]) title(marked[2], marked[1]?.length ?? 1);
    else if (open && !open.includes('\n') && UNDERLINE.test(line)) {
      const text = open.trim();
      open = '';
      title(text, line.trim().startsWith('=') ? 1 : 2);
    } else if (line.trim() === '' || RULE.test(line) || TABLE_RULE.test(line)) close();
    else {
      if (ITEM.test(line) || /^\s*\|/.test(line)) close();
      open += withBreak(line.replace(ITEM, ''));
    }
  }
  close();
  return { text: blocks.join('\n\n'), heading };
}

/** The line with what follows it: a line end where the author asked for one, else a blank. */
function withBreak(line: string): string {
  const hard = /(?: {2}|\\)$/.test(line);
  const text = line.replace(/\\$/, '').trim();
  const cells = text.startsWith('|') ? text.replace(/^\|/, '').replace(/\|$/, '').trim() : text;
  return cells + (hard ? '\n' : ' ');
}
