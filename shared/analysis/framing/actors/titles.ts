/** Loads the titles ('Senator', 'Dr') and role nouns ('billionaire') that count as labels when they stand before a name. */
import { z } from 'zod';
import { type Resources, readResource } from '../../resources.ts';

const titlesSchema = z.object({
  version: z.literal(1),
  words: z.array(z.string()),
  roles: z.array(z.string()),
  roleEndings: z.array(z.string()),
  notRoles: z.array(z.string()),
});

export interface Titles {
  readonly isTitle: (lower: string) => boolean;
  /** True where the noun says what somebody is. */
  readonly isRole: (lower: string) => boolean;
}

/** Takes lower-case words without their point. Throws E_RESOURCE where the list is missing. */
export function readTitles(resources: Resources): Titles {
  const list = readResource(resources, 'lexicons/titles.json', titlesSchema);
  const titles = new Set(list.words);
  const roles = new Set(list.roles);
  const not = new Set(list.notRoles);
  return {
    isTitle: (lower) => titles.has(lower),
    isRole: (lower) =>
      titles.has(lower) ||
      roles.has(lower) ||
      (!not.has(lower) && list.roleEndings.some((ending) => lower.endsWith(ending))),
  };
}
