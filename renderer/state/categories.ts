/** The categories of framing findings: each with its label, its definition and the shape and hue of its mark. */
import type { MarkStyle, Term } from './vocabulary.ts';

/** Keyed by the category's name with hyphens for blanks. */
const CATEGORIES: Readonly<Record<string, Term>> = {
  'loaded-word': {
    label: 'Loaded word',
    definition: 'A word that judges while it names, where a plainer one would do.',
    shape: 'wavy',
    hue: 'red',
  },
  'contested-label': {
    label: 'Contested label',
    definition: 'A label that one side of a dispute uses and the other rejects; using it takes a position.',
    shape: 'box',
    hue: 'red',
  },
  'doubt-casting-verb': {
    label: 'Doubt-casting verb',
    definition: 'A verb that reports a statement and colours it at once: claim, admit, insist.',
    shape: 'double',
    hue: 'violet',
  },
  'dramatic-verb': {
    label: 'Dramatic verb',
    definition: 'A verb of fighting, fire or fury used of words and decisions: slam, blast, ignite.',
    shape: 'wavy',
    hue: 'violet',
  },
  'evaluative-adjective': {
    label: 'Evaluative adjective',
    definition: 'An adjective that tells the reader what to think of the thing: shocking, reckless.',
    shape: 'dashed',
    hue: 'magenta',
  },
  'scare-quotes': {
    label: 'Scare quotes',
    definition: 'Quotation marks around a word that keep the author at a distance from it, without quoting anybody.',
    shape: 'box',
    hue: 'magenta',
  },
  intensifier: {
    label: 'Intensifier',
    definition: 'A word that turns up the strength of what it stands beside: very, massive, utterly.',
    shape: 'dashed',
    hue: 'ochre',
  },
  'weasel-phrase': {
    label: 'Weasel phrase',
    definition: "An opinion or feeling ascribed to nobody in particular: 'some say', 'it is feared'.",
    shape: 'dotted',
    hue: 'ochre',
  },
  hedge: {
    label: 'Hedge',
    definition: 'A word that takes back certainty: reportedly, may, appears (Hyland 2005). Shown, but not loaded.',
    shape: 'dotted',
    hue: 'blue',
  },
  factive: {
    label: 'Factive',
    definition: 'A verb that takes what follows for true: reveal, realise (Recasens et al. 2013).',
    shape: 'over',
    hue: 'green',
  },
  implicative: {
    label: 'Implicative',
    definition: 'A verb that implies an effort, a duty or a failure: manage to, fail to (Recasens et al. 2013).',
    shape: 'over',
    hue: 'teal',
  },
  assertive: {
    label: 'Assertive',
    definition: 'A verb whose strength says how sure the speaker is: assert, suggest (Recasens et al. 2013).',
    shape: 'solid',
    hue: 'slate',
  },
};

const termOf = (category: string): Term | undefined => CATEGORIES[category.replaceAll(' ', '-')];

const SHAPES: readonly MarkStyle['shape'][] = ['ruled', 'dashed', 'box', 'double', 'solid', 'over', 'wavy', 'dotted'];
const HUES: readonly MarkStyle['hue'][] = ['teal', 'magenta', 'green', 'blue', 'red', 'violet', 'slate', 'ochre'];

/**
 * The term for a category of findings as a rule names it.
 * Takes the category and all categories of the run: one this page has no entry for gets a shape and hue that no other
 * category of the run has, by its place in the alphabet, so that it looks the same in every article.
 */
export function termFor(category: string, all: readonly string[]): Term {
  const known = termOf(category);
  if (known) return known;
  const names = [...new Set([...all, category])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = names.filter((name) => !termOf(name)).indexOf(category);
  const label = humanise(category);
  return { ...freeStyle(place, names), label, definition: `Marked by the rules for ${label.toLowerCase()}.` };
}

/** The style at `place` among all pairs of shape and hue that no known category in `names` has. */
function freeStyle(place: number, names: readonly string[]): MarkStyle {
  const taken = new Set(names.flatMap((name) => termOf(name) ?? []).map(({ shape, hue }) => `${shape} ${hue}`));
  const pairs = SHAPES.flatMap((_, turn) =>
    SHAPES.map((shape, at): MarkStyle => ({ shape, hue: HUES[(at + turn) % HUES.length] ?? 'slate' })),
  );
  const free = pairs.filter(({ shape, hue }) => !taken.has(`${shape} ${hue}`));
  return free[place % free.length] ?? { shape: 'solid', hue: 'slate' };
}

/** 'framing.loaded-verb' or 'loadedVerb' as 'Loaded verb'. */
export function humanise(name: string): string {
  const words = name
    .replace(/^.*\./, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
