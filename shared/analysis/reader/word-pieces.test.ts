import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSample } from '../../../electron/core/sample.ts';
import { storedText } from '../../../tests/property/arbitrary-article.ts';
import { resourcesDir, testResources } from '../../../tests/support/engine.ts';
import { readResource } from '../resources.ts';
import { VOCABULARY } from './lay-out.ts';
import { createWordPieces } from './word-pieces.ts';

const vocabulary = readResource(testResources(), VOCABULARY, z.object({ pieces: z.array(z.string()) })).pieces;
const cut = createWordPieces(vocabulary);
const reference = new Tokenizer(
  {
    version: '1.0',
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
    },
  },
  {},
);

const idsOf = (text: string) => cut(text, 0, text.length).map(({ id }) => id);
const expected = (text: string) => reference.encode(text, { add_special_tokens: false }).ids;

const ODD = [
  '',
  ' ',
  '\n\t\r\n',
  'said “it’s over,” – and left…',
  'naïve café Zoë ÀÉÎ ñ Å ﬁne ß İstanbul ǅ',
  'e\u0301 a\u030a\u0323 o\u0308\u0308 \u0301x x\u0301',
  '👩‍👩‍👧 flags 🇩🇪 skin 👍🏽 heart ❤️ text',
  '中文字符 and 漢字 mixed한국어 ひらがな カタカナ 𠀀',
  'zero\u0000width\u200bspace\u00adsoft\ufeffbom\u2028line\u2029para',
  'bell\u0007 tab\tvertical\u000bfeed\u000cdone \u001b[31m',
  '\ufffd\ud83d broken \udc69 halves',
  `${'a'.repeat(100)} ${'a'.repeat(101)} ${'é'.repeat(100)} ${'x'.repeat(5000)}`,
  'a-b_c/d\\e|f~g`h^i$j+k<l>m=n',
  '$1,234.56 12% 3½ 10² №5 §7 ¶ • ©®™ €£¥ 1º',
  'العربية עברית ไทย हिन्दी',
  '[CLS] [SEP] [MASK] ##ing [unused0]',
  "U.S.A. e.g., don’t DON'T rock'n'roll",
  '\u00a0nbsp\u3000ideographic\u2009thin\u1680ogham',
  'ΑΘΗΝΑ σίσυφος Ⅷ ⅷ ①',
  '\u0378 not assigned \u{E000}private',
];

describe('cuts as the original does', () => {
  test.each(ODD.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s', (_, text) => {
    expect(idsOf(text)).toEqual(expected(text));
  });

  test('the sample, sentence by sentence', () => {
    const sentences = readSample(resourcesDir).articles.flatMap(({ text }) => text.split(/(?<=[.!?])\s/));
    expect(sentences.length).toBeGreaterThan(80);
    for (const sentence of sentences) expect(idsOf(sentence)).toEqual(expected(sentence));
  });

  test('thousands of made texts, news-like and not', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        // Where this reference leaves the original itself: it makes small letters by context (Σ) and takes rare
        // ideographs for letters.
        fc.pre(!/Σ|[\u{20000}-\u{2FA1F}]/u.test(text));
        expect(idsOf(text)).toEqual(expected(text));
      }),
      { numRuns: 3000 },
    );
  }, 120_000);
});

test('places are in order, inside what was asked for, and hold the letters of their piece', () => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{Mn}\p{C}]/gu, '');
  fc.assert(
    fc.property(storedText, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      let last = start;
      for (const piece of cut(text, start, end)) {
        expect(piece.start).toBeGreaterThanOrEqual(last);
        expect(piece.end).toBeGreaterThan(piece.start);
        expect(piece.end).toBeLessThanOrEqual(end);
        const name = vocabulary[piece.id]?.replace(/^##/, '') ?? '';
        // One character can be spelt by two pieces; then both stand at its place.
        if (name !== '[UNK]') expect(plain(text.slice(piece.start, piece.end))).toContain(name);
        last = piece.end > last ? piece.start : last;
      }
    }),
    { numRuns: 500 },
  );
});

test('a piece of a text is cut the same wherever it stands', () => {
  const text = `Before. ${ODD.join(' ')} After.`;
  for (const part of ODD) {
    const at = text.indexOf(part);
    const here = cut(text, at, at + part.length);
    expect(here.map(({ id }) => id)).toEqual(idsOf(part));
    expect(here.map(({ start }) => start - at)).toEqual(cut(part, 0, part.length).map(({ start }) => start));
  }
});

test('a vocabulary without a piece for unknown words is refused', () => {
  expect(() => createWordPieces(['a'])).toThrow('unknown');
});
