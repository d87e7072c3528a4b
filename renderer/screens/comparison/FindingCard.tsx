/** One finding explained: category, voice, reason, rule and weight, with the person's verdict. */
import type { Verdict } from '../../../shared/model/comparison.ts';
import type { ArticleResult, Finding, RunResult } from '../../../shared/model/result.ts';
import { termFor } from '../../state/categories.ts';
import { formatNumber, shorten } from '../../state/format.ts';
import { voices } from '../../state/vocabulary.ts';
import { VerdictButtons } from './VerdictButtons.tsx';

interface FindingCardProps {
  readonly article: ArticleResult;
  readonly finding: Finding;
  readonly verdict: Verdict['verdict'] | null;
  readonly run: RunResult;
  readonly categories: readonly string[];
}

export function FindingCard({ article, finding, verdict, run, categories }: FindingCardProps) {
  const term = termFor(finding.category, categories);
  const words = article.text.slice(finding.start, finding.end);
  return (
    <section className="card">
      <header>
        <span className={`card-term shape-${term.shape} hue-${term.hue}`} data-tip={term.definition}>
          {term.label}
        </span>
        <span className="chip" data-tip={voices[finding.voice].definition}>
          {voices[finding.voice].label}
        </span>
        {finding.loaded && finding.voice === 'author' && (
          <span className="chip" data-tip="Counts toward the framing score.">
            counts
          </span>
        )}
      </header>
      <p className="card-words">“{shorten(words, 160)}”</p>
      <p>{finding.reason}</p>
      <p className="card-rule">
        <code>{finding.rule}</code> · weight {formatNumber(finding.weight, 2)} · engine {run.engine.version}
      </p>
      <VerdictButtons articleId={article.id} findingId={finding.id} verdict={verdict} words={words} />
    </section>
  );
}
