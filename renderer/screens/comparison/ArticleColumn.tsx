/** One article: who published it, its three scores, and its text with the marks of the chosen layer. */
import { memo, useMemo } from 'react';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ArticleResult, RunResult } from '../../../shared/model/result.ts';
import { formatCount, formatDate, hostOf, isWebAddress, plural } from '../../state/format.ts';
import { marksByPassage, marksOf } from '../../state/marks.ts';
import { shownPassages } from '../../state/passages.ts';
import type { VerdictMap } from '../../state/verdicts.ts';
import type { Layer, Pillar } from '../../state/vocabulary.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { useActions } from './comparison-context.ts';
import { markName } from './mark-look.ts';
import { openFromEvent } from './open-mark.ts';
import { PassageView } from './PassageView.tsx';
import { ScoreButton } from './ScoreButton.tsx';
import { TextStrip } from './TextStrip.tsx';

export type ShownArticle = Comparison['articles'][number];

interface ArticleColumnProps {
  readonly article: ShownArticle;
  readonly name: string;
  /** What the run says about it; null before the first run or for an article added since. */
  readonly result: ArticleResult | null;
  readonly run: RunResult | null;
  readonly reviewed: ArticleResult['scores'] | null;
  readonly layer: Layer;
  readonly muted: ReadonlySet<string>;
  readonly categories: readonly string[];
  readonly verdicts: VerdictMap;
  readonly inspected: Pillar | null;
}

const PILLARS: readonly Pillar[] = ['framing', 'sourcing', 'omission'];

export const ArticleColumn = memo(function ArticleColumn(props: ArticleColumnProps) {
  const { article, name, result, run, reviewed, layer, muted, categories, verdicts, inspected } = props;
  const actions = useActions();
  const passages = useMemo(
    () => shownPassages(article.text, result?.passages ?? [], article.roleOverrides),
    [article.text, article.roleOverrides, result],
  );
  const marks = useMemo(() => {
    if (!result || !run) return [];
    return marksOf(layer, result, run).filter((mark) => {
      if (muted.has(markName(mark))) return false;
      return mark.kind !== 'finding' || !muted.has(mark.finding.voice);
    });
  }, [layer, result, run, muted]);
  const perPassage = useMemo(() => marksByPassage(passages, marks), [passages, marks]);

  return (
    <section className="column" aria-label={name} data-column={article.id}>
      <header className="column-head">
        <div className="column-name">
          <h2>{name}</h2>
          <ColumnMenu article={article} name={name} />
        </div>
        {result && (
          <div className="scores">
            {PILLARS.map((pillar) => (
              <ScoreButton
                key={pillar}
                articleId={article.id}
                pillar={pillar}
                score={result.scores[pillar]}
                reviewed={reviewed?.[pillar] ?? null}
                open={inspected === pillar}
              />
            ))}
          </div>
        )}
        {!result && <p className="column-waiting">{run ? 'Added since the last run.' : 'Not analysed yet.'}</p>}
      </header>
      <div className="column-body">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: one listener for the marks inside, which are buttons. */}
        <div
          className="column-scroll"
          data-scroller=""
          onClick={(event) => openFromEvent(event, article.id, actions.open)}
          onKeyDown={(event) => openFromEvent(event, article.id, actions.open)}
        >
          <ArticleHead
            article={article}
            wordCount={result?.wordCount ?? null}
            repeated={repeatsHeadline(article, passages)}
          />
          {layer === 'coverage' && result && run && run.articles.length > 1 && (
            <button type="button" className="button-link coverage-note" onClick={() => actions.openTab('omissions')}>
              Leaves out {plural(result.omission.omitted.length, 'fact')} others report;{' '}
              {result.omission.exclusive.length} stand only here
            </button>
          )}
          <article className="text" lang="en">
            {passages.map((passage, at) => (
              <PassageView
                key={passage.start}
                articleId={article.id}
                text={article.text}
                passage={passage}
                marks={perPassage[at] ?? []}
                categories={categories}
                verdicts={verdicts}
              />
            ))}
          </article>
        </div>
        <TextStrip
          articleId={article.id}
          length={article.text.length}
          marks={marks}
          categories={categories}
          verdicts={verdicts}
        />
      </div>
    </section>
  );
});

/** A headline that already stands in the text is not shown twice. */
function repeatsHeadline({ text, headline }: ShownArticle, passages: ReturnType<typeof shownPassages>): boolean {
  return passages.some(
    ({ role, start, end }) => role === 'headline' || text.slice(start, end).trim() === headline.trim(),
  );
}

interface ArticleHeadProps {
  readonly article: ShownArticle;
  readonly wordCount: number | null;
  readonly repeated: boolean;
}

function ArticleHead({ article, wordCount, repeated }: ArticleHeadProps) {
  const words = wordCount ?? article.receipt.wordsKept;
  return (
    <header className="article-head">
      {!repeated && article.headline && <h3 className="headline">{article.headline}</h3>}
      <p className="article-meta">
        {article.author && <span>{article.author}</span>}
        {article.date && <time>{formatDate(article.date)}</time>}
        {isWebAddress(article.url) ? (
          <a href={article.url} target="_blank" rel="noreferrer" data-tip={article.url}>
            {hostOf(article.url)}
          </a>
        ) : (
          article.url && <span>{article.url}</span>
        )}
        <span
          data-tip={
            wordCount === null ? 'Words in the stored text' : 'Words of running text: headline, subheads and body'
          }
        >
          {formatCount(words)} words
        </span>
      </p>
    </header>
  );
}
