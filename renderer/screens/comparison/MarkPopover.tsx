/** The reason behind the marks somebody opened: what was found, by which rule, and the person's own word on it. */
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { RunResult } from '../../../shared/model/result.ts';
import { Floating } from '../../components/Floating.tsx';
import { Icon } from '../../components/Icon.tsx';
import { rangeOf } from '../../state/locate.ts';
import { type Mark, marksOf } from '../../state/marks.ts';
import { verdictsOf } from '../../state/verdicts.ts';
import type { OpenedMarks } from '../../state/view.ts';
import type { Layer } from '../../state/vocabulary.ts';
import { AttributionCard } from './AttributionCard.tsx';
import { useActions } from './comparison-context.ts';
import { FactCard } from './FactCard.tsx';
import { FindingCard } from './FindingCard.tsx';

interface MarkPopoverProps {
  readonly opened: OpenedMarks;
  readonly comparison: Comparison;
  readonly run: RunResult;
  readonly layer: Layer;
  readonly names: ReadonlyMap<string, string>;
  readonly categories: readonly string[];
}

export function MarkPopover({ opened, comparison, run, layer, names, categories }: MarkPopoverProps) {
  const { open } = useActions();
  const article = run.articles.find(({ id }) => id === opened.articleId);
  if (!article) return null;
  const verdicts = verdictsOf(comparison, article.id);
  const marks = firstOfEach(opened.ids, marksOf(layer, article, run));
  if (marks.length === 0) return null;
  const at = { start: opened.start, end: opened.start + 1 };
  return (
    <Floating
      key={`${opened.articleId} ${opened.start} ${opened.ids.join(' ')}`}
      anchor={() => rangeOf(article.id, at)?.getBoundingClientRect() ?? null}
      onClose={() => open(null)}
      label="Why this is marked"
      className="reason"
    >
      <button type="button" className="button-quiet reason-close" aria-label="Close" onClick={() => open(null)}>
        <Icon name="close" />
      </button>
      {marks.map((mark) => {
        const shared = { article, verdict: verdicts.get(mark.id) ?? null };
        if (mark.kind === 'finding') {
          return <FindingCard key={mark.id} {...shared} finding={mark.finding} run={run} categories={categories} />;
        }
        if (mark.kind === 'attribution') return <AttributionCard key={mark.id} {...shared} mark={mark} run={run} />;
        return <FactCard key={mark.id} article={article} mark={mark} run={run} names={names} />;
      })}
    </Floating>
  );
}

function firstOfEach(ids: readonly string[], marks: readonly Mark[]): Mark[] {
  return ids.flatMap((id) => marks.find((mark) => mark.id === id) ?? []);
}
