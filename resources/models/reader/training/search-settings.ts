/** Looks for the decoding settings of attribution that agree best with people's marks. */
import type { ArticleDocument } from '../../../../shared/analysis/document/document.ts';
import type { ReaderCard } from '../../../../shared/analysis/reader/reader-card.ts';
import type { ReadyWindow } from '../../../../shared/analysis/sourcing/reader/decode-window.ts';
import { findAttributions } from '../../../../shared/analysis/sourcing/reader/find-attributions.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { addArticle, emptyTally, figuresOf, joined, type Marked, type Measure } from './attribution-figures.ts';
import type { AnnotatedArticle } from './polnear.ts';

type Settings = ReaderCard['attribution'];

/** An annotated article with what the model says about it. */
export interface TunedArticle {
  readonly article: AnnotatedArticle;
  readonly document: ArticleDocument;
  readonly windows: readonly ReadyWindow[];
}

/** Values to try for each setting, one setting after the other. */
const TRIED: Readonly<Record<keyof Settings, readonly number[]>> = {
  contentBias: [0, 0.5, 0.75, 1, 1.25, 1.5],
  cueBias: [-1.5, -1.25, -1, -0.75, -0.5, 0],
  sourceBias: [-0.5, 0, 0.25, 0.5, 0.75, 1],
  createCue: [0.2, 0.25, 0.3, 0.4, 0.5, 1],
  createSource: [0.3, 0.4, 0.5, 0.6, 0.8, 1],
  rematch: [0, 1, 2, 4, 8],
  otherParagraph: [1, 2, 3, 4, 6],
  cueBetween: [0.5, 1, 1.5, 2, 3],
  distance: [0, 0.02, 0.05, 0.1],
  weakestLink: [-100, -10, -8, -7, -6, -5],
};
/** What the settings are chosen by: the sum of these. */
const WANTED: readonly Measure[] = ['sentence', 'content', 'cue', 'source', 'relation', 'rightSource'];
/** Gains below this are chance and end the search. */
const LEAST_GAIN = 0.0005;

/** The figures 0..1 that the settings reach. */
export function figuresWith(articles: readonly TunedArticle[], settings: Settings): Record<Measure, number> {
  const tally = emptyTally();
  for (const { article, document, windows } of articles) {
    const { characters } = article;
    const rangesOf = (spans: readonly (Span | null)[]) =>
      joined(spans.filter((span) => span !== null).map(({ start, end }) => characters(start, end)));
    const mine = findAttributions(document, windows, settings).map(
      (one): Marked => ({
        content: rangesOf(one.content),
        cue: rangesOf([one.cue]),
        source: rangesOf([one.source]),
      }),
    );
    const sentences = document.sentences.map(({ start, end }) => characters(start, end));
    addArticle(tally, mine, article.gold, sentences);
  }
  return figuresOf(tally);
}

/** Changes one setting at a time as long as that gains something. */
export function searchSettings(
  articles: readonly TunedArticle[],
  start: Settings,
  log: (line: string) => void,
): { settings: Settings; figures: Record<Measure, number> } {
  let settings = start;
  let figures = figuresWith(articles, settings);
  for (let before = Number.NEGATIVE_INFINITY; sumOf(figures) - before > LEAST_GAIN; ) {
    before = sumOf(figures);
    for (const [name, values] of Object.entries(TRIED)) {
      for (const value of values) {
        const tried = { ...settings, [name]: value };
        const reached = figuresWith(articles, tried);
        if (sumOf(reached) <= sumOf(figures) + LEAST_GAIN) continue;
        settings = tried;
        figures = reached;
        log(`${name} ${value}: ${sumOf(figures).toFixed(4)}`);
      }
    }
  }
  return { settings, figures };
}

function sumOf(figures: Record<Measure, number>): number {
  return WANTED.reduce((sum, measure) => sum + figures[measure], 0);
}
