/** Tells what a name names: a person, a body, a place, a group of people, or something else. */
import type { ActorKind } from '../../model/result.ts';
import type { CapitalEvidence } from './capital-evidence.ts';
import { isBody, type NameCluster } from './clusters.ts';
import type { NameRules } from './name-rules.ts';

/** A name that stands after 'in', 'at' or 'near' this often names a place. */
const MIN_PLACED = { single: 0.34, longer: 0.5 };
/** A name with 'the' before it this often is no person's. */
const MIN_THE = 0.5;

/** A name of words that are ordinary words too needs this share of signs that it is a person's. */
const MIN_SIGNS = 0.2;

/** By lists for what is known to all, else by the company the name keeps; never by lists of people. */
export function kindOf(cluster: NameCluster, rules: NameRules, evidence: CapitalEvidence): ActorKind {
  const { key, words, names } = cluster;
  const last = words.at(-1) ?? '';
  if (rules.groups.has(last) || (words.length === 1 && rules.peoples.has(last))) return 'group';
  if (rules.places.has(key)) return 'place';
  if (rules.organisations.has(key)) return 'organisation';
  const titled = names.some(({ name }) => name.titles.length > 0);
  if (titled && !isBody(cluster, rules)) return 'person';
  if (names.some(({ name }) => rules.organisationEndings.has(name.parts.at(-1)?.lower ?? ''))) return 'organisation';
  if (rules.placeWords.has(last) && words.length > 1) return 'place';
  if (isBody(cluster, rules)) return 'organisation';
  if (names.every(({ name }) => /^\p{Lu}[\p{Lu}\d.&]+$/u.test(name.parts.at(-1)?.text ?? ''))) return 'organisation';
  const share = (test: (name: NameCluster['names'][number]['name']) => boolean) =>
    names.filter(({ name }) => test(name)).length / names.length;
  if (share((name) => name.afterThe) >= MIN_THE) return 'other';
  const minPlaced = words.length === 1 ? MIN_PLACED.single : MIN_PLACED.longer;
  if (share((name) => name.afterPlaceWord) >= minPlaced) return 'place';
  return isPerson(cluster, rules, evidence) ? 'person' : 'other';
}

/** Two to four words, and something only people do or have; without it none of the words is known in small letters. */
function isPerson({ words, names }: NameCluster, rules: NameRules, evidence: CapitalEvidence): boolean {
  if (words.length < 2 || words.length > 4 || words.some((word) => rules.organisations.has(word))) return false;
  const signs = names.filter(({ name }) => name.personSign).length;
  if (words.some((word) => rules.adjectives.has(word) || rules.peoples.has(word) || rules.places.has(word)))
    return signs > 0 && words.length > 2;
  const isOdd = words.some((word) => evidence.isWord(word) || rules.known.ordinary.has(word));
  return isOdd ? signs >= Math.max(1, names.length * MIN_SIGNS) : true;
}
