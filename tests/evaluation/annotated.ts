/** Reads the annotated data that the framing evaluations share. */
import { join } from 'node:path';
import { unitOffsets } from '../../resources/models/reader/training/annotated-data.ts';
import type { Span } from '../../shared/model/span.ts';

export interface ToneRow {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly polarity: string;
}
export interface BasilArticle {
  readonly text: string;
  readonly sentences: readonly (readonly [number, number, number])[];
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly bias: string;
    readonly where: string;
  }[];
}
export interface BabeRow {
  readonly text: string;
  readonly label: number;
  readonly words: readonly string[];
}

export const BABE = join('loaded-wording', 'babe.jsonl');
export const TONE = join('tone', 'newsmtsc-dev.jsonl');
export const BASIL = join('events', 'basil.jsonl');
export const TONES = ['negative', 'neutral', 'positive'] as const;

/** UTF-16 units before the code point at `point`. */
export function unitsBefore(text: string, point: number): number {
  return unitOffsets(text)[point] ?? text.length;
}

const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** F1 of marked words in biased sentences, as the outside scorer counts. `marks` are the loaded findings of each row. */
export function wordF1(rows: readonly BabeRow[], marks: readonly (readonly Span[])[]): number {
  let right = 0;
  let all = 0;
  rows.forEach((row, i) => {
    if (!row.label) return;
    const lower = row.text.toLowerCase();
    const forms = new Set(row.words.flatMap((word) => [...word.toLowerCase().matchAll(WORD)].map((one) => one[0])));
    for (const match of lower.matchAll(WORD)) {
      const marked = marks[i]?.some((one) => one.start < match.index + match[0].length && one.end > match.index);
      const wanted = forms.has(match[0]);
      right += marked && wanted ? 2 : 0;
      all += (marked ? 1 : 0) + (wanted ? 1 : 0);
    }
  });
  return all === 0 ? 0 : right / all;
}

export function toneF1(rows: readonly ToneRow[], guesses: readonly string[]): number {
  const f1 = TONES.map((tone) => {
    const right = rows.filter((row, i) => row.polarity === tone && guesses[i] === tone).length;
    const all = rows.filter((row) => row.polarity === tone).length + guesses.filter((guess) => guess === tone).length;
    return all === 0 ? 0 : (2 * right) / all;
  });
  return f1.reduce((sum, one) => sum + one, 0) / TONES.length;
}

/** Per annotated sentence of an article: the highest probability of the engine's sentences in it, and its label. */
export function basilPairs(
  article: BasilArticle,
  sentences: readonly Span[],
  loaded: readonly number[],
): { probability: number; label: number }[] {
  const lexical = article.spans.filter((span) => span.bias === 'lexical' && span.where === 'text');
  return article.sentences.map(([start, end]) => {
    const [from, to] = [unitsBefore(article.text, start), unitsBefore(article.text, end)];
    const own = sentences.flatMap((one, at) =>
      Math.min(one.end, to) - Math.max(one.start, from) > (one.end - one.start) / 2 ? (loaded[at] ?? 0) : [],
    );
    return {
      probability: Math.max(0, ...own),
      label: lexical.some((span) => span.start < end && span.end > start) ? 1 : 0,
    };
  });
}
