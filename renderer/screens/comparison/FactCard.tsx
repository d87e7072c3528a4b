/** One fact explained: which articles state it, in which words, and which do not. */
import type { ArticleResult, RunResult } from '../../../shared/model/result.ts';
import { formatShare, shorten } from '../../state/format.ts';
import type { FactMark } from '../../state/marks.ts';
import { coverageKinds } from '../../state/vocabulary.ts';
import { useActions } from './comparison-context.ts';

interface FactCardProps {
  readonly article: ArticleResult;
  readonly mark: FactMark;
  readonly run: RunResult;
  readonly names: ReadonlyMap<string, string>;
}

export function FactCard({ article, mark, run, names }: FactCardProps) {
  const { show, showFact } = useActions();
  const { fact } = mark;
  const term = coverageKinds[mark.state];
  const texts = new Map(run.articles.map(({ id, text }) => [id, text]));
  const elsewhere = fact.mentions.filter((mention) => mention.article !== article.id);
  const without = run.articles.filter(({ id }) => !fact.mentions.some((mention) => mention.article === id));
  const conflicts = run.conflicts.filter((conflict) => conflict.factId === fact.id);
  return (
    <section className="card">
      <header>
        <span className={`card-term shape-${term.shape} hue-${term.hue}`} data-tip={term.definition}>
          {term.label}
        </span>
        <span className="chip">
          {mark.statedBy} of {mark.of} articles
        </span>
        <span className="chip" data-tip="How much the event's coverage makes of it.">
          salience {formatShare(fact.salience)}
        </span>
      </header>
      {conflicts.map((conflict) => (
        <p key={conflict.id} className="card-conflict">
          {conflict.reason}
        </p>
      ))}
      {elsewhere.length > 0 && (
        <ul className="card-list">
          {elsewhere.map((mention) => (
            <li key={`${mention.article} ${mention.start}`}>
              <button type="button" className="jump" onClick={() => show([mention])}>
                <b>{names.get(mention.article)}</b>
                {mention.level === 'partial' && <span className="quiet"> in part</span>}
                <span className="jump-words">
                  {shorten(texts.get(mention.article)?.slice(mention.start, mention.end) ?? '', 200)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {without.length > 0 && run.articles.length > 1 && (
        <p className="quiet">Not stated by {without.map(({ id }) => names.get(id)).join(', ')}.</p>
      )}
      {elsewhere.length > 0 && (
        <button type="button" className="button" onClick={() => showFact(fact)}>
          Bring all columns to it
        </button>
      )}
    </section>
  );
}
