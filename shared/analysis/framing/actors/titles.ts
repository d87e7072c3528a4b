/** Loads the titles ('Senator', 'Dr') that count as labels when they stand before a name. */
import { z } from 'zod';
import { type Resources, readResource } from '../../resources.ts';

const titlesSchema = z.object({ version: z.literal(1), words: z.array(z.string()) });

/** Lower-case titles without their point. Throws E_RESOURCE where the list is missing. */
export function readTitles(resources: Resources): ReadonlySet<string> {
  return new Set(readResource(resources, 'lexicons/titles.json', titlesSchema).words);
}
