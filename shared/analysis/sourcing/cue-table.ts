/** How often each word is the cue of an attribution, by what follows it: counted in annotated news. */
import { z } from 'zod';
import type { Resources } from '../resources.ts';
import { readResource } from '../resources.ts';
import type { Candidate, CueSort, CueWords } from './candidates.ts';

const countsSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));

export const cueTableSchema = z.object({
  origin: z.string(),
  date: z.string(),
  /** 'sort:lemma' to pattern to [times it was a cue, times seen]. */
  words: z.record(z.string(), countsSchema),
  /** The same over all words, by 'sort|pattern'. */
  patterns: countsSchema,
});
export type CueTableData = z.infer<typeof cueTableSchema>;

export const CUE_TABLE = 'rules/sourcing/cues.json';
/** A pattern of a word counts as much as the word as a whole once it was seen this often. */
const SMOOTHING = 3;

/** A verb takes clauses when so large a share of its attributions are clauses or quotations. */
const CLAUSAL_SHARE = 0.7;

export const verbClassesSchema = z.object({
  about: z.string(),
  addressed: z.array(z.string()),
  felt: z.array(z.string()),
});
export type VerbClasses = z.infer<typeof verbClassesSchema>;
export const VERB_CLASSES = 'rules/sourcing/verb-classes.json';

function classesOf(classes: VerbClasses): Pick<CueWords, 'addressed' | 'felt'> {
  const addressed = new Set(classes.addressed);
  const felt = new Set(classes.felt);
  return { addressed: (lemma) => addressed.has(lemma), felt: (lemma) => felt.has(lemma) };
}

export interface CueTable extends CueWords {
  /** Share of cases in which this word with this complement was a cue, smoothed, 0..1. */
  rate(sort: CueSort, lemma: string, pattern: string): number;
  /** The same for the word whatever follows. */
  wordRate(sort: CueSort, lemma: string): number;
}

/** The table, ready to look up. `learning` takes every word as possible (used when counting). */
export function cueTable(data: CueTableData | 'learning', classes: VerbClasses): CueTable {
  if (data === 'learning') {
    const no = (): boolean => false;
    return { has: () => true, speaks: no, clausal: no, ...classesOf(classes), rate: () => 0, wordRate: () => 0 };
  }
  const words = new Map<string, Map<string, readonly [number, number]>>();
  const totals = new Map<string, readonly [number, number]>();
  for (const [key, patterns] of Object.entries(data.words)) {
    words.set(key, new Map(Object.entries(patterns)));
    let cues = 0;
    let seen = 0;
    for (const [cue, all] of Object.values(patterns)) {
      cues += cue;
      seen += all;
    }
    totals.set(key, [cues, seen]);
  }
  const known = { verb: new Set<string>(), noun: new Set<string>(), adj: new Set<string>() };
  for (const key of words.keys()) {
    const [sort, lemma] = key.split(/:(.*)/s);
    if (sort === 'verb' || sort === 'noun' || sort === 'adj') known[sort].add(lemma ?? '');
  }
  const patterns = new Map(Object.entries(data.patterns));
  const speaking = new Set([...known.verb].filter((lemma) => wordRate('verb', lemma) > 0.5));
  const speaks = (lemma: string): boolean => speaking.has(lemma);
  const clausalWords = new Set([...known.verb].filter((lemma) => isClausal(`verb:${lemma}`)));
  const clausal = (lemma: string): boolean => clausalWords.has(lemma);
  return { has, speaks, clausal, ...classesOf(classes), rate, wordRate };

  function has(sort: CueSort, lemma: string): boolean {
    return sort === 'verb' || sort === 'noun' || sort === 'adj' ? known[sort].has(lemma) : false;
  }

  function isClausal(key: string): boolean {
    const counts = words.get(key) ?? new Map<string, readonly [number, number]>();
    let clauses = 0;
    let all = 0;
    for (const [pattern, [cues]] of counts) {
      all += cues;
      if (/(?:that|bare|quote|none|comma)$/.test(pattern)) clauses += cues;
    }
    return all > 4 && clauses / all > CLAUSAL_SHARE;
  }

  function wordRate(sort: CueSort, lemma: string): number {
    const [cues, seen] = totals.get(`${sort}:${lemma}`) ?? [0, 0];
    return (cues + 0.2) / (seen + 2);
  }

  function rate(sort: CueSort, lemma: string, pattern: string): number {
    const [cues, seen] = words.get(`${sort}:${lemma}`)?.get(pattern) ?? [0, 0];
    const [cuesAll, seenAll] = patterns.get(`${sort}|${pattern}`) ?? [0, 0];
    const general = (cuesAll + 0.2) / (seenAll + 2);
    const prior = Math.sqrt(wordRate(sort, lemma) * general);
    return (cues + SMOOTHING * prior) / (seen + SMOOTHING);
  }
}

export function readVerbClasses(resources: Resources): VerbClasses {
  return readResource(resources, VERB_CLASSES, verbClassesSchema);
}

export function readCueTable(resources: Resources): CueTable {
  return cueTable(readResource(resources, CUE_TABLE, cueTableSchema), readVerbClasses(resources));
}

export function tableKey(candidate: Pick<Candidate, 'sort' | 'lemma'>): string {
  return `${candidate.sort}:${candidate.lemma}`;
}
