/** Gives each sentence the rules' probability of loaded wording: as a whole, and for the writer's own words alone. */
import type { ArticleDocument } from '../../document/document.ts';
import type { LoadedModel } from './model.ts';

/** Below this share of quotation a sentence is the writer's own throughout. */
const NO_QUOTATION = 0.05;

/** Per sentence as a whole. */
export function sentenceProbabilities(document: ArticleDocument, names: Uint8Array, model: LoadedModel): number[] {
  return document.sentences.map((one) => model.sentence(document.tokens, one.firstToken, one.endToken, names));
}

/**
 * Per sentence with the quoted words taken out, never above the sentence's own probability: what a source says inside
 * quotation marks cannot raise the writer's score.
 */
export function ownProbabilities(
  document: ArticleDocument,
  names: Uint8Array,
  model: LoadedModel,
  loaded: readonly number[],
): number[] {
  return document.sentences.map((sentence) => {
    const whole = loaded[sentence.index] ?? 0;
    if (sentence.quoted < NO_QUOTATION) return whole;
    const kept: number[] = [];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) if (!document.tokens[at]?.quoted) kept.push(at);
    const tokens = kept.flatMap((at) => document.tokens[at] ?? []);
    const ownNames = Uint8Array.from(kept, (at) => names[at] ?? 0);
    return Math.min(whole, model.sentence(tokens, 0, tokens.length, ownNames));
  });
}
