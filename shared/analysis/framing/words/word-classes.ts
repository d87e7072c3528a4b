/** Looks a word up in all published word lists at once: which lists hold it, and how strongly people felt about it. */
import { z } from 'zod';
import { type Resources, readResource } from '../../resources.ts';

const wordsSchema = z.object({ version: z.literal(1), words: z.array(z.string()) });
const neutralSchema = wordsSchema.extend({ mild: z.array(z.string()) });
const valenceSchema = z.object({ version: z.literal(1), valence: z.record(z.string(), z.number()) });
const empathSchema = z.object({ version: z.literal(1), categories: z.record(z.string(), z.array(z.string())) });

/** Lists by the short name that features and explanations use. */
const LISTS = {
  bias: 'lexicons/bias-words.json',
  factive: 'lexicons/factives.json',
  implicative: 'lexicons/implicatives.json',
  assertive: 'lexicons/assertives.json',
  report: 'lexicons/report-verbs.json',
  hedge: 'lexicons/hedges.json',
  weasel: 'lexicons/weasels.json',
} as const;
export const GROUP_TERMS = 'lexicons/group-terms.json';
const NEUTRAL_WORDS = 'lexicons/neutral-news-words.json';
const VALENCE = 'lexicons/valence.json';
const AFINN = 'lexicons/afinn.json';
const EMPATH = 'lexicons/empath.json';
/** VADER ratings run from -4 to 4, AFINN's from -5 to 5; from here on a word counts as strong. */
const STRONG_VALENCE = 2;
const STRONG_AFINN = 3;

export interface WordClasses {
  /** Names of the classes a lower-case word belongs to; empty where no list holds it. */
  readonly of: (lower: string, lemma: string) => readonly string[];
  /** VADER's mean rating, -4..4; 0 where the list does not hold the word. */
  readonly valence: (lower: string, lemma: string) => number;
  /** True where the word only says which people, party or place is meant. */
  readonly isGroupTerm: (lower: string) => boolean;
  /** True for words of plain reporting ('killed', 'tax') that are never loaded on their own. */
  readonly isNeutral: (lower: string) => boolean;
  /** True for everyday words that are loaded only where the whole sentence is. */
  readonly isMild: (lower: string) => boolean;
  /** True where any list holds the word. */
  readonly isKnown: (lower: string) => boolean;
}

const NONE: readonly string[] = [];

/** Loads all lists. Throws E_RESOURCE where one is missing or of another version. */
export function readWordClasses(resources: Resources): WordClasses {
  const classes = new Map<string, string[]>();
  const add = (word: string, name: string): void => {
    const known = classes.get(word);
    if (!known) classes.set(word, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const [name, file] of Object.entries(LISTS)) {
    for (const word of readResource(resources, file, wordsSchema).words) add(word, name);
  }
  const valence = new Map(Object.entries(readResource(resources, VALENCE, valenceSchema).valence));
  for (const [word, rating] of valence) add(word, strengthOf('vader', rating, STRONG_VALENCE));
  for (const [word, rating] of Object.entries(readResource(resources, AFINN, valenceSchema).valence)) {
    add(word, strengthOf('afinn', rating, STRONG_AFINN));
  }
  for (const [name, words] of Object.entries(readResource(resources, EMPATH, empathSchema).categories)) {
    for (const word of words) add(word, name);
  }
  const groups = new Set(readResource(resources, GROUP_TERMS, wordsSchema).words);
  const neutralLists = readResource(resources, NEUTRAL_WORDS, neutralSchema);
  const neutral = new Set(neutralLists.words);
  const mild = new Set(neutralLists.mild);
  return {
    of: (lower, lemma) => classes.get(lower) ?? classes.get(lemma) ?? NONE,
    valence: (lower, lemma) => valence.get(lower) ?? valence.get(lemma) ?? 0,
    isGroupTerm: (lower) => groups.has(lower),
    isNeutral: (lower) => neutral.has(lower),
    isMild: (lower) => mild.has(lower),
    isKnown: (lower) => classes.has(lower),
  };
}

function strengthOf(list: string, rating: number, strong: number): string {
  const size = Math.abs(rating) >= strong ? '2' : '1';
  return `${list}${rating < 0 ? '-' : '+'}${size}`;
}
