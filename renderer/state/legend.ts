/** The legend of a layer: every kind of mark that occurs, how it is drawn, what it means and how often it stands there. */
import type { RunResult } from '../../shared/model/result.ts';
import { termFor } from './categories.ts';
import { marksOf } from './marks.ts';
import { attributionParts, coverageKinds, type Layer, voices } from './vocabulary.ts';

export interface LegendEntry {
  /** The name by which the kind is switched off. */
  readonly name: string;
  readonly term: { readonly label: string; readonly definition: string };
  readonly className: string;
  readonly count: number;
  readonly isVoice: boolean;
}

/** All categories of findings in a run, in alphabetical order. */
export function categoriesOf(run: RunResult): string[] {
  const all = new Set(run.articles.flatMap((article) => article.framing.findings.map(({ category }) => category)));
  return [...all].sort((a, b) => (a < b ? -1 : 1));
}

/** The legend for one layer of a run; kinds that occur nowhere are left out. */
export function legendOf(layer: Layer, run: RunResult): LegendEntry[] {
  const counts = countNames(layer, run);
  const entry = (name: string, term: LegendEntry['term'], className: string, isVoice = false): LegendEntry[] => {
    const count = counts.get(name) ?? 0;
    return count === 0 ? [] : [{ name, term, className, count, isVoice }];
  };
  if (layer === 'framing') {
    const categories = categoriesOf(run);
    return [
      ...categories.flatMap((name) => {
        const term = termFor(name, categories);
        return entry(name, term, `mark mark-finding voice-author shape-${term.shape} hue-${term.hue}`);
      }),
      ...(['author', 'quoted'] as const).flatMap((voice) =>
        entry(
          voice,
          { ...voices[voice], label: voices[voice].short },
          `mark mark-finding shape-solid hue-slate voice-${voice}`,
          true,
        ),
      ),
    ];
  }
  if (layer === 'sourcing') {
    return (['source', 'cue', 'content'] as const).flatMap((part) => {
      const term = attributionParts[part];
      return entry(part, term, `mark mark-attribution part-${part} shape-${term.shape} hue-${term.hue}`);
    });
  }
  return (['shared', 'partial', 'only', 'conflict'] as const).flatMap((state) => {
    const term = coverageKinds[state];
    return entry(state, term, `mark mark-fact fact-${state} shape-${term.shape} hue-${term.hue}`);
  });
}

function countNames(layer: Layer, run: RunResult): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const article of run.articles) {
    for (const mark of marksOf(layer, article, run)) {
      if (mark.kind === 'finding') {
        add(mark.finding.category);
        add(mark.finding.voice);
      } else add(mark.kind === 'attribution' ? mark.part : mark.state);
    }
  }
  return counts;
}
