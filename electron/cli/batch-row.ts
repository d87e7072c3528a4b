/** One line of the batch form: from its bytes to a checked row whose targets point into the stored text. */
import { z } from 'zod';
import { ParallaxError } from '../../shared/errors.ts';
import { type Span, spanSchema } from '../../shared/model/span.ts';
import { normaliseText } from '../../shared/text/normalise.ts';

const idSchema = z.union([z.string(), z.number()]);
const rowSchema = z.object({
  id: idSchema,
  text: z.string(),
  headline: z.string().nullish(),
  outlet: z.string().nullish(),
  targets: z.array(spanSchema).nullish(),
});
export type RowId = z.infer<typeof idSchema>;
export type Row = z.infer<typeof rowSchema>;

/** A character no text holds (Unicode calls it a noncharacter): it marks a place while the text around it is changed. */
const MARK = '\uFDD0';

/** The object on line `number`. Throws E_LINE_NOT_JSON. */
export function parseLine(bytes: Uint8Array, number: number): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  } catch {
    // Not UTF-8, not JSON, not an object: the same to whoever wrote the line.
  }
  throw new ParallaxError('E_LINE_NOT_JSON', { line: number });
}

/** The id to answer under, whatever else is wrong with the line; null where it has none. */
export function idOf(json: Readonly<Record<string, unknown>>): RowId | null {
  return idSchema.safeParse(json['id']).data ?? null;
}

/** Throws E_LINE_FIELDS, naming the field. */
export function checkRow(json: Readonly<Record<string, unknown>>, line: number): Row {
  const parsed = rowSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new ParallaxError('E_LINE_FIELDS', { line, detail: `field "${field}": ${issue?.message ?? 'wrong'}` });
}

/** The stored text of a row. Throws E_LINE_FIELDS where there is nothing to analyse in it. */
export function storedText(row: Row, line: number): string {
  const { text } = normaliseText(row.text);
  if (!/\p{L}/u.test(text)) throw new ParallaxError('E_LINE_FIELDS', { line, detail: 'field "text" holds no word' });
  return text;
}

/**
 * The row's targets as spans of `stored`: they came as offsets into the text as it was given, which storing may have
 * moved. Throws E_LINE_FIELDS for a target outside the text or one whose words did not survive.
 */
export function storedTargets(row: Row, stored: string, line: number): Span[] {
  return (row.targets ?? []).map(({ start, end }) => {
    const refuse = (why: string) =>
      new ParallaxError('E_LINE_FIELDS', { line, detail: `target ${start} to ${end} ${why}` });
    if (start >= end || end > row.text.length) throw refuse('is not a stretch of the text');
    if (row.text === stored) return { start, end };
    const moved = movedSpan(row.text, start, end);
    if (moved.start >= moved.end || moved.end > stored.length) throw refuse('holds no words');
    return moved;
  });
}

/** Follows a span through normalisation by setting a mark at each of its ends. */
function movedSpan(text: string, start: number, end: number): Span {
  const unmarked = (piece: string) => piece.replaceAll(MARK, ' ');
  const marked = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(unmarked).join(MARK);
  const [before = '', inside = ''] = normaliseText(marked).text.split(MARK);
  return { start: before.length, end: before.length + inside.length };
}
