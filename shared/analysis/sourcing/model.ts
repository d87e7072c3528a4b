/** Loads the cue table and the trained weights of the attribution extractor. */
import { z } from 'zod';
import type { Resources } from '../resources.ts';
import { readResource } from '../resources.ts';
import { readCueTable } from './cue-table.ts';
import type { CueModel } from './extract.ts';

const weightsSchema = z.object({
  version: z.literal(1),
  date: z.string(),
  origin: z.string(),
  cue: z.record(z.string(), z.number()),
  end: z.record(z.string(), z.number()),
});

export const WEIGHTS = 'models/attribution-cues/weights.json';
/** Set on PolNeAR's development part, which marks fewer weak attributions than the weights' own training data. */
export const CUE_THRESHOLD = 0.4;

export function readCueModel(resources: Resources): CueModel {
  const weights = readResource(resources, WEIGHTS, weightsSchema);
  const cue = new Map(Object.entries(weights.cue));
  return {
    table: readCueTable(resources),
    cue,
    end: new Map(Object.entries(weights.end)),
    odds: cue.get('odds') ?? 1,
    threshold: CUE_THRESHOLD,
  };
}
