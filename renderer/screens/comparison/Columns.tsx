/** The articles side by side, each scrolling on its own or, when locked, level by their shared facts. */
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import { levelColumns } from '../../state/level-columns.ts';
import { lightSameFact } from '../../state/same-fact.ts';
import type { ReviewedScores } from '../../state/use-comparison.ts';
import { type VerdictMap, verdictsOf } from '../../state/verdicts.ts';
import type { View } from '../../state/view.ts';
import { ArticleColumn } from './ArticleColumn.tsx';

interface ColumnsProps {
  readonly comparison: Comparison;
  readonly run: RunResult | null;
  readonly columns: readonly { id: string; name: string }[];
  readonly reviewed: ReviewedScores;
  readonly view: View;
  readonly categories: readonly string[];
  readonly locked: boolean;
}

export const Columns = memo(function Columns(props: ColumnsProps) {
  const { comparison, run, columns, reviewed, view, categories, locked } = props;
  const element = useRef<HTMLDivElement>(null);
  const results = useMemo(() => new Map(run?.articles.map((article) => [article.id, article])), [run]);
  const verdicts = useVerdicts(comparison);
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const shown = comparison.articles.filter(({ id }) => !view.hiddenColumns.has(id));

  useEffect(() => {
    if (locked && run && element.current) return levelColumns(element.current, run);
  }, [locked, run]);

  useEffect(() => {
    if (run && element.current) return lightSameFact(element.current, run);
  }, [run]);

  return (
    <div ref={element} className="columns" data-count={Math.min(8, shown.length)}>
      {shown.map((article) => (
        <ArticleColumn
          key={article.id}
          article={article}
          name={names.get(article.id) ?? ''}
          result={results.get(article.id) ?? null}
          run={run}
          reviewed={reviewed?.find(({ articleId }) => articleId === article.id)?.scores ?? null}
          layer={view.layer}
          muted={view.muted}
          categories={categories}
          verdicts={verdicts.get(article.id) ?? NO_VERDICTS}
          inspected={view.inspected?.articleId === article.id ? view.inspected.pillar : null}
        />
      ))}
      {shown.length === 0 && <p className="empty-note">Every column is hidden: show one with the eye above.</p>}
    </div>
  );
});

const NO_VERDICTS: VerdictMap = new Map();

/** Verdicts per article; an article whose verdicts did not change keeps the same map, so its column is left alone. */
function useVerdicts(comparison: Comparison): ReadonlyMap<string, VerdictMap> {
  const previous = useRef(new Map<string, VerdictMap>());
  return useMemo(() => {
    const next = new Map<string, VerdictMap>();
    for (const { id } of comparison.articles) {
      const own = verdictsOf({ ...comparison, verdicts: comparison.verdicts }, id);
      const before = previous.current.get(id);
      next.set(id, before && equal(before, own) ? before : own);
    }
    previous.current = next;
    return next;
  }, [comparison]);
}

function equal(a: VerdictMap, b: VerdictMap): boolean {
  return a.size === b.size && [...a].every(([id, verdict]) => b.get(id) === verdict);
}
