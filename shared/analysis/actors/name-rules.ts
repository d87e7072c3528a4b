/** The word lists that say what a name names, read from their data file. */
import { z } from 'zod';
import { type Resources, readResource } from '../resources.ts';

const schema = z.object({
  titles: z.array(z.string()),
  organisationWords: z.array(z.string()),
  placeWords: z.array(z.string()),
  places: z.array(z.string()),
  groups: z.array(z.string()),
  neverNames: z.array(z.string()),
  connectors: z.array(z.string()),
});

export type NameRules = { readonly [List in keyof z.infer<typeof schema>]: ReadonlySet<string> };

/** Throws E_RESOURCE where the file is missing or damaged. */
export function readNameRules(resources: Resources): NameRules {
  const lists = readResource(resources, 'rules/document/names.json', schema);
  return {
    titles: new Set(lists.titles),
    organisationWords: new Set(lists.organisationWords),
    placeWords: new Set(lists.placeWords),
    places: new Set(lists.places),
    groups: new Set(lists.groups),
    neverNames: new Set(lists.neverNames),
    connectors: new Set(lists.connectors),
  };
}
