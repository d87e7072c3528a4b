/** Answers everything the window asks about comparisons: library, runs, reviewed scores, report. */
import type { Handlers } from '../../../shared/dispatch.ts';
import { ParallaxError } from '../../../shared/errors.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { inputFor, savedResult, viewComparison } from '../comparison-view.ts';
import { addArticle } from './article-handlers.ts';
import type { HandlerContext } from './context.ts';

const SAMPLE_SETTING = 'sample-comparison';

/** True where the sample was made once, whether it is still there or not. */
export function hadSample(library: HandlerContext['library']): boolean {
  return library.settings.get(SAMPLE_SETTING) !== undefined;
}

type ComparisonHandlers = Omit<
  Handlers,
  | 'article.import'
  | 'article.paste'
  | 'article.edit'
  | 'article.remove'
  | 'article.restore'
  | 'passage.setRole'
  | 'finding.judge'
>;

export function comparisonHandlers(context: HandlerContext): ComparisonHandlers {
  const { library, jobs, now, newId } = context;
  const view = (comparisonId: string) => viewComparison(library, comparisonId, context.card().fingerprint);
  const requireComparison = (comparisonId: string) => {
    const row = library.comparisons.get(comparisonId);
    if (!row) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
    return row;
  };
  const changed = (comparisonId: string, rows: number) => {
    if (rows === 0) throw new ParallaxError('E_NOT_FOUND', { what: 'comparison' });
    context.emit({ kind: 'library.changed', comparisonId });
    return {};
  };
  const create = (title: string) => {
    const comparisonId = newId();
    library.comparisons.insert(comparisonId, title, now());
    return comparisonId;
  };
  return {
    'library.list': () =>
      library.comparisons.list().map((row) => ({
        id: row.id,
        title: row.title,
        articleCount: row.article_count,
        outlets: JSON.parse(row.outlets) as string[],
        updatedAt: row.updated_at,
        hasRun: row.has_run === 1,
      })),
    'sample.open': async () => ({ comparisonId: knownSample() ?? (await makeSample()) }),
    'comparison.create': ({ title }) => {
      const comparisonId = library.save(() => create(title.trim() || 'Untitled comparison'));
      changed(comparisonId, 1);
      return { comparisonId };
    },
    'comparison.get': ({ comparisonId }) => {
      const provisional = jobs.provisional(comparisonId);
      return provisional ? { ...view(comparisonId), provisional } : view(comparisonId);
    },
    'comparison.rename': ({ comparisonId, title }) =>
      changed(
        comparisonId,
        library.save(() => library.comparisons.rename(comparisonId, title, now())),
      ),
    'comparison.remove': ({ comparisonId }) =>
      changed(
        comparisonId,
        library.save(() => library.comparisons.remove(comparisonId, now())),
      ),
    'comparison.restore': ({ comparisonId }) =>
      changed(
        comparisonId,
        library.save(() => library.comparisons.restore(comparisonId)),
      ),
    'comparison.run': ({ comparisonId }) => {
      const { title } = requireComparison(comparisonId);
      const articles = library.articles.ofComparison(comparisonId);
      if (articles.length === 0) throw new ParallaxError('E_NO_ARTICLES');
      return { jobId: jobs.start(comparisonId, inputFor(title, articles)) };
    },
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
    'comparison.reviewedScores': async ({ comparisonId }) => {
      requireComparison(comparisonId);
      const rejected = new Map<string, Set<string>>();
      for (const { articleId, findingId, verdict } of library.runs.verdicts(comparisonId)) {
        if (verdict !== 'rejected') continue;
        rejected.set(articleId, (rejected.get(articleId) ?? new Set()).add(findingId));
      }
      const result = rejected.size > 0 ? savedResult(library, comparisonId) : null;
      if (!result) return null;
      const scores = (await context.engine()).rescore(result, rejected);
      return scores.map((one) => ({ ...one, scores: { ...one.scores } }));
    },
    'report.build': ({ comparisonId }) => {
      const comparison = view(comparisonId);
      return { fileName: reportName(comparison.title), html: buildReport(comparison) };
    },
    'engine.card': () => context.card(),
    'reader.state': () => ({ problem: context.reader().problem }),
  };

  /** The sample is made once; a person who removed it gets the same one back, with everything they did in it. */
  function knownSample(): string | null {
    const known = library.settings.get(SAMPLE_SETTING);
    if (known && library.comparisons.get(known)) return known;
    if (known && library.comparisons.isRemoved(known)) {
      changed(
        known,
        library.save(() => library.comparisons.restore(known)),
      );
      return known;
    }
    return null;
  }

  async function makeSample(): Promise<string> {
    const { readSample } = await import('../sample.ts');
    const sample = readSample(context.resourcesDir);
    // Asked twice at once: the other call may have made it while this one loaded the importer.
    const known = knownSample();
    if (known) return known;
    const comparisonId = library.save(() => {
      const id = create(sample.title);
      for (const article of sample.articles) addArticle(context, id, article);
      library.settings.set(SAMPLE_SETTING, id);
      return id;
    });
    changed(comparisonId, 1);
    return comparisonId;
  }
}

/** A file name that every system takes: letters, digits and hyphens of the title. */
function reportName(title: string): string {
  const stem = title
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return `parallax-${stem || 'report'}.html`;
}
