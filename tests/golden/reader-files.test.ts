/** The reader model's files, its card and what was trained on its readings must belong together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../electron/core/resources/load-resources.ts';
import { readHeads } from '../../shared/analysis/reader/heads.ts';
import { readReaderCard } from '../../shared/analysis/reader/reader-card.ts';
import { readResource } from '../../shared/analysis/resources.ts';
import { resourcesDir, testResources } from '../support/engine.ts';

const card = readReaderCard(testResources());

test('the card names these very weights', () => {
  const weights = readFileSync(join(resourcesDir, 'models/reader', card?.weights.file ?? ''));
  expect({ bytes: weights.length, sha256: sha256(weights) }).toEqual({
    bytes: card?.weights.bytes,
    sha256: card?.weights.sha256,
  });
});

test('the card names every set the weights were learnt from, with hash and licence', () => {
  expect(card?.data.length).toBeGreaterThanOrEqual(5);
  for (const set of card?.data ?? []) {
    expect(set.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(set.licence).not.toBe('');
  }
  for (const origin of [card?.base, card?.teacher]) expect(origin?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the heads fit one another and the encoder', () => {
  const heads = readHeads(testResources());
  const width = heads?.loaded.columns ?? 0;
  expect(heads?.toneHidden.columns).toBe(2 * width);
  expect(heads?.toneOut.columns).toBe(heads?.toneHidden.rows);
  for (const pointer of [heads?.contentToCue, heads?.cueToSource]) {
    expect(pointer?.query.columns).toBe(width);
    expect(pointer?.key.rows).toBe(pointer?.query.rows);
  }
});

test('statements are matched by weights learnt from this model’s readings', () => {
  const matching = z.object({ read: z.object({ readerModel: z.string() }) });
  const { read } = readResource(testResources(), 'models/statement-matching/model.json', matching);
  expect(read.readerModel).toBe(card?.weights.sha256);
});
