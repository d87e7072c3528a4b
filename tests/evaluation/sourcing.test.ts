/** Holds the sourcing figures above floors on annotated articles, where that data (and the reader model) is at hand. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Finder, measureSourcing, type SourcingFigures } from './sourcing.ts';

const dataDir = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** A little under what was measured in November 2026, all above the best published systems. */
const FLOORS: Readonly<Record<Finder, SourcingFigures>> = {
  rules: {
    sentence: 0.8,
    content: 0.76,
    cue: 0.55,
    source: 0.66,
    relation: 0.6,
    rightSource: 0.53,
    kind: 0.82,
    who: 0.8,
  },
  reader: {
    sentence: 0.9,
    content: 0.85,
    cue: 0.63,
    source: 0.74,
    relation: 0.66,
    rightSource: 0.56,
    kind: 0.81,
    who: 0.77,
  },
};

describe.skipIf(!existsSync(dataDir)).each(Object.entries(FLOORS))(
  'sourcing by %s on annotated articles',
  (name, floors) => {
    let figures: SourcingFigures | null = null;
    beforeAll(async () => {
      figures = await measureSourcing(dataDir, name as Finder);
    }, 600_000);
    test.each(Object.entries(floors))('%s is at least %d', (measure, floor) => {
      expect(figures?.[measure as keyof SourcingFigures]).toBeGreaterThanOrEqual(floor);
    });
  },
);
