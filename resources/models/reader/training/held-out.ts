/** Puts what a model said about BABE's sentences of the folds it never saw beside the words of those sentences. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../../../../electron/core/resources/load-resources.ts';
import { createMaskFinder } from '../../../../shared/analysis/actors/mask-spans.ts';
import type { Token } from '../../../../shared/analysis/document/document.ts';
import { compileRules } from '../../../../shared/analysis/framing/rules/match-rules.ts';
import { readRules } from '../../../../shared/analysis/framing/rules/rule.ts';
import { scareQuotes } from '../../../../shared/analysis/framing/scare-quotes.ts';
import { scoredWords } from '../../../../shared/analysis/framing/wording/summed-words.ts';
import { readWordClasses } from '../../../../shared/analysis/framing/words/word-classes.ts';
import { asRead, readGenderedWords } from '../../../../shared/analysis/reader/gendered-words.ts';
import { readWordPieces } from '../../../../shared/analysis/reader/lay-out.ts';
import { placesBySentence } from '../../../../shared/analysis/reader/piece-places.ts';
import { layOutWindows } from '../../../../shared/analysis/reader/windows.ts';
import type { WindowReading } from '../../../../shared/analysis/readings.ts';
import { sentenceIndexAt } from '../../../../shared/analysis/text-order.ts';
import { BABE, NUDA, readSentences, type TrainingSentence } from '../../loaded-wording/training/data.ts';
import { fitBoth } from '../../loaded-wording/training/fit-models.ts';

/** A token that may be marked: the reader's log-odds, and those of the word alone. */
export interface HeldToken {
  readonly odds: number;
  readonly list: number;
}

/** A word of the experts' annotation with all that could mark it. */
export interface HeldWord {
  readonly marked: boolean;
  /** Ids of the loaded rules that mark it. */
  readonly rules: readonly string[];
  readonly tokens: readonly HeldToken[];
}

export interface HeldSentence {
  readonly fold: number;
  readonly label: number;
  readonly outlet: string;
  /** True where no sentence of its article lies in another fold. */
  readonly unseen: boolean;
  /** The sentence's log-odds. */
  readonly odds: number;
  readonly tokens: readonly HeldToken[];
  readonly words: readonly HeldWord[];
}

const NO_VECTORS = { dimensions: 0, values: new Int8Array(), scales: new Float32Array() };
const resources = loadResources(fileURLToPath(new URL('../../../', import.meta.url)));
const classes = readWordClasses(resources);
const gendered = readGenderedWords(resources);
const maskSpans = createMaskFinder(resources);
const match = compileRules(readRules(resources));
const cut = readWordPieces(resources);

/**
 * Takes the data folder and files 'NAME.foldK.json' ({lo, wd}: log-odds per sentence, and per piece of it, in BABE's
 * order). The weights of words alone are learnt from the other folds. Throws where a file was made from other pieces.
 */
export function readHeldOut(dataDir: string, files: readonly string[]): HeldSentence[] {
  const rows = readFileSync(join(dataDir, BABE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { fold: number; outlet: string; link: string | null });
  const babe = readSentences(dataDir, BABE, classes);
  const nuda = readSentences(dataDir, NUDA, classes);
  return files.flatMap((file) => {
    const fold = Number(/\.fold(\d)\.json$/.exec(basename(file))?.[1]);
    const { lo, wd } = JSON.parse(readFileSync(file, 'utf8')) as { lo: number[]; wd: number[][] };
    const rest = babe.filter((one) => one.fold !== fold);
    const { score } = fitBoth(rest, nuda, classes);
    const links = new Set(rows.filter((one) => one.fold !== fold).map(({ link }) => link));
    const sources = rows.filter((one) => one.fold === fold);
    const own = babe.filter((one) => one.fold === fold);
    if (own.length !== lo.length) throw new Error(`${file}: ${lo.length} sentences, the fold has ${own.length}.`);
    return own.map((sentence, i) => ({
      fold,
      label: sentence.label,
      outlet: sources[i]?.outlet ?? '',
      unseen: !links.has(sources[i]?.link || null),
      odds: lo[i] ?? 0,
      ...heldWords(sentence, wd[i] ?? [], score, file),
    }));
  });
}

function heldWords(
  { document, names, gold }: TrainingSentence,
  odds: readonly number[],
  score: (token: Token) => number,
  file: string,
): Pick<HeldSentence, 'tokens' | 'words'> {
  const pieces = (layOutWindows(document, maskSpans(document), cut, Number.POSITIVE_INFINITY)[0] ?? []).slice(1, -1);
  if (pieces.length < odds.length) throw new Error(`${file}: made from other pieces: ${document.text.slice(0, 40)}`);
  const words = Float32Array.from(pieces, (_, at) => odds[at] ?? Number.NEGATIVE_INFINITY);
  const reading: WindowReading = { pieces, words, tags: new Float32Array(), states: NO_VECTORS, match: NO_VECTORS };
  const placesOf = placesBySentence([reading]);
  const scored = document.sentences.flatMap((one) =>
    scoredWords(document, one, placesOf(one.index), names, classes).map(({ token, odds: most }) => ({
      token,
      odds: most,
      list: score(asRead(token, gendered)),
    })),
  );
  const ruled = document.sentences.flatMap((one) => match(document, one, names)).filter(({ rule }) => rule.loaded);
  const spans = ruled.map(({ rule, firstToken, endToken }) => ({
    rule: rule.id,
    start: document.tokens[firstToken]?.start ?? 0,
    end: document.tokens[endToken - 1]?.end ?? 0,
  }));
  spans.push(...scareQuotes(document, (offset) => sentenceIndexAt(document, offset)));
  const goldWords = gold.map(([start, end, marked]) => ({
    marked,
    rules: spans.filter((one) => one.start < end && start < one.end).map(({ rule }) => rule),
    tokens: scored.filter(({ token }) => token.start < end && start < token.end),
  }));
  return { tokens: scored, words: goldWords };
}
