/** The command line: which command, its options, and the exit code (0 done, 1 some input failed, 2 wrong usage). */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';

enableCompileCache?.();

const USAGE = `Parallax compares how several news articles tell the same event.

  parallax compare FILE... [--title T] [--json] [--report out.html] [--data-dir DIR | --no-save]
  parallax list [--data-dir DIR] [--json]
  parallax show ID [--json] [--report out.html] [--data-dir DIR]
  parallax serve [--port N] [--data-dir DIR]
  parallax analyse [FILE|-] --jsonl

compare takes one to eight files (.txt, .md, .html, .htm). analyse reads one {"id", "text", "headline"?, "outlet"?,
"targets"?: [{"start", "end"}]} a line and writes one article result a line; nothing is saved.
Exit code: 0 done, 1 some inputs failed (each named on stderr), 2 wrong usage.`;

/** Wrong usage: told with the usage text, exit code 2. */
class UsageError extends Error {}

const OPTIONS = {
  title: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  report: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-save': { type: 'boolean' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options that each command takes; any other is wrong usage. */
const ALLOWED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  compare: ['title', 'json', 'report', 'data-dir', 'no-save'],
  list: ['data-dir', 'json'],
  show: ['data-dir', 'json', 'report'],
  serve: ['port', 'data-dir'],
  analyse: ['jsonl'],
};

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command = '', ...rest] = positionals;
  if (values.help || (command === 'help' && rest.length === 0)) return say(USAGE);
  if (values.version) return say(`parallax ${(await import('../../shared/analysis/version.ts')).ENGINE_VERSION}`);
  const allowed = ALLOWED[command];
  if (!allowed) throw new UsageError(command ? `There is no command "${command}".` : 'Name a command.');
  for (const name of Object.keys(values)) {
    if (!(allowed as readonly string[]).includes(name)) throw new UsageError(`"${command}" has no option --${name}.`);
  }
  if (command === 'compare') {
    if (rest.length === 0) throw new UsageError('Name at least one file to compare.');
    if (values['no-save'] && values['data-dir']) throw new UsageError('Use --data-dir or --no-save, not both.');
    const { compare } = await import('./compare.ts');
    return compare(rest, {
      title: values.title,
      json: values.json ?? false,
      report: values.report,
      save: !values['no-save'],
      dataDir: values['data-dir'],
    });
  }
  if (command === 'analyse') {
    if (!values.jsonl) throw new UsageError('analyse needs --jsonl.');
    if (rest.length > 1) throw new UsageError('analyse takes one file, or - for standard input.');
    const { analyse } = await import('./analyse.ts');
    return analyse(rest[0] ?? '-');
  }
  if (command === 'serve') {
    if (rest.length > 0) throw new UsageError('serve takes no files.');
    const { serveCommand } = await import('./serve-command.ts');
    return serveCommand(portFrom(values.port ?? '0'), values['data-dir']);
  }
  const saved = await import('./saved.ts');
  if (command === 'list') {
    if (rest.length > 0) throw new UsageError('list takes no files.');
    return saved.list({ json: values.json ?? false, dataDir: values['data-dir'] });
  }
  if (rest.length !== 1 || !rest[0])
    throw new UsageError('show takes the id of one comparison; "parallax list" names them.');
  return saved.show(rest[0], { json: values.json ?? false, report: values.report, dataDir: values['data-dir'] });
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.replace(/\. To specify.*$/s, '.') : 'Wrong option.');
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is not a port; use a number up to 65535.`);
  return port;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

// A reader that has seen enough (| head) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  if (thrown instanceof UsageError) {
    console.error(`${thrown.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(failureFrom(thrown).message);
    if (!(thrown instanceof ParallaxError) && process.env['PARALLAX_DEBUG']) console.error(thrown);
    process.exitCode = 1;
  }
}
