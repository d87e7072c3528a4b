/** `parallax analyse --jsonl`: one article a line in, one result a line out, in order, however long the stream. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createEngine, type Engine } from '../../shared/analysis/engine.ts';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { sourcePaths } from '../core/paths.ts';
import { loadResources, sha256 } from '../core/resources/load-resources.ts';
import { checkRow, idOf, parseLine, type RowId, storedTargets, storedText } from './batch-row.ts';
import { type Line, readLines } from './read-lines.ts';

/** A line may be this long: ten times the largest article the window takes, far below what memory holds. */
const MAX_LINE_BYTES = 50_000_000;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Legal inside JSON strings, but ends of lines to many readers of lines. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** Reads `file`, or standard input for '-'. Gives the exit code: 1 where a line could not be analysed. */
export async function analyse(file: string): Promise<number> {
  const engine = createEngine(loadResources(sourcePaths.resourcesDir), sha256);
  const input: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  let failed = false;
  let number = 0;
  try {
    for await (const line of readLines(input, MAX_LINE_BYTES)) {
      number++;
      const bytes = number === 1 ? withoutMark(line) : line;
      if (bytes && isBlank(bytes)) continue;
      const answer = answerFor(engine, bytes, number);
      failed ||= 'error' in answer;
      if (!process.stdout.write(`${jsonLine(answer)}\n`)) await once(process.stdout, 'drain');
    }
  } catch (thrown) {
    throw asFileError(thrown, file);
  }
  return failed ? 1 : 0;
}

/** The article's result under its own id, or what was wrong with the line. */
function answerFor(engine: Engine, line: Line, number: number): object {
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
    const result = engine.analyse({ title: '', articles: [article] }, null).articles[0];
    if (!row.targets) return { ...result, id: row.id };
    const tones = engine.tones(article, targets, null).map((tone, index) => ({ ...row.targets?.[index], ...tone }));
    return { ...result, id: row.id, tones };
  } catch (thrown) {
    return { id, error: failureFrom(thrown) };
  }
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
