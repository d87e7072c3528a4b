import { expect, test } from 'vitest';
import { asWordTables } from './word-table.ts';

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is in no table by birth', (word) => {
  const { counts } = asWordTables({ counts: { bridge: 3 } as Record<string, number> });
  expect(counts[word]).toBeUndefined();
  expect(counts['bridge']).toBe(3);
});
