/** One attribution explained: who, by which cue, what; with the person's verdict. */
import type { Verdict } from '../../../shared/model/comparison.ts';
import type { ArticleResult, RunResult } from '../../../shared/model/result.ts';
import type { Span } from '../../../shared/model/span.ts';
import { SourceSign } from '../../components/SourceSign.tsx';
import { plural, shorten } from '../../state/format.ts';
import type { AttributionMark } from '../../state/marks.ts';
import { sourceKindTerms } from '../../state/vocabulary.ts';
import { VerdictButtons } from './VerdictButtons.tsx';

interface AttributionCardProps {
  readonly article: ArticleResult;
  readonly mark: AttributionMark;
  readonly verdict: Verdict['verdict'] | null;
  readonly run: RunResult;
}

const MODES = { direct: 'Direct speech', indirect: 'Indirect speech', mixed: 'Direct and indirect speech' };

export function AttributionCard({ article, mark, verdict, run }: AttributionCardProps) {
  const { attribution, source } = mark;
  const words = (span: Span) => article.text.slice(span.start, span.end);
  const content = attribution.content.map(words).join(' … ');
  return (
    <section className="card">
      <header>
        {source && <SourceSign kind={source.kind} />}
        <strong>{source?.name || (attribution.source ? words(attribution.source) : 'Nobody named')}</strong>
        {source && (
          <span className="chip" data-tip={`${sourceKindTerms[source.kind].definition} ${source.reason}`}>
            {sourceKindTerms[source.kind].label}
          </span>
        )}
      </header>
      <dl className="facts-list">
        <dt>Cue</dt>
        <dd>{attribution.cue ? `“${words(attribution.cue)}”` : 'none'}</dd>
        <dt>Content</dt>
        <dd>“{shorten(content, 220)}”</dd>
        <dt>Mode</dt>
        <dd>
          {MODES[attribution.mode]}
          {source && ` · this source has ${plural(source.statements, 'statement')} here`}
        </dd>
      </dl>
      <p>{attribution.reason}</p>
      <p className="card-rule">engine {run.engine.version}</p>
      <VerdictButtons articleId={article.id} findingId={attribution.id} verdict={verdict} words={content} />
    </section>
  );
}
