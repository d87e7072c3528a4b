/** The word lists that say what a name names, read from their data files. */
import { z } from 'zod';
import { type Resources, readResource } from '../resources.ts';
import { type OrdinaryWords, readOrdinaryWords } from './ordinary-words.ts';

const words = z.array(z.string());
/** All lists are in small letters, without the full stop of an abbreviation. */
const listsSchema = z.object({
  /** Stand before a person's name: 'mayor', 'sen'. */
  titles: words,
  /** Those of them that are surnames as well. */
  titlesOrNames: words,
  /** What may follow a title and 'of': 'state', 'homeland security'. */
  offices: words,
  /** Names that begin with a word that is a title elsewhere: 'general motors'. */
  keptWhole: words,
  /** After a title they make it part of a body's name: 'Justice Department'. */
  bodyHeads: words,
  organisationWords: words,
  organisationEndings: words,
  organisations: words,
  placeWords: words,
  /** Plural words for people: 'democrats'. */
  groups: words,
  /** Capitalised adjectives that name nobody by themselves. */
  adjectives: words,
  neverNames: words,
  /** 'may', 'april': a name only beside another. */
  namesOrMonths: words,
  monthsPrepositions: words,
  /** Small words inside names: 'de', 'von'. */
  particles: words,
  /** 'health and human': where 'and' does not part two names. */
  pairedWords: words,
  /** Words that begin sentences and are no names there. */
  openers: words,
  /** What only people do, or mostly: 'said', 'himself'. */
  personVerbs: words,
  /** Nouns that stand before names of things: 'company', 'newspaper'. */
  thingNouns: words,
  /** 'committee on Ways and Means': bodies named after what they are on. */
  bodiesOn: words,
  placePrepositions: words,
  /** Words of grammar; no name begins with one, whatever its capitals. */
  functionWords: words,
  /** Part of an office before a title: 'press' secretary, 'foreign' minister. */
  titleModifiers: words,
  /** Before these a word that may be a name is one: 'Brown said', 'Hunt was'. */
  nameSigns: words,
});
const groupsSchema = z.object({ creeds: words, peoples: words, parties: words, partyPhrases: words, camps: words });
const placesSchema = z.object({ places: words, peoples: words });
const variantsSchema = z.object({ spellings: z.record(z.string(), z.string()), givenNames: z.array(words) });

type Lists = z.infer<typeof listsSchema> & z.infer<typeof placesSchema>;

export type NameRules = { readonly [List in keyof Lists]: ReadonlySet<string> } & {
  /** 'kiev' is 'kyiv'. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The number of the group a first name belongs to: 'bill' and 'william' have the same. */
  readonly givenNames: ReadonlyMap<string, number>;
  /** Peoples, creeds and parties' members, as nouns and adjectives, of one to three words. */
  readonly members: ReadonlySet<string>;
  /** Those that are ordinary words too: 'conservative'. */
  readonly camps: ReadonlySet<string>;
  readonly known: OrdinaryWords;
};

/** Throws E_RESOURCE where a file is missing or damaged. */
export function readNameRules(resources: Resources): NameRules {
  const lists = {
    ...readResource(resources, 'rules/document/names.json', listsSchema),
    ...readResource(resources, 'lexicons/names/places.json', placesSchema),
  };
  const { spellings, givenNames } = readResource(resources, 'lexicons/names/variants.json', variantsSchema);
  const groups = readResource(resources, 'lexicons/names/group-words.json', groupsSchema);
  const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);
  return {
    titles: setOf(lists.titles),
    titlesOrNames: setOf(lists.titlesOrNames),
    offices: setOf(lists.offices),
    keptWhole: setOf(lists.keptWhole),
    bodyHeads: setOf(lists.bodyHeads),
    organisationWords: setOf(lists.organisationWords),
    organisationEndings: setOf(lists.organisationEndings),
    organisations: setOf(lists.organisations),
    placeWords: setOf(lists.placeWords),
    groups: setOf(lists.groups),
    adjectives: setOf(lists.adjectives),
    neverNames: setOf(lists.neverNames),
    namesOrMonths: setOf(lists.namesOrMonths),
    monthsPrepositions: setOf(lists.monthsPrepositions),
    particles: setOf(lists.particles),
    pairedWords: setOf(lists.pairedWords),
    openers: setOf(lists.openers),
    personVerbs: setOf(lists.personVerbs),
    thingNouns: setOf(lists.thingNouns),
    bodiesOn: setOf(lists.bodiesOn),
    placePrepositions: setOf(lists.placePrepositions),
    places: setOf(lists.places),
    peoples: setOf(lists.peoples),
    functionWords: setOf(lists.functionWords),
    titleModifiers: setOf(lists.titleModifiers),
    nameSigns: setOf(lists.nameSigns),
    members: setOf([...lists.peoples, ...groups.peoples, ...groups.creeds, ...groups.parties, ...groups.partyPhrases]),
    camps: setOf(groups.camps),
    known: readOrdinaryWords(resources),
    spellings: new Map(Object.entries(spellings)),
    givenNames: new Map(givenNames.flatMap((group, number) => group.map((name) => [name, number]))),
  };
}
