/** The coverage pillar: sentences of all articles grouped into facts, who states which, what is left out, what conflicts. */
import type { Conflict, Fact, Omission } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Readings } from '../readings.ts';
import type { Resources } from '../resources.ts';
import { refuseShort } from '../scoring/score.ts';
import { findConflicts } from './conflicts.ts';
import { type Group, groupFacts } from './group-facts.ts';
import { type Match, matchStatements, readMatcherModel } from './matcher.ts';
import { scoreOmission } from './omission-score.ts';
import { centralities, round, salienceOf } from './salience.ts';
import { readStatements, type Statement } from './statements.ts';
import { readFrequencies, weighStems } from './stem-weights.ts';

export interface CoverageReport {
  /** The one fact table; every view of omissions is read from it. Highest salience first. */
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** Per article, in the order of the documents. */
  readonly omissions: readonly Omission[];
  readonly scores: readonly Score[];
}

export interface CoverageMeasure {
  /**
   * `readings` are what the reader model said about the articles; null where no model ran. They take part where the
   * weights were trained with the same model; else statements are matched by their words alone.
   */
  analyse(documents: readonly ArticleDocument[], readings: Readings): CoverageReport;
}

/** A fact told within these first statements of an article stands in its lead. */
const LEAD_STATEMENTS = 4;
/** Below this share of statements matched in any other article, the articles tell different events. */
const MIN_SHARED = 0.04;
/** Weight of a sentence of some eight telling words; keeps very short sentences from standing for a fact. */
const TYPICAL_WEIGHT = 30;
const ALONE = 'One article alone: there is nothing to compare it with.';
const UNRELATED =
  'These articles share almost nothing: they seem to tell different events, so nothing can be said to be left out.';

/** Compiles the pillar's data once. Throws E_RESOURCE where it is missing or of another version. */
export function createCoverage(resources: Resources): CoverageMeasure {
  const frequencies = readFrequencies(resources);
  const model = readMatcherModel(resources);
  return {
    analyse: (documents, readings) => {
      const read = readings?.model === model.read.readerModel ? readings.articles : null;
      const weigh = weighStems(frequencies, documents);
      const byArticle = documents.map((document, article) =>
        readStatements(document, article, weigh, read?.get(document.input.id)?.body ?? null),
      );
      const statements = byArticle.flat();
      const matches = matchStatements(byArticle, model);
      const groups = groupFacts(statements, matches, model.threshold);
      const central = centralities(statements);
      const ranked = groups
        .map((group) => ({ group, salience: salienceOf(group, statements, documents.length, central) }))
        .sort((a, b) => b.salience - a.salience || (a.group.core[0] ?? 0) - (b.group.core[0] ?? 0));
      const facts = ranked.map(({ group, salience }, at) =>
        factFrom(`fact-${at + 1}`, group, salience, statements, documents),
      );
      const ids = documents.map((document) => document.input.id);
      const refusal = refusalFor(documents.length, statements, matches, model.threshold);
      const leads = leadsOf(ranked, facts, statements, ids);
      const told = ranked.map(({ group }, at) => ({
        id: facts[at]?.id ?? '',
        told: group.members.flatMap(({ statement }) => statements[statement] ?? []),
      }));
      return {
        facts,
        conflicts: findConflicts(told, documents),
        omissions: ids.map((id) =>
          documents.length < 2
            ? { omitted: [], exclusive: [] }
            : omissionOf(id, facts, ranked, ids, statements, matches),
        ),
        scores: documents.map(
          (document) =>
            refusal ??
            refuseShort(document.wordCount) ??
            scoreOmission(document.input.id, facts, leads, documents.length),
        ),
      };
    },
  };
}

function factFrom(
  id: string,
  group: Group,
  salience: number,
  statements: readonly Statement[],
  documents: readonly ArticleDocument[],
): Fact {
  const told = group.core.flatMap((at) => statements[at] ?? []);
  const best = [...group.core].sort((a, b) => fitness(statements[b], told) - fitness(statements[a], told) || a - b)[0];
  const statement = statements[best ?? -1];
  const { start = 0, end = 0 } = statement?.sentence ?? {};
  return {
    id,
    text: documents[statement?.article ?? -1]?.text.slice(start, end) ?? '',
    salience,
    mentions: group.members.flatMap(({ statement: at, level }) => {
      const one = statements[at];
      return one
        ? [{ article: documents[one.article]?.input.id ?? '', start: one.sentence.start, end: one.sentence.end, level }]
        : [];
    }),
  };
}

/**
 * Which sentence best stands for its fact: the one that has most in common with the others that tell it, so that no
 * article's own colour speaks for all; alone, the one that tells most in few words. The author's before quoted ones.
 */
function fitness(statement: Statement | undefined, told: readonly Statement[]): number {
  if (!statement) return 0;
  let common = 0;
  for (const [stemmed, weight] of statement.weights) {
    common += weight * (1 + told.filter((other) => other !== statement && other.weights.has(stemmed)).length);
  }
  return (common / (statement.totalWeight + TYPICAL_WEIGHT)) * (1 - 0.4 * statement.sentence.quoted);
}

function leadsOf(
  ranked: readonly { group: Group }[],
  facts: readonly Fact[],
  statements: readonly Statement[],
  ids: readonly string[],
): Map<string, Set<string>> {
  const firsts = new Set<number>();
  const counts = new Map<number, number>();
  statements.forEach(({ article }, at) => {
    const count = (counts.get(article) ?? 0) + 1;
    counts.set(article, count);
    if (count <= LEAD_STATEMENTS) firsts.add(at);
  });
  return new Map(
    ranked.map(({ group }, at) => {
      const articles = group.members
        .filter(({ statement }) => firsts.has(statement))
        .map(({ statement }) => ids[statements[statement]?.article ?? -1] ?? '');
      return [facts[at]?.id ?? '', new Set(articles)];
    }),
  );
}

/** What one article lacks, surest and most salient first, and what it alone has. */
function omissionOf(
  id: string,
  facts: readonly Fact[],
  ranked: readonly { group: Group }[],
  ids: readonly string[],
  statements: readonly Statement[],
  matches: readonly Match[],
): Omission {
  const article = ids.indexOf(id);
  const nearness = new Map<number, number>();
  for (const match of matches) if (match.to === article) nearness.set(match.from, match.probability);
  const omitted: { factId: string; salience: number }[] = [];
  const exclusive: string[] = [];
  facts.forEach((fact, at) => {
    const stating = new Set(fact.mentions.map((mention) => mention.article));
    if (stating.has(id) && stating.size === 1) exclusive.push(fact.id);
    if (stating.has(id)) return;
    const core = ranked[at]?.group.core.filter((one) => statements[one] !== undefined) ?? [];
    // A fact half told here weighs less as an omission than one of which there is no trace.
    const absent = 1 - Math.max(0, ...core.map((one) => nearness.get(one) ?? 0));
    omitted.push({ factId: fact.id, salience: round(fact.salience * absent) });
  });
  omitted.sort((a, b) => b.salience - a.salience || (a.factId < b.factId ? -1 : 1));
  return { omitted, exclusive };
}

function refusalFor(
  articles: number,
  statements: readonly Statement[],
  matches: readonly Match[],
  threshold: number,
): { refused: string } | null {
  if (articles < 2) return { refused: ALONE };
  const matched = new Set(matches.filter((match) => match.probability >= threshold).map((match) => match.from));
  return matched.size < statements.length * MIN_SHARED ? { refused: UNRELATED } : null;
}
