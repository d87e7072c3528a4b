/** Which command was asked for, with which options, and the exit code: 0 done, 1 some input failed, 2 wrong usage. */
import { parseArgs } from 'node:util';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { MAX_ARTICLES } from '../../shared/model/comparison.ts';
import { USAGE, UsageError } from './usage.ts';

const OPTIONS = {
  title: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  report: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-save': { type: 'boolean' },
  'no-reader': { type: 'boolean' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parse>['values'];

interface Command {
  /** Options it takes; any other is wrong usage. */
  readonly options: readonly (keyof typeof OPTIONS)[];
  /** Each command loads its own parts, so that none waits for what another needs. */
  readonly run: (operands: readonly string[], values: Values) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  compare: { options: ['title', 'json', 'report', 'data-dir', 'no-save', 'no-reader'], run: runCompare },
  list: { options: ['data-dir', 'json'], run: runList },
  show: { options: ['data-dir', 'json', 'report'], run: runShow },
  serve: { options: ['port', 'data-dir'], run: runServe },
  analyse: { options: ['jsonl', 'no-reader'], run: runAnalyse },
  schema: { options: [], run: runSchema },
};

/** Runs one command. Everything that goes wrong ends as a line on stderr and an exit code, never as a stack trace. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await choose(args);
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      console.error(`${thrown.message} "parallax --help" shows how it is used.`);
      return 2;
    }
    console.error(failureFrom(thrown).message);
    if (!(thrown instanceof ParallaxError) && process.env['PARALLAX_DEBUG']) console.error(thrown);
    return 1;
  }
}

async function choose(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [name = '', ...operands] = positionals;
  if (values.help || name === 'help') return say(USAGE);
  if (values.version) return say(`parallax ${(await import('../../shared/analysis/version.ts')).ENGINE_VERSION}`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name ? `There is no command "${name}".` : 'Name a command.');
  const foreign = Object.keys(values).find((option) => !(command.options as readonly string[]).includes(option));
  if (foreign) throw new UsageError(`"${name}" has no option --${foreign}.`);
  return command.run(operands, values);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : '';
    throw new UsageError(/^[^.]*(?=\.|$)/.exec(said.replace(/\n.*/s, ''))?.[0].concat('.') ?? 'Wrong option.');
  }
}

async function runCompare(files: readonly string[], values: Values): Promise<number> {
  if (files.length === 0) throw new UsageError('Name at least one file to compare.');
  if (files.length > MAX_ARTICLES) {
    throw new UsageError(`A comparison holds at most ${MAX_ARTICLES} articles; ${files.length} files were named.`);
  }
  if (values['no-save'] && values['data-dir'] !== undefined) {
    throw new UsageError('Use --data-dir or --no-save, not both.');
  }
  const { compare } = await import('./compare.ts');
  return compare(files, {
    title: values.title,
    json: values.json ?? false,
    report: values.report,
    save: !values['no-save'],
    reader: !values['no-reader'],
    dataDir: values['data-dir'],
  });
}

async function runList(operands: readonly string[], values: Values): Promise<number> {
  if (operands.length > 0) throw new UsageError('list takes nothing but options.');
  const { list } = await import('./saved.ts');
  return list({ json: values.json ?? false, dataDir: values['data-dir'] });
}

async function runShow([id, ...more]: readonly string[], values: Values): Promise<number> {
  if (!id || more.length > 0) throw new UsageError('show takes the ID of one comparison; "parallax list" names them.');
  const { show } = await import('./saved.ts');
  return show(id, { json: values.json ?? false, report: values.report, dataDir: values['data-dir'] });
}

async function runServe(operands: readonly string[], values: Values): Promise<number> {
  if (operands.length > 0) throw new UsageError('serve takes nothing but options.');
  const port = portFrom(values.port ?? '0');
  const { serveCommand } = await import('./serve-command.ts');
  return serveCommand(port, values['data-dir']);
}

async function runAnalyse(operands: readonly string[], values: Values): Promise<number> {
  if (!values.jsonl) throw new UsageError('analyse needs --jsonl.');
  if (operands.length > 1) throw new UsageError('analyse takes one file, or - for standard input.');
  const { analyse } = await import('./analyse.ts');
  return analyse(operands[0] ?? '-', !values['no-reader']);
}

async function runSchema(operands: readonly string[]): Promise<number> {
  if (operands.length > 0) throw new UsageError('schema takes nothing.');
  process.stdout.write((await import('../../shared/model/result-schema.ts')).resultSchemaText());
  return 0;
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
