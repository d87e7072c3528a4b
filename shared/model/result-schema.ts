/** The published JSON Schema of a result, made from the same contract the program checks results with. */
import { z } from 'zod';
import { RESULT_SCHEMA_VERSION, runResultSchema } from './result.ts';

const DESCRIPTION =
  'What one run of the Parallax engine says about two to eight articles on one event, or about one article alone. ' +
  'Every span is half-open, [start, end), in UTF-16 code units of articles[i].text.';

/** The schema (draft 2020-12) as the text of a file. Fields that are not named in it are not allowed. */
export function resultSchemaText(): string {
  const { $schema, ...rest } = z.toJSONSchema(runResultSchema);
  const title = `Parallax result, version ${RESULT_SCHEMA_VERSION}`;
  return `${JSON.stringify({ $schema, title, description: DESCRIPTION, ...rest }, null, 2)}\n`;
}
