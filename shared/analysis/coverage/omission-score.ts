/** The omission score: how much of what the other articles state an article lacks, weighed by salience. */
import type { Fact } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import { type PartDefinition, scoreFrom } from '../scoring/score.ts';

/** A fact that others state, as seen from one article; these are what the bootstrap draws again. */
interface OthersFact {
  readonly id: string;
  readonly salience: number;
  readonly others: number;
  readonly lead: boolean;
  readonly missing: boolean;
}

/** Weights with three or more articles, and with two, where no fact can be stated by two others. */
const WEIGHTS = { several: 0.55, one: 0.25, lead: 0.2 };
const WEIGHTS_OF_TWO = { several: 0, one: 0.7, lead: 0.3 };

/**
 * The score of `articleId`: parts are salience-weighted shares of missing facts among those that two or more others
 * state, that one other states, and that stand in the lead of another article.
 * `leads` holds the ids of facts told in the first sentences of any article.
 */
export function scoreOmission(
  articleId: string,
  facts: readonly Fact[],
  leads: ReadonlyMap<string, ReadonlySet<string>>,
  articles: number,
): Score {
  const units = facts.flatMap((fact): OthersFact[] => {
    const stating = new Set(fact.mentions.map((mention) => mention.article));
    const missing = !stating.delete(articleId);
    if (stating.size === 0) return [];
    const lead = [...(leads.get(fact.id) ?? [])].some((other) => other !== articleId);
    return [{ id: fact.id, salience: fact.salience, others: stating.size, lead, missing }];
  });
  const weights = articles > 2 ? WEIGHTS : WEIGHTS_OF_TWO;
  const parts = [
    part('facts two or more others state', weights.several, units, (fact) => fact.others >= 2),
    part('facts one other states', weights.one, units, (fact) => fact.others === 1),
    part('facts in the lead of others', weights.lead, units, (fact) => fact.lead),
  ].filter(({ weight }) => weight > 0);
  return scoreFrom(units, parts);
}

function part(
  name: string,
  weight: number,
  units: readonly OthersFact[],
  belongs: (fact: OthersFact) => boolean,
): PartDefinition<OthersFact> {
  const mine = units.filter(belongs);
  const missing = mine.filter((fact) => fact.missing);
  const sum = (list: readonly OthersFact[]) => list.reduce((total, fact) => total + fact.salience, 0);
  return {
    name,
    weight,
    value: (sample) => {
      const all = sample.filter(belongs);
      const total = sum(all);
      return total === 0 ? 0 : (100 * sum(all.filter((fact) => fact.missing))) / total;
    },
    formula: `100 × salience of the ${missing.length} missing (${sum(missing).toFixed(2)}) ÷ salience of all ${mine.length} (${sum(mine).toFixed(2)})`,
    evidence: missing.map((fact) => fact.id),
  };
}
