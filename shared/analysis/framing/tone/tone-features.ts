/** Describes a sentence as seen from one target in it: which words stand on which side, how near, how rated. */
import { type ArticleDocument, isWord, type Token } from '../../document/document.ts';
import { sentenceIndexAt } from '../../text-order.ts';
import type { Feature } from '../wording/sentence-features.ts';
import type { WordClasses } from '../words/word-classes.ts';

/** Words this many tokens from the target count as near. */
const NEAR = 6;
/** A rated word at this distance counts half. */
const HALF_DISTANCE = 6;
/** VADER: a negation up to three words before turns a rating and weakens it. */
const NEGATION_REACH = 3;
const NEGATION_FACTOR = -0.74;
/** VADER: a degree word just before strengthens by this much. */
const BOOST = 0.293;
const NEGATIONS = new Set(['not', "n't", 'no', 'never', 'neither', 'nor', 'without', 'hardly', 'cannot']);
const BOOSTERS = new Set([
  'very',
  'extremely',
  'deeply',
  'highly',
  'utterly',
  'totally',
  'completely',
  'really',
  'so',
  'most',
]);

interface Place {
  readonly form: string;
  readonly token: Token;
  readonly at: number;
}

/** Features of the sentence around [start, end), with every other name masked. Empty where nothing stands there. */
export function toneFeatures(
  document: ArticleDocument,
  start: number,
  end: number,
  names: Uint8Array,
  classes: WordClasses,
): Feature[] {
  const sentence = document.sentences[sentenceIndexAt(document, start)];
  if (!sentence) return [];
  const places: Place[] = [];
  let target = -1;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (!token) continue;
    if (token.start < end && token.end > start) {
      if (target < 0) {
        target = places.length;
        places.push({ form: 'TARGET', token, at });
      }
    } else if (isWord(token) || token.text === ',') {
      const form = names[at] === 1 ? 'NAME' : classes.isGroupTerm(token.lower) ? 'GROUP' : token.lower;
      if (form !== 'NAME' || places.at(-1)?.form !== 'NAME') places.push({ form, token, at });
    }
  }
  return target < 0 ? [] : [...words(places, target), ...verbs(places, target), ...ratings(places, target, classes)];
}

function words(places: readonly Place[], target: number): Feature[] {
  const found = new Map<string, number>();
  places.forEach((place, i) => {
    if (place.form === ',') return;
    found.set(`w:${place.form}`, 1);
    if (place.token.quoted) found.set(`q:${place.form}`, 0.5);
    const distance = i - target;
    if (distance !== 0 && Math.abs(distance) <= NEAR)
      found.set(`${distance < 0 ? 'before' : 'after'}:${place.form}`, 1);
    const next = places[i + 1];
    if (next) found.set(`b:${place.form} ${next.form}`, 0.7);
  });
  const scale = 3 / Math.sqrt(Math.max(9, found.size));
  return [...found].map(([name, value]) => [name, value * scale]);
}

/** The verb the target does, or that is done to it: the nearest one on either side. */
function verbs(places: readonly Place[], target: number): Feature[] {
  const isVerb = (place: Place | undefined): boolean => place?.token.pos === 'VERB' && place.form !== 'TARGET';
  const after = places.slice(target + 1).find(isVerb);
  const before = places.slice(0, target).findLast(isVerb);
  const features: Feature[] = [];
  if (after) features.push([`does:${after.token.lemma}`, 1]);
  if (before) features.push([`done:${before.token.lemma}`, 1]);
  return features;
}

/** Sums of VADER ratings with negations and degree words, by side and by nearness. */
function ratings(places: readonly Place[], target: number, classes: WordClasses): Feature[] {
  const sums = new Map<string, number>();
  const add = (name: string, value: number): void => void sums.set(name, (sums.get(name) ?? 0) + value);
  places.forEach((place, i) => {
    if (i === target || place.form === 'NAME') return;
    const rating = ratingAt(places, i, classes);
    if (rating === 0) return;
    const distance = Math.abs(i - target);
    const near = HALF_DISTANCE / (HALF_DISTANCE + distance);
    const sign = rating > 0 ? 'positive' : 'negative';
    add(`sum ${sign}`, Math.abs(rating) / 4);
    add(`near ${sign}`, (near * Math.abs(rating)) / 2);
    add(`${i < target ? 'left' : 'right'} ${sign}`, (near * Math.abs(rating)) / 2);
    if (place.token.quoted) add(`quoted ${sign}`, Math.abs(rating) / 4);
    for (const name of classes.of(place.form, place.token.lemma)) add(`l:${name}`, near);
  });
  return [...sums];
}

function ratingAt(places: readonly Place[], i: number, classes: WordClasses): number {
  const place = places[i];
  if (!place) return 0;
  let rating = classes.valence(place.form, place.token.lemma);
  if (rating === 0) return 0;
  if (BOOSTERS.has(places[i - 1]?.form ?? '')) rating += Math.sign(rating) * BOOST;
  for (let back = 1; back <= NEGATION_REACH; back++) {
    if (NEGATIONS.has(places[i - back]?.form ?? '')) return rating * NEGATION_FACTOR;
  }
  return rating;
}
