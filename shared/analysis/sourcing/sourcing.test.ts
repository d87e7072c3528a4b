/** Tests of the sourcing pillar: invented sentences with the source, cue, content, mode and kind a reader would mark. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../tests/support/engine.ts';
import type { Sourcing } from '../../model/result.ts';
import { readDocument } from '../document/read-document.ts';
import { createSourcing } from './sourcing.ts';

const measure = createSourcing(testResources());

function analyse(text: string): Sourcing {
  return measure.analyse(readDocument(articleFrom(text)), { actors: [], mentions: [[]] }, 0, null);
}

/** The attributions as words: source, cue, content, mode, kind, name. */
function rowsOf(text: string): string[][] {
  const { attributions, sources } = analyse(text);
  return attributions.map((one) => {
    const source = sources.find((each) => each.id === one.sourceId);
    const cut = (span: { start: number; end: number } | null): string => (span ? text.slice(span.start, span.end) : '');
    return [
      cut(one.source),
      cut(one.cue),
      one.content.map(cut).join(' | '),
      one.mode,
      source?.kind ?? '',
      source?.name ?? '',
    ];
  });
}

const CASES: [string, string[]][] = [
  [
    '“The bridge is safe,” said Mara Lindqvist, the city engineer.',
    ['Mara Lindqvist, the city engineer', 'said', '“The bridge is safe,”', 'direct', 'person', 'Mara Lindqvist'],
  ],
  [
    'Mara Lindqvist said, “The bridge is safe for everybody.”',
    ['Mara Lindqvist', 'said', '“The bridge is safe for everybody.”', 'direct', 'person', 'Mara Lindqvist'],
  ],
  [
    '"The bridge is safe," Mara Lindqvist said.',
    ['Mara Lindqvist', 'said', '"The bridge is safe,"', 'direct', 'person', 'Mara Lindqvist'],
  ],
  [
    '“The bridge is safe,” Mara Lindqvist said. “We checked every single bolt of it.”',
    [
      'Mara Lindqvist',
      'said',
      '“The bridge is safe,” | “We checked every single bolt of it.”',
      'direct',
      'person',
      'Mara Lindqvist',
    ],
  ],
  [
    'Mara Lindqvist said that the bridge was safe.',
    ['Mara Lindqvist', 'said', 'that the bridge was safe', 'indirect', 'person', 'Mara Lindqvist'],
  ],
  [
    'Mara Lindqvist said the bridge was “safe as houses” after the storm.',
    ['Mara Lindqvist', 'said', 'the bridge was “safe as houses” after the storm', 'mixed', 'person', 'Mara Lindqvist'],
  ],
  [
    'The bridge will reopen on Friday, according to the transport ministry.',
    [
      'the transport ministry',
      'according to',
      'The bridge will reopen on Friday',
      'indirect',
      'organisation',
      'transport ministry',
    ],
  ],
  [
    'Critics argue that the tunnel costs too much.',
    ['Critics', 'argue', 'that the tunnel costs too much', 'indirect', 'collective', 'Critics'],
  ],
  [
    'A new report shows that rents have doubled.',
    ['A new report', 'shows', 'that rents have doubled', 'indirect', 'document', 'A new report'],
  ],
  [
    'The New York Times reported that the mayor had resigned.',
    ['The New York Times', 'reported', 'that the mayor had resigned', 'indirect', 'media', 'New York Times'],
  ],
  [
    'The mayor had resigned, two senior officials said on condition of anonymity.',
    ['two senior officials', 'said', 'The mayor had resigned', 'indirect', 'anonymous', 'two senior officials'],
  ],
  [
    'The government denied that it would close the harbour.',
    ['The government', 'denied', 'that it would close the harbour', 'indirect', 'organisation', 'government'],
  ],
  [
    'Mara Lindqvist told reporters that the bridge was safe.',
    ['Mara Lindqvist', 'told', 'that the bridge was safe', 'indirect', 'person', 'Mara Lindqvist'],
  ],
];

