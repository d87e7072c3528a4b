/** What the command line can be asked, and the failure of being asked something else. */

export const USAGE = `Parallax compares how several news articles tell the same event.

  parallax compare FILE... [--title T] [--json] [--report out.html] [--data-dir DIR | --no-save]
                   [--no-reader]
  parallax list [--json] [--data-dir DIR]
  parallax show ID [--json] [--report out.html] [--data-dir DIR]
  parallax serve [--port N] [--data-dir DIR]
  parallax analyse [FILE|-] --jsonl [--no-reader]
  parallax schema

compare takes one to eight files (.txt, .md, .html, .htm), prints a table and saves the comparison in the library.
list and show read the library; the first letters of an ID are enough. serve opens the same library in the browser.
analyse reads one {"id", "text", "headline"?, "outlet"?, "targets"?: [{"start", "end"}]} a line and writes one article
result a line; nothing is saved. schema prints the JSON Schema of what --json prints.

  --title T       name of the comparison; without it the first headline
  --json          the whole result as JSON instead of a table
  --report FILE   also write the result as one self-contained HTML page
  --no-save       leave the library alone
  --no-reader     word lists and rules alone, without the reader model
  --data-dir DIR  folder of the library (else PARALLAX_DATA_DIR, else the system's place for application data)
  --port N        port on 127.0.0.1; without it any free one

Exit code: 0 done, 1 some inputs failed (each named on stderr, the rest still done), 2 wrong usage.`;

/** Wrong usage: told in one line, exit code 2. */
export class UsageError extends Error {}
