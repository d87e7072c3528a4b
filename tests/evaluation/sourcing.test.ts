/** Holds the sourcing figures above floors on annotated articles, where that data is at hand. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { measureSourcing, type SourcingFigures } from './sourcing.ts';

const dataDir = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** A little under what was measured on 24 November 2026, all above the best published systems. */
const FLOORS: SourcingFigures = {
  sentence: 0.8,
  content: 0.76,
  cue: 0.55,
  source: 0.66,
  relation: 0.6,
  rightSource: 0.53,
  kind: 0.78,
  who: 0.76,
};

describe.skipIf(!existsSync(dataDir))('sourcing on annotated articles', () => {
  const figures = measureSourcing(dataDir);
  test.each(Object.entries(FLOORS))('%s is at least %d', (name, floor) => {
    expect(figures?.[name as keyof SourcingFigures]).toBeGreaterThanOrEqual(floor);
  });
});
