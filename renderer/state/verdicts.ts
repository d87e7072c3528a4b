/** What a person said about the machine's findings, in the form the columns draw it. */
import type { Comparison, Verdict } from '../../shared/model/comparison.ts';

export type VerdictMap = ReadonlyMap<string, Verdict['verdict']>;
const NONE: VerdictMap = new Map();

/** The verdicts of one article by finding id. */
export function verdictsOf(comparison: Comparison, articleId: string): VerdictMap {
  const own = comparison.verdicts.filter((verdict) => verdict.articleId === articleId);
  return own.length === 0 ? NONE : new Map(own.map((verdict) => [verdict.findingId, verdict.verdict]));
}

/** The same verdicts with one changed; null takes it back. */
export function withVerdict(
  verdicts: readonly Verdict[],
  articleId: string,
  findingId: string,
  verdict: Verdict['verdict'] | null,
): Verdict[] {
  const others = verdicts.filter((old) => old.articleId !== articleId || old.findingId !== findingId);
  return verdict === null ? others : [...others, { articleId, findingId, verdict }];
}

/** How many of `ids` were accepted and rejected. */
export function countVerdicts(verdicts: VerdictMap, ids: readonly string[]): { accepted: number; rejected: number } {
  const given = ids.map((id) => verdicts.get(id));
  return {
    accepted: given.filter((verdict) => verdict === 'accepted').length,
    rejected: given.filter((verdict) => verdict === 'rejected').length,
  };
}
