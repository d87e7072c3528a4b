/** The data files the engine works with (rules, word lists, weights), handed in by whoever runs it. */
import type { z } from 'zod';
import { ParallaxError } from '../errors.ts';
import { asWordTables } from './word-table.ts';

export interface ResourceFile {
  /** Path below resources/, with forward slashes: 'lexicons/hedges.json'. */
  readonly name: string;
  readonly sha256: string;
  /** Parsed JSON. */
  readonly content: unknown;
}

/** All data files by name. */
export type Resources = ReadonlyMap<string, ResourceFile>;

/**
 * One data file, checked.
 * Takes the files, a name and the schema of its content; gives the parsed content; throws E_RESOURCE where the file is
 * missing or of another shape.
 */
export function readResource<Schema extends z.ZodType>(
  resources: Resources,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(resources.get(name)?.content);
  if (!parsed.success) throw new ParallaxError('E_RESOURCE', { file: `resources/${name}` });
  return asWordTables(parsed.data);
}
