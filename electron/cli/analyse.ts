/** `parallax analyse --jsonl`: one article a line in, one result a line out, in order, however long the stream. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createEngine, type Engine } from '../../shared/analysis/engine.ts';
import { failureFrom, ParallaxError } from '../../shared/errors.ts';
import { spanSchema } from '../../shared/model/span.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { sourcePaths } from '../core/paths.ts';
import { loadResources, sha256 } from '../core/resources/load-resources.ts';

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  headline: z.string().optional(),
  outlet: z.string().optional(),
  targets: z.array(spanSchema).optional(),
});
type Row = z.infer<typeof rowSchema>;

/** Reads `file`, or standard input for '-'. Gives the exit code: 1 where a line could not be analysed. */
export async function analyse(file: string): Promise<number> {
  const engine = createEngine(loadResources(sourcePaths.resourcesDir), sha256);
  const input = file === '-' ? process.stdin : createReadStream(file);
  let failed = false;
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const answer = answerFor(engine, line, number);
      failed ||= 'error' in answer;
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
    }
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code === 'ENOENT') throw new ParallaxError('E_FILE_MISSING', { file: basename(file) });
    if (code === 'EISDIR') throw new ParallaxError('E_FILE_DIRECTORY', { file: basename(file) });
    throw thrown;
  }
  return failed ? 1 : 0;
}

function answerFor(engine: Engine, line: string, number: number): object {
  let id: string | null = null;
  try {
    const json = parseLine(line, number);
    id = typeof json['id'] === 'string' ? json['id'] : null;
    const row = checkRow(json, number);
    return analyseRow(engine, row, number);
  } catch (thrown) {
    return { id, error: failureFrom(thrown) };
  }
}

function parseLine(line: string, number: number): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  } catch {
    // Falls through: not JSON and not an object are the same to whoever wrote the line.
  }
  throw new ParallaxError('E_LINE_NOT_JSON', { line: number });
}

function checkRow(json: Record<string, unknown>, line: number): Row {
  const parsed = rowSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ParallaxError('E_LINE_FIELDS', {
    line,
    detail: `field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'wrong'}`,
  });
}

/**
 * Targets are offsets into the text as given. Text is normalised as at import; where that moves anything, targets
 * cannot be placed with certainty and the line is refused rather than answered about the wrong words.
 */
function analyseRow(engine: Engine, row: Row, line: number): object {
  const { text } = normaliseText(row.text);
  if (!/\p{L}/u.test(text)) throw new ParallaxError('E_NO_SENTENCE', { file: `Line ${line}` });
  const targets = row.targets ?? [];
  for (const { start, end } of targets) {
    if (start >= end || end > row.text.length) {
      throw new ParallaxError('E_LINE_FIELDS', { line, detail: `target ${start}-${end} is not inside the text` });
    }
    if (text.slice(start, end) !== row.text.slice(start, end)) {
      throw new ParallaxError('E_LINE_FIELDS', {
        line,
        detail: 'targets need text in its stored form (NFC, LF, plain blanks)',
      });
    }
  }
  const article = {
    id: row.id,
    file: '',
    outlet: row.outlet ?? '',
    headline: row.headline ?? '',
    author: '',
    text,
    roleOverrides: [],
  };
  const result = engine.analyse({ title: '', articles: [article] }, null).articles[0];
  const tones = engine.tones(article, targets).map((tone, index) => ({ ...targets[index], ...tone }));
  return row.targets ? { ...result, tones } : { ...result };
}
