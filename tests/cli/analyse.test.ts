/** The batch form from the outside: lines in, lines out, in order, whatever stands in them. */
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articleResultSchema } from '../../shared/model/result.ts';
import { workplace } from './run-cli.ts';

const place = workplace();
afterAll(place.end);

const toneSchema = z.object({
  start: z.number(),
  end: z.number(),
  negative: z.number(),
  neutral: z.number(),
  positive: z.number(),
});
const answerSchema = articleResultSchema.extend({ tones: z.array(toneSchema).optional() });
const failureSchema = z.object({ id: z.unknown(), error: z.object({ code: z.string(), message: z.string() }) });

const jsonl = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const linesOf = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('analyse --jsonl', () => {
  test('answers each line in order under its own id', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: `row ${index}`,
      text: `Number ${index} was said to be odd.`,
    }));
    const { code, out, err } = await place.run(['analyse', '-', '--jsonl'], jsonl(rows));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = linesOf(out).map((answer) => answerSchema.parse(answer));
    expect(answers.map(({ id, text }) => ({ id, text }))).toEqual(rows);
  });

  test('takes a single sentence: judges its wording, refuses its scores', async () => {
    const file = place.file(
      'one.jsonl',
      jsonl([{ id: 'x', text: 'The bloated regime lied again.', outlet: 'O', headline: 'H' }]),
    );
    const { code, out } = await place.run(['analyse', file, '--jsonl']);
    expect(code).toBe(0);
    const answer = answerSchema.parse(linesOf(out)[0]);
    expect(answer.sentences).toHaveLength(1);
    for (const score of Object.values(answer.scores)) expect(score).toHaveProperty('refused');
    expect(answer).toMatchObject({ outlet: 'O', headline: 'H' });
    expect(answer.tones).toBeUndefined();
  });

  test('gives the tone toward each target, also where storing moves the text', async () => {
    const text = '\r\n\r\n  Ann  praised Bob.\r\nBob hated  Ann. \u0065\u0301lan';
    const at = (name: string, from = 0) => ({
      start: text.indexOf(name, from),
      end: text.indexOf(name, from) + name.length,
    });
    const targets = [at('Ann'), at('Bob'), at('Ann', 20)];
    const { code, out } = await place.run(['analyse', '--jsonl'], jsonl([{ id: 1, text, targets }]));
    expect(code).toBe(0);
    const [answer] = linesOf(out);
    expect(answer?.['id']).toBe(1);
    const tones = z.array(toneSchema).parse(answer?.['tones']);
    expect(tones.map(({ start, end }) => ({ start, end }))).toEqual(targets);
    for (const { negative, neutral, positive } of tones) expect(negative + neutral + positive).toBeCloseTo(1, 2);
  });

  test('puts an error in the place of a bad line and goes on', async () => {
    const good = JSON.stringify({ id: 'good', text: 'It rained on Monday.' });
    const lines: [string | Uint8Array, unknown, RegExp][] = [
      ['not json', null, /Line 2 is not a JSON object/],
      ['["a list"]', null, /Line 3 is not a JSON object/],
      ['{"text": "No id."}', null, /field "id"/],
      ['{"id": "b", "text": 7}', 'b', /field "text"/],
      ['{"id": "c"}', 'c', /field "text"/],
      ['{"id": "d", "text": " \\n "}', 'd', /holds no word/],
      ['{"id": "e", "text": "Ann won.", "targets": [{"start": 4, "end": 99}]}', 'e', /target 4 to 99/],
      ['{"id": "f", "text": "Ann won.", "targets": [{"start": 3, "end": 3}]}', 'f', /target 3 to 3/],
      ['{"id": "g", "text": "Ann won.", "targets": [{"start": -1, "end": 3}]}', 'g', /targets\.0\.start/],
      [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), null, /Line 11 is not a JSON object/],
    ];
    const input = Buffer.concat(
      [good, ...lines.map(([line]) => line), good].map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])),
    );
    const { code, out, err } = await place.run(['analyse', '--jsonl'], input);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const answers = linesOf(out);
    expect(answers).toHaveLength(lines.length + 2);
    expect([answers[0]?.['id'], answers.at(-1)?.['id']]).toEqual(['good', 'good']);
    lines.forEach(([, id, message], index) => {
      const answer = failureSchema.parse(answers[index + 1]);
      expect(answer.id).toEqual(id);
      expect(answer.error.message).toMatch(message);
    });
  });

  test('reads lines as lines: marks, Windows ends, blank lines, U+2028, no last line end, one very long line', async () => {
    const long = 'The river rose again and the mayor said so. '.repeat(20_000);
    const input = `\uFEFF${JSON.stringify({ id: '1', text: 'One came.' })}\r\n\r\n  \n${JSON.stringify({ id: '2', text: 'Two\u2028came.', outlet: 'A\u2028B\u0085' })}\n${JSON.stringify({ id: '3', text: long })}\n${JSON.stringify({ id: '4', text: 'Four came.' })}`;
    // The rules alone: it is the lines that are tested, and the model would read a novel.
    const { code, out } = await place.run(['analyse', '--jsonl', '--no-reader'], input);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u0085\u2028\u2029]/);
    const answers = linesOf(out);
    expect(answers.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(answers[1]?.['outlet']).toBe('A\u2028B\u0085');
  });

  test.each([
    ['missing.jsonl', /missing\.jsonl: there is no such file/],
    ['.', /this is a folder/],
  ])('a stream that cannot be read (%s) is one line and exit code 1', async (file, message) => {
    const { code, out, err } = await place.run(['analyse', file, '--jsonl']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