describe('attributions', () => {
  test.each([
    ['Developers said that the bridge was safe.', 'collective', 'Developers'],
    ['Polls showed that the bridge was popular.', 'document', 'Polls'],
    ['Mara Lindqvist, the campaign’s press secretary, said that it rained.', 'person', 'Mara Lindqvist'],
    ['Bill Lindqvist said that the bridge was safe.', 'person', 'Bill Lindqvist'],
    ['Mr. Lin said that the bridge was safe.', 'person', 'Lin'],
    ['A number of engineers said that the bridge was safe.', 'collective', 'engineers'],
    ['His former partner, Mara Lindqvist, said that the bridge was safe.', 'person', 'Mara Lindqvist'],
    ['Some 63 percent said that the bridge was safe.', 'collective', 'Some 63 percent'],
  ])('%s: %s', (text, kind, name) => {
    expect(rowsOf(text).map((row) => row.slice(4))).toEqual([[kind, name]]);
  });

  test.each(CASES)('%s', (text, expected) => {
    expect(rowsOf(text)).toContainEqual(expected);
  });

  test('a pronoun and a last name lead to the fullest name', () => {
    const text =
      'Mara Lindqvist said that the bridge was safe. She added that nobody was hurt. Lindqvist denied that bolts were loose.';
    const { attributions, sources } = analyse(text);
    expect(attributions).toHaveLength(3);
    expect(sources.map((source) => [source.name, source.statements])).toEqual([['Mara Lindqvist', 3]]);
  });

  test('a quotation in the next paragraph goes on with the last speaker', () => {
    const text =
      '“We will rebuild the whole bridge,” said Mara Lindqvist.\n\n“It will take two years and a lot of money.”\n';
    const { attributions } = analyse(text);
    expect(attributions).toHaveLength(1);
    expect(attributions[0]?.content).toHaveLength(2);
  });

  test.each([
    'He read the novel "The Long Winter of Discontent" on the train to the coast.',
    'The "so-called" experts left the room.',
    'The road runs along the river for ten miles.',
    'It rained. There was nobody in the street.',
  ])('nothing is attributed in: %s', (text) => {
    expect(analyse(text).attributions).toEqual([]);
  });

  test('captions and page furniture never take part', () => {
    const text = 'Mara Lindqvist said that the bridge was safe.\n\nThe engineer said that she was tired.';
    const start = text.indexOf('The engineer');
    const roleOverrides = [{ start, end: text.length, role: 'caption' as const }];
    const document = readDocument(articleFrom(text, 'a', { roleOverrides }));
    const { attributions } = measure.analyse(document, { actors: [], mentions: [[]] }, 0, null);
    expect(attributions).toHaveLength(1);
    expect(attributions[0]?.content[0]?.end).toBeLessThan(start);
  });
});

/** Pieces that make odd texts: cues, marks, names, breaks. */
const piece = fc.constantFrom(
  ...[
    'said',
    ' ',
    ', ',
    '"',
    '“',
    '”',
    '. ',
    'Mara Lindqvist',
    'he',
    'that',
    '\n\n',
    'according to',
    ':',
    '—',
    '(',
    ')',
  ],
  ...[
    'the report',
    'told',
    'claims',
    '’s',
    'who',
    'and',
    'it',
    '?',
    "''",
    'critics',
    'wants',
    'to',
    'leave',
    '😀',
    '\n',
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('whatever the text', () => {
  test('spans are valid, ids unique, sources exist, statements add up', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.normalize('NFC');
        const { attributions, sources, summary } = analyse(text);
        expect(new Set(attributions.map((one) => one.id)).size).toBe(attributions.length);
        expect(new Set(sources.map((one) => one.id)).size).toBe(sources.length);
        const ids = new Set(sources.map((source) => source.id));
        for (const one of attributions) {
          expect(ids.has(one.sourceId)).toBe(true);
          const spans = [one.source, one.cue, ...one.content].filter((span) => span !== null);
          for (const span of spans) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          one.content.forEach((span, at) => {
            expect(text.slice(span.start, span.end)).toMatch(/[\p{L}\p{N}]/u);
            const next = one.content[at + 1];
            if (next) expect(next.start).toBeGreaterThanOrEqual(span.end);
            if (one.source) expect(one.source.start < span.end && span.start < one.source.end).toBe(false);
          });
        }
        expect(sources.reduce((sum, source) => sum + source.statements, 0)).toBe(attributions.length);
        expect(summary.attributedShare).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  const story = (one: string, other: string): string =>
    `${one} said that the harbour would close. ${other} denied that a decision had been made. “Nobody asked us about it,” ${other} said. Critics argue that ${one} waited too long. According to a report, the harbour loses money.`;

  test('exchanging two names changes no count, kind or score', () => {
    const shape = (sourcing: Sourcing): unknown => [
      sourcing.attributions.map((one) => [one.mode, one.sourceId, one.content.length]),
      sourcing.sources.map(({ id, kind, statements, words }) => [id, kind, statements, words]),
      sourcing.summary,
    ];
    const before = analyse(story('Mara Lindqvist', 'Tobias Ferrand'));
    const after = analyse(story('Tobias Ferrand', 'Mara Lindqvist'));
    expect(shape(after)).toEqual(shape(before));
    expect(before.attributions.length).toBeGreaterThanOrEqual(5);
  });
});
