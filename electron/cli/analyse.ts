/** `parallax analyse --jsonl`: one article a line in, one result a line out, in order, however long the stream. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { analyseWithReader } from '../core/reader/analyse.ts';
import { NO_STORE } from '../core/reader/reading-store.ts';
import { checkRow, idOf, parseLine, type RowId, storedTargets, storedText } from './batch-row.ts';
import { type EngineTools, withEngine } from './engine-tools.ts';
import { type Line, readLines } from './read-lines.ts';

/** A line may be this long: ten times the largest article the window takes, far below what memory holds. */
const MAX_LINE_BYTES = 50_000_000;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Legal inside JSON strings, but ends of lines to many readers of lines. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * Reads `file`, or standard input for '-'; with the reader model where `withReader` says so. Gives the exit code: 1 where
 * a line could not be analysed.
 */
export function analyse(file: string, withReader: boolean): Promise<number> {
  return withEngine(withReader, (tools) => analyseLines(file, tools));
}

async function analyseLines(file: string, tools: EngineTools): Promise<number> {
  const warn = warnOnce();
  const input: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  let failed = false;
  let number = 0;
  try {
    for await (const line of readLines(input, MAX_LINE_BYTES)) {
      number++;
      const bytes = number === 1 ? withoutMark(line) : line;
      if (bytes && isBlank(bytes)) continue;
      const answer = await answerFor(tools, bytes, number, warn);
      failed ||= 'error' in answer;
      if (!process.stdout.write(`${jsonLine(answer)}\n`)) await once(process.stdout, 'drain');
    }
  } catch (thrown) {
    throw asFileError(thrown, file);
  }
  return failed ? 1 : 0;
}

/** The article's result under its own id, or what was wrong with the line. */
async function answerFor(
  tools: EngineTools,
  line: Line,
  number: number,
  warn: (message: string) => void,
): Promise<object> {
  let id: RowId | null = null;
  try {
    if (!line) {
      const detail = `longer than ${MAX_LINE_BYTES / 1_000_000} MB`;
      throw new ParallaxError('E_LINE_FIELDS', { line: number, detail });
    }
    const json = parseLine(line, number);
    id = idOf(json);
    const row = checkRow(json, number);
    const text = storedText(row, number);
    const targets = storedTargets(row, text, number);
    const { outlet, headline } = row;
    const article = {
      id: String(row.id),
      file: '',
      outlet: outlet ?? '',
      headline: headline ?? '',
      author: '',
      text,
      roleOverrides: [],
    };
    const options = { ...tools, store: NO_STORE };
    const { result: whole, readerProblem } = await analyseWithReader({ title: '', articles: [article] }, options);
    if (readerProblem) warn(readerProblem.message);
    const result = whole.articles[0];
    if (!row.targets) return { ...result, id: row.id };
    const tones = tools.engine.tones(article, targets).map((tone, index) => ({ ...row.targets?.[index], ...tone }));
    return { ...result, id: row.id, tones };
  } catch (thrown) {
    return { id, error: failureFrom(thrown) };
  }
}

/** Says the same thing once, however many lines it is true of. */
function warnOnce(): (message: string) => void {
  const said = new Set<string>();
  return (message) => {
    if (!said.has(message)) console.error(message);
    said.add(message);
  };
}

function jsonLine(answer: object): string {
  return JSON.stringify(answer).replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function withoutMark(line: Line): Line {
  return line && BYTE_ORDER_MARK.every((byte, index) => line[index] === byte) ? line.subarray(3) : line;
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function asFileError(thrown: unknown, file: string): unknown {
  const code = thrown instanceof Error && 'syscall' in thrown && 'code' in thrown ? thrown.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ParallaxError('E_FILE_MISSING', { file });
  if (code === 'EISDIR') return new ParallaxError('E_FILE_DIRECTORY', { file });
  return code ? new ParallaxError('E_FILE_UNREADABLE', { file }) : thrown;
}
