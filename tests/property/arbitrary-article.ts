/** Texts to try the engine on: anything Unicode can hold, and paragraphs built like news from pieces in odd orders. */
import fc from 'fast-check';
import { normaliseText } from '../../shared/text/normalise.ts';

const names = fc.constantFrom(
  'Ada Brown',
  'Mayor Li Wei',
  'O’Neill',
  'the Ministry of Roads',
  'Zoë',
  'UNICEF',
  'J. R. Smith',
);
const verbs = fc.constantFrom(
  'said',
  'claimed',
  'admitted',
  'told reporters',
  'insisted',
  'according to',
  'tweeted',
  '',
);
const clauses = fc.constantFrom(
  'the bridge fell at 8:20 a.m.',
  'two people died',
  '14 people were injured',
  'the reckless, bloated regime lied again',
  'it cost $1.5 million, 12% more than in 2024',
  'critics called it a “disgrace”',
  'no one knows why',
  'it was the U.S.',
  'the so-called experts were wrong...',
);
const quotes = fc.constantFrom(['"', '"'], ['“', '”'], ["'", "'"], ['‘', '’'], ['“', ''], ['', '”'], ['', '']);
const ends = fc.constantFrom('. ', '.', '! ', '?\n', ',\n', '\n\n', ' — ', ' ', '; ');

const sentence = fc
  .tuple(quotes, clauses, names, verbs, ends, fc.boolean())
  .map(([[open = '', close = ''], clause, name, verb, end, first]) =>
    first ? `${name} ${verb} ${open}${clause}${close}${end}` : `${open}${clause},${close} ${name} ${verb}${end}`,
  );
const oddity = fc.constantFrom(
  'By Ann Lee\n',
  'PARIS (AP) — ',
  'Photo: Ann Lee/Wire\n',
  'Read more: Another story\n',
  'Sign up for our newsletter\n',
  '• ',
  '👩‍👩‍👧 ',
  'e\u0301 ',
  '\u200f',
  '<b>',
);

/** Looks like an article from afar: sentences, quotations, names, numbers, page furniture, in any order. */
const newslike = fc
  .array(fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: oddity }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('"', '“', '”', "'", '‘', '’', ' ', '\n', 'a', 'A', '.', ',', '1', 'said'),
    maxLength: 200,
  }),
);

/** Stored texts, as the engine gets them. */
export const storedText = fc
  .oneof({ weight: 2, arbitrary: newslike }, { weight: 1, arbitrary: anything })
  .map((text) => normaliseText(text).text);
