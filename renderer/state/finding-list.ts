/** The findings of all articles as one filtered list, in the order a reader meets them. */
import type { Verdict } from '../../shared/model/comparison.ts';
import type { Finding, RunResult, Voice } from '../../shared/model/result.ts';

export interface ListedFinding {
  readonly articleId: string;
  readonly articleName: string;
  readonly finding: Finding;
  readonly words: string;
  readonly verdict: Verdict['verdict'] | null;
}

export interface FindingFilter {
  /** '' lets everything through, here and below. */
  readonly category: string;
  readonly voice: Voice | '';
  readonly articleId: string;
}

/** Findings of the articles in `columns`, article by article, each in the order of its text. */
export function listFindings(
  run: RunResult,
  verdicts: readonly Verdict[],
  columns: readonly { id: string; name: string }[],
  filter: FindingFilter,
): ListedFinding[] {
  const given = new Map(verdicts.map((verdict) => [`${verdict.articleId}\n${verdict.findingId}`, verdict.verdict]));
  return columns.flatMap(({ id, name }) => {
    const article = run.articles.find((candidate) => candidate.id === id);
    if (!article || (filter.articleId && filter.articleId !== id)) return [];
    return article.framing.findings
      .filter((finding) => !filter.category || finding.category === filter.category)
      .filter((finding) => !filter.voice || finding.voice === filter.voice)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((finding) => ({
        articleId: id,
        articleName: name,
        finding,
        words: article.text.slice(finding.start, finding.end),
        verdict: given.get(`${id}\n${finding.id}`) ?? null,
      }));
  });
}
