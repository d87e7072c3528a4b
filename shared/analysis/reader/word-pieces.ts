/** Cuts text into the word pieces the reader model knows, and remembers where in the text each piece stands. */
import type { Span } from '../../model/span.ts';

/** A piece of a word: its number in the vocabulary and its place in the text (UTF-16, half-open). */
export interface WordPiece extends Span {
  readonly id: number;
}

/** Cuts text.slice(start, end) into pieces; offsets are into `text`. */
export type CutPieces = (text: string, start: number, end: number) => WordPiece[];

/** Words longer than this (in code points) are not cut but taken as unknown, as in the original. */
const MAX_WORD = 100;

/** One letter as the vocabulary spells it, with the place of the character it came from. */
interface Letter extends Span {
  readonly text: string;
}

const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;
const SPACE = /^\s$/u;
/** Chinese characters are words of their own. */
const IDEOGRAPH =
  /^[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]$/u;
/** Control, format, private and broken characters; not those that Unicode has yet to assign, which differ by its version. */
const DROPPED = /^(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]$/u;
const MARK = /\p{Mn}/gu;

/**
 * WordPiece as in uncased BERT (Wu et al. 2016; Devlin et al. 2019): small letters without accents, punctuation apart,
 * then the longest piece of the vocabulary that fits. Takes the vocabulary, one piece a place; gives the function that
 * cuts. Throws where the vocabulary has no '[UNK]'.
 */
export function createWordPieces(vocabulary: readonly string[]): CutPieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = ids.get('[UNK]');
  if (unknown === undefined) throw new Error('The vocabulary has no piece for unknown words.');
  const known = new Map<string, readonly WordPiece[]>();
  /** Most words of a text are plain and come again: each is cut once. */
  const cutPlain = (word: string): readonly WordPiece[] => {
    const before = known.get(word);
    if (before) return before;
    const pieces = wordsOf(word, 0, word.length).flatMap((letters) => cutWord(letters, ids, unknown));
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, pieces);
    return pieces;
  };
  return (text, start, end) => {
    const pieces: WordPiece[] = [];
    for (let at = start; at < end; ) {
      const plainEnd = endOfPlain(text, at, end);
      if (plainEnd > at) {
        for (const piece of cutPlain(text.slice(at, plainEnd)))
          pieces.push({ id: piece.id, start: at + piece.start, end: at + piece.end });
        at = plainEnd;
        continue;
      }
      const stretchEnd = endOfStretch(text, at, end);
      for (const word of wordsOf(text, at, stretchEnd)) pieces.push(...cutWord(word, ids, unknown));
      at = Math.max(stretchEnd, at + 1);
    }
    return pieces;
  };
}

/** Words kept ready at most: about what a hundred articles hold. */
const MAX_KNOWN = 20_000;

/** Kinds of the first 128 characters: what ends every word, what stands alone, what words are made of. */
const OTHER = 0;
const BLANK = 1;
const SIGN = 2;
const LETTER = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[\t\n\r ]/.test(char)) return BLANK;
  if (/[a-z0-9]/i.test(char)) return LETTER;
  return PUNCTUATION.test(char) ? SIGN : OTHER;
});
const kindAt = (text: string, at: number) => KINDS[text.charCodeAt(at)] ?? OTHER;

/** Where the plain word or sign that begins at `at` ends; `at` itself where something else may belong to it. */
function endOfPlain(text: string, at: number, end: number): number {
  if (kindAt(text, at) === SIGN) return at + 1;
  let stop = at;
  while (stop < end && kindAt(text, stop) === LETTER) stop++;
  return stop === end || kindAt(text, stop) !== OTHER ? stop : at;
}

/** Where the next plain blank stands: no word goes over it. */
function endOfStretch(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && kindAt(text, stop) !== BLANK) stop++;
  return stop;
}

function wordsOf(text: string, start: number, end: number): Letter[][] {
  const words: Letter[][] = [];
  let open: Letter[] | null = null;
  for (let at = start; at < end; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const place = { start: at, end: Math.min(end, at + char.length) };
    at += char.length;
    if (DROPPED.test(char)) continue;
    if (SPACE.test(char)) open = null;
    else {
      for (const letter of spell(char)) {
        const alone = PUNCTUATION.test(letter) || IDEOGRAPH.test(letter);
        if (alone || open === null) {
          open = [];
          words.push(open);
        }
        open.push({ ...place, text: letter });
        if (alone) open = null;
      }
    }
  }
  return words;
}

/** The character in small letters without accents; nothing for a mark that stands alone. */
function spell(char: string): string[] {
  return [...char.toLowerCase().normalize('NFD').replace(MARK, '')];
}

function cutWord(word: readonly Letter[], ids: ReadonlyMap<string, number>, unknown: number): WordPiece[] {
  const whole = { start: word[0]?.start ?? 0, end: word.at(-1)?.end ?? 0, id: unknown };
  if (word.length > MAX_WORD) return [whole];
  const pieces: WordPiece[] = [];
  for (let from = 0; from < word.length; ) {
    const piece = longestPiece(word, from, ids);
    if (!piece) return [whole];
    pieces.push({ id: piece.id, start: word[from]?.start ?? 0, end: word[piece.to - 1]?.end ?? 0 });
    from = piece.to;
  }
  return pieces;
}

function longestPiece(word: readonly Letter[], from: number, ids: ReadonlyMap<string, number>) {
  let text = from > 0 ? '##' : '';
  const lengths = [text.length];
  for (const letter of word.slice(from)) {
    text += letter.text;
    lengths.push(text.length);
  }
  for (let to = word.length; to > from; to--) {
    const id = ids.get(text.slice(0, lengths[to - from]));
    if (id !== undefined) return { id, to };
  }
  return null;
}
