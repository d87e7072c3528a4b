/** Adds up, in one pass over a sample of sentences, all counts that the parts of the sourcing score are made of. */

export interface Statement {
  /** Index of its source; -1 where the text names nobody. */
  readonly source: number;
  readonly named: boolean;
  readonly outlet: boolean;
  /** Words of its content. */
  readonly words: number;
}

/** What one sentence adds: its words, its attributed words, the statements that begin in it. */
export interface SentenceUnit {
  readonly words: number;
  readonly attributed: number;
  readonly statements: readonly Statement[];
}

export interface SampleDigest {
  readonly words: number;
  readonly attributed: number;
  readonly statements: number;
  readonly named: number;
  /** Effective number of sources: 1 over the sum of squared shares of statements; 0 without sources. */
  readonly effective: number;
  /** Words of all statements, of the most used source, of other outlets together. */
  readonly statedWords: number;
  readonly topWords: number;
  readonly outletWords: number;
  /** Index of the most used source, -1 where there is none. */
  readonly top: number;
}

/** Sums up a sample; `sources` is the number of sources of the article. */
export function digest(units: readonly SentenceUnit[], sources: number): SampleDigest {
  const counts = new Int32Array(sources);
  const words = new Int32Array(sources);
  const sum = { words: 0, attributed: 0, statements: 0, named: 0, statedWords: 0, outletWords: 0 };
  for (const unit of units) {
    sum.words += unit.words;
    sum.attributed += unit.attributed;
    for (const statement of unit.statements) {
      sum.statements++;
      sum.statedWords += statement.words;
      if (statement.named) sum.named++;
      if (statement.outlet) sum.outletWords += statement.words;
      if (statement.source < 0) continue;
      counts[statement.source] = (counts[statement.source] ?? 0) + 1;
      words[statement.source] = (words[statement.source] ?? 0) + statement.words;
    }
  }
  return { ...sum, effective: effectiveNumber(counts), ...topOf(words, counts) };
}

/** Hill number of order 2 (the inverse of Simpson's concentration). */
function effectiveNumber(counts: Int32Array): number {
  let all = 0;
  let squares = 0;
  for (const count of counts) {
    all += count;
    squares += count * count;
  }
  return squares === 0 ? 0 : (all * all) / squares;
}

function topOf(words: Int32Array, counts: Int32Array): { top: number; topWords: number } {
  let top = -1;
  for (let at = 0; at < words.length; at++) {
    if ((counts[at] ?? 0) > 0 && (top < 0 || (words[at] ?? 0) > (words[top] ?? 0))) top = at;
  }
  return { top, topWords: words[top] ?? 0 };
}
