/** Marks single words that experts would mark as biased, with the evidence for each. */
import type { Finding } from '../../../model/result.ts';
import type { ArticleDocument, SentenceNode, Token } from '../../document/document.ts';
import { findingFrom } from '../finding.ts';
import type { WordClasses } from '../words/word-classes.ts';
import type { LoadedModel } from './model.ts';
import { isPlainWord } from './sentence-features.ts';

export const LOADED_WORD_RULE = 'framing.loaded-word';
export const LOADED_ADJECTIVE_RULE = 'framing.loaded-adjective';
const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const MIN_LETTERS = 4;
/** From this probability on a sentence is loaded as a whole, and weaker words in it are marked too. */
export const LOADED_SENTENCE = 0.5;
const RATED = /^(?:vader|afinn)/;
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'without', 'hardly']);
/** A denied word still sets the frame (Lakoff 2004), but it is not the writer's judgement: it counts half. */
const NEGATED_WEIGHT = 0.5;

/** Findings of one sentence. `probability` is the sentence's own; `taken` says which tokens other rules have marked. */
export function loadedWords(
  document: ArticleDocument,
  sentence: SentenceNode,
  probability: number,
  names: Uint8Array,
  taken: Uint8Array,
  model: LoadedModel,
  classes: WordClasses,
): Finding[] {
  const inLoaded = probability >= LOADED_SENTENCE;
  const findings: Finding[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (!token || taken[at] === 1) continue;
    if (names[at] === 1) continue;
    const marked = model.marked(token.lower);
    if (!isLoadedWord(token, model.word(token), inLoaded, model.thresholds, marked, classes)) continue;
    findings.push(loadedWord(token, weightAt(document, sentence, at), model, classes));
  }
  return findings;
}

/**
 * True where a word is marked: a content word outside the list of plain news words, scored high enough by the model.
 * In a sentence that is loaded as a whole the lower floor holds. Everyday words, and words for which there is no evidence
 * a reader could check (experts marked it, or a published list rates it), need the sentence and the higher floor.
 */
export function isLoadedWord(
  token: Token,
  score: number,
  inLoadedSentence: boolean,
  thresholds: LoadedModel['thresholds'],
  marked: readonly [number, number] | undefined,
  classes: WordClasses,
): boolean {
  if (score < thresholds.inLoaded || token.lower.length < MIN_LETTERS || !isContent(token, classes)) return false;
  if (classes.isNeutral(token.lower)) return false;
  const needsBoth = classes.isMild(token.lower) || (marked === undefined && !isRated(token, classes));
  if (needsBoth) return inLoadedSentence && score >= thresholds.anywhere;
  return score >= (inLoadedSentence ? thresholds.inLoaded : thresholds.anywhere);
}

/** True for words of content: 'out' and 'the' were marked by experts as parts of phrases. */
export function isContent(token: Token, classes: WordClasses): boolean {
  return CONTENT.has(token.pos) && isPlainWord(token, false, classes);
}

function isRated(token: Token, classes: WordClasses): boolean {
  return classes.of(token.lower, token.lemma).some((name) => name === 'bias' || RATED.test(name));
}

function loadedWord(token: Token, weight: number, model: LoadedModel, classes: WordClasses): Finding {
  const adjective = token.pos === 'ADJ';
  return findingFrom({
    rule: adjective ? LOADED_ADJECTIVE_RULE : LOADED_WORD_RULE,
    category: adjective ? 'evaluative adjective' : 'loaded wording',
    start: token.start,
    end: token.end,
    voice: token.quoted ? 'quoted' : 'author',
    loaded: true,
    weight,
    reason: reasonFor(token, model, classes) + (weight < 1 ? ' It is denied here and counts half.' : ''),
  });
}

/** What a marked word counts: 1, or half where it is denied within three words before. */
export function weightAt(document: ArticleDocument, sentence: SentenceNode, at: number): number {
  for (let before = at - 1; before >= Math.max(sentence.firstToken, at - 3); before--) {
    if (NEGATIONS.has(document.tokens[before]?.lower ?? '')) return NEGATED_WEIGHT;
  }
  return 1;
}

function reasonFor(token: Token, model: LoadedModel, classes: WordClasses): string {
  const evidence = evidenceFor(token, model, classes);
  if (evidence.length === 0)
    evidence.push('its stem and endings are those of words experts marked, and the sentence around it is loaded');
  return `“${token.text}” carries a judgement: ${evidence.join('; ')}.`;
}

/** What published annotations and lists say of the word, for a reader to check. */
export function evidenceFor(token: Token, model: LoadedModel, classes: WordClasses): string[] {
  const evidence: string[] = [];
  const counts = model.marked(token.lower);
  if (counts) {
    const [marked, seen] = counts;
    evidence.push(
      `experts marked it as biased in ${marked} of ${seen} annotated news ${seen === 1 ? 'sentence' : 'sentences'} that use it`,
    );
  }
  const lists = classes.of(token.lower, token.lemma);
  if (lists.includes('bias')) evidence.push('it is in the list of bias words of MBIC');
  const valence = classes.valence(token.lower, token.lemma);
  if (Math.abs(valence) >= 1) {
    evidence.push(
      `readers rate it ${valence > 0 ? 'positive' : 'negative'} (${valence.toFixed(1)} on a scale from -4 to 4)`,
    );
  }
  return evidence;
}
