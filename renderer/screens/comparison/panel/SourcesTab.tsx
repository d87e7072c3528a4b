/** Whom each article lets speak, how often and how long; every statement leads to its place. */
import { useMemo } from 'react';
import type { ArticleResult, Source } from '../../../../shared/model/result.ts';
import { sourceKinds } from '../../../../shared/model/result.ts';
import { SourceSign } from '../../../components/SourceSign.tsx';
import { formatNumber, formatShare, plural, shorten } from '../../../state/format.ts';
import { verdictsOf } from '../../../state/verdicts.ts';
import { sourceKindTerms } from '../../../state/vocabulary.ts';
import { useActions } from '../comparison-context.ts';
import type { TabProps } from './PanelBox.tsx';

export function SourcesTab({ run, columns, comparison }: TabProps) {
  return (
    <div className="side-by-side">
      {columns.map(({ id, name }) => {
        const article = run.articles.find((candidate) => candidate.id === id);
        if (!article) return null;
        return (
          <section key={id} className="list-column">
            <h3>
              {name} <span className="count">{article.sourcing.sources.length}</span>
            </h3>
            <KindBar shares={article.sourcing.summary.kindShares} />
            <Summary article={article} />
            <SourceList article={article} name={name} rejected={rejectedIn(comparison, id)} />
          </section>
        );
      })}
    </div>
  );
}

function rejectedIn(comparison: TabProps['comparison'], articleId: string): ReadonlySet<string> {
  const verdicts = [...verdictsOf(comparison, articleId)];
  return new Set(verdicts.filter(([, verdict]) => verdict === 'rejected').map(([id]) => id));
}

function KindBar({ shares }: { shares: Readonly<Record<string, number>> }) {
  const kinds = sourceKinds.filter((kind) => (shares[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  const spoken = kinds.map((kind) => `${sourceKindTerms[kind].label} ${formatShare(shares[kind] ?? 0)}`).join(', ');
  return (
    <div className="kind-bar" role="img" aria-label={`Statements by kind of source: ${spoken}`}>
      {kinds.map((kind) => (
        <span
          key={kind}
          className={`source-${kind}`}
          style={{ flexGrow: shares[kind] ?? 0 }}
          data-tip={`${sourceKindTerms[kind].label}: ${formatShare(shares[kind] ?? 0)} of statements`}
        >
          {sourceKindTerms[kind].sign}
        </span>
      ))}
    </div>
  );
}

function Summary({ article }: { article: ArticleResult }) {
  const { attributedShare, diversity, topSource, outletReliance } = article.sourcing.summary;
  const nameOf = (id: string) => {
    const source = article.sourcing.sources.find((candidate) => candidate.id === id);
    return source ? displayName(source) : 'nobody named';
  };
  return (
    <p className="quiet source-summary">
      <span data-tip="Share of body words inside what sources are said to have said.">
        {formatShare(attributedShare)} of the words attributed
      </span>
      {diversity !== null && (
        <span data-tip="Simpson's index: the chance that two statements drawn at random come from different sources.">
          diversity {formatNumber(diversity, 2)}
        </span>
      )}
      {topSource && (
        <span>
          most words: {nameOf(topSource.sourceId)}, {formatShare(topSource.share)}
        </span>
      )}
      {outletReliance && outletReliance.share > 0 && (
        <span data-tip="Share of statements that rest on another outlet.">
          relies on {nameOf(outletReliance.sourceId)}: {formatShare(outletReliance.share)}
        </span>
      )}
    </p>
  );
}

function displayName(source: Source): string {
  return source.name || sourceKindTerms[source.kind].label;
}

interface SourceListProps {
  readonly article: ArticleResult;
  readonly name: string;
  readonly rejected: ReadonlySet<string>;
}

function SourceList({ article, name, rejected }: SourceListProps) {
  const { show } = useActions();
  const { sources, attributions } = article.sourcing;
  const total = sources.reduce((sum, source) => sum + source.words, 0);
  const sorted = useMemo(() => [...sources].sort((a, b) => b.words - a.words || (a.id < b.id ? -1 : 1)), [sources]);
  if (sorted.length === 0) return <p className="quiet">Nobody is quoted or reported.</p>;
  return (
    <ul className="sources" aria-label={`Sources: ${name}`}>
      {sorted.map((source) => (
        <li key={source.id}>
          <details>
            <summary>
              <SourceSign kind={source.kind} />
              <span className="source-name">{displayName(source)}</span>
              <span className="quiet">
                {plural(source.statements, 'statement')} · {plural(source.words, 'word')} ·{' '}
                {formatShare(total === 0 ? 0 : source.words / total)}
              </span>
            </summary>
            <p className="quiet">
              {sourceKindTerms[source.kind].label}. {source.reason}
            </p>
            <ul>
              {attributions
                .filter((attribution) => attribution.sourceId === source.id)
                .map((attribution) => (
                  <li key={attribution.id}>
                    <button
                      type="button"
                      className={rejected.has(attribution.id) ? 'jump is-rejected' : 'jump'}
                      onClick={() =>
                        show(
                          attribution.content.map((span) => ({ ...span, article: article.id })),
                          'sourcing',
                        )
                      }
                    >
                      <span className="jump-words">
                        {shorten(
                          attribution.content.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
                          160,
                        )}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
