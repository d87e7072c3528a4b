/** The rules by which passages that are not running text are recognised, read from their data file. */
import { z } from 'zod';
import { passageRoleSchema } from '../../model/passage.ts';
import { type Resources, readResource } from '../resources.ts';

export const ROLE_RULES = 'rules/document/passage-roles.json';

const patternSchema = z.object({
  id: z.string(),
  role: passageRoleSchema,
  pattern: z.string(),
  flags: z.string(),
  /** Longer passages are running text whatever they contain. */
  maxWords: z.number(),
  reason: z.string(),
  /** Examples the pattern must and must not match; run in the tests. */
  matches: z.array(z.string()),
  others: z.array(z.string()),
});

export const roleRulesSchema = z.object({
  patterns: z.array(patternSchema),
  dateline: z.object({ pattern: z.string(), flags: z.string(), withinPassages: z.number(), reason: z.string() }),
  abbreviations: z.array(z.string()),
  beforeNames: z.array(z.string()),
  countryOffices: z.array(z.string()),
});

export type RolePattern = Omit<z.infer<typeof patternSchema>, 'pattern'> & { readonly pattern: RegExp };

export interface RoleRules {
  readonly patterns: readonly RolePattern[];
  readonly dateline: { readonly pattern: RegExp; readonly withinPassages: number; readonly reason: string };
  /** Abbreviations without their full stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those that stand before a name and so never end a sentence. */
  readonly beforeNames: ReadonlySet<string>;
  /** Words that go on after a paragraph broken at 'U.S.': 'Capitol', 'District'. */
  readonly countryOffices: ReadonlySet<string>;
}

/** Compiles the rules once. Throws E_RESOURCE where their file is missing or damaged. */
export function readRoleRules(resources: Resources): RoleRules {
  const { patterns, dateline, abbreviations, beforeNames, countryOffices } = readResource(
    resources,
    ROLE_RULES,
    roleRulesSchema,
  );
  return {
    patterns: patterns.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, rule.flags) })),
    dateline: { ...dateline, pattern: new RegExp(dateline.pattern, dateline.flags) },
    abbreviations: new Set([...abbreviations, ...beforeNames]),
    beforeNames: new Set(beforeNames),
    countryOffices: new Set(countryOffices),
  };
}

/** No rules: every passage is running text. For single sentences and for finding out whether a text has any. */
export const NO_ROLE_RULES: RoleRules = {
  patterns: [],
  dateline: { pattern: /^(?!)/, withinPassages: 0, reason: '' },
  abbreviations: new Set(),
  beforeNames: new Set(),
  countryOffices: new Set(),
};
