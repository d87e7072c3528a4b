/** Reads BABE and NUDA into documents, with the words that experts marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleDocument } from '../../../../shared/analysis/document/document.ts';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { isPlainWord } from '../../../../shared/analysis/framing/wording/sentence-features.ts';
import { nameTokens } from '../../../../shared/analysis/framing/words/name-tokens.ts';
import type { WordClasses } from '../../../../shared/analysis/framing/words/word-classes.ts';

export interface TrainingSentence {
  readonly label: number;
  /** Fold of the published protocol; -1 for NUDA, which is only trained on. */
  readonly fold: number;
  readonly document: ArticleDocument;
  readonly names: Uint8Array;
  /** Indices of tokens that may be judged, and for each 1 where an expert marked the word. */
  readonly words: readonly number[];
  readonly marked: readonly number[];
  /** All words as the outside scorer cuts them: start, end, marked by experts. */
  readonly gold: readonly (readonly [number, number, boolean])[];
}

interface Row {
  readonly text: string;
  readonly label: number;
  readonly fold?: number;
  readonly words?: readonly string[];
}

const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

export const BABE = 'loaded-wording/babe.jsonl';
export const NUDA = 'loaded-wording/nuda.jsonl';

export function readSentences(dataDir: string, file: string, classes: WordClasses): TrainingSentence[] {
  const rows = readFileSync(join(dataDir, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.map((row) => {
    const document = readDocument({
      id: 'a',
      file: '',
      outlet: '',
      headline: '',
      author: '',
      text: row.text,
      roleOverrides: [],
    });
    const names = nameTokens(document, classes.isKnown);
    const forms = new Set(
      (row.words ?? []).flatMap((word) => [...word.toLowerCase().matchAll(WORD)].map((match) => match[0])),
    );
    const gold = [...row.text.toLowerCase().matchAll(WORD)].map(
      (match) => [match.index, match.index + match[0].length, forms.has(match[0])] as const,
    );
    const words: number[] = [];
    const marked: number[] = [];
    document.tokens.forEach((token, at) => {
      if (!isPlainWord(token, names[at] === 1, classes)) return;
      words.push(at);
      const inMarked = gold.some(([start, end, isMarked]) => isMarked && start <= token.start && end >= token.end);
      marked.push(forms.has(token.lower) || inMarked ? 1 : 0);
    });
    return { label: row.label, fold: row.fold ?? -1, document, names, words, marked, gold };
  });
}
