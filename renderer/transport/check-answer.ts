/** Checks what comes back from the program, so that the window never works with something of another shape. */
import { z } from 'zod';
import { type Command, commandSchema } from '../../shared/commands.ts';
import {
  type Answer,
  contract,
  type ProgramEvent,
  programEventSchema,
  type RequestName,
} from '../../shared/contract.ts';
import { failureSchema, sentenceFor } from '../../shared/errors.ts';
import type { SaveAnswer } from './transport.ts';

const savedSchema = z.object({ ok: z.literal(true), value: z.boolean() });
const failedSchema = z.object({ ok: z.literal(false), error: failureSchema });

/** The answer to request `name`, or an E_INTERNAL answer where it has another shape. */
export function checkAnswer<Name extends RequestName>(name: Name, raw: unknown): Answer<Name> {
  const schema = z.union([z.object({ ok: z.literal(true), value: contract[name].result }), failedSchema]);
  const parsed = schema.safeParse(raw);
  return parsed.success ? (parsed.data as Answer<Name>) : internal(`answer to ${name}`);
}

/** An answer that says something went wrong on the way. */
export function internal<Name extends RequestName>(detail: string): Answer<Name> {
  return failed(detail);
}

/** The answer where the program cannot be reached any more. */
export function noAnswer<Name extends RequestName>(): Answer<Name> {
  return { ok: false, error: { code: 'E_NO_ANSWER', message: sentenceFor('E_NO_ANSWER', {}) } };
}

/** The event, or null where it is none that this window knows. */
export function checkEvent(raw: unknown): ProgramEvent | null {
  const parsed = programEventSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** The command, or null where it is none that this window knows. */
export function checkCommand(raw: unknown): Command | null {
  const parsed = commandSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** What came of saving, or an E_INTERNAL failure where it has another shape. */
export function checkSaved(raw: unknown): SaveAnswer {
  const parsed = z.union([savedSchema, failedSchema]).safeParse(raw);
  return parsed.success ? parsed.data : failed('answer to saving');
}

function failed(detail: string): z.infer<typeof failedSchema> {
  return { ok: false, error: { code: 'E_INTERNAL', message: sentenceFor('E_INTERNAL', { detail }) } };
}
