/** The published JSON Schema is the contract's own, and `parallax schema` prints it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resultSchemaText } from '../../shared/model/result-schema.ts';
import { workplace } from './run-cli.ts';

test('docs/schema/result.schema.json is what "npm run schema" writes', async () => {
  const committed = readFileSync(new URL('../../docs/schema/result.schema.json', import.meta.url), 'utf8');
  expect(resultSchemaText()).toBe(committed);
  const place = workplace();
  const { code, out } = await place.run(['schema']);
  place.end();
  expect({ code, out }).toEqual({ code: 0, out: committed });
});
