/** Tests of the reader model's attributions, from readings made by hand: who said what, and that nothing is made up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../../tests/support/engine.ts';
import {
  bodyOf,
  readingOf,
  SIZE,
  type Targets,
  unmark,
  withHeads,
} from '../../../../tests/support/hand-made/marked-readings.ts';
import type { Sourcing } from '../../../model/result.ts';
import { readDocument } from '../../document/read-document.ts';
import { readHeads } from '../../reader/heads.ts';
import { readReaderCard } from '../../reader/reader-card.ts';
import { createSourcing } from '../sourcing.ts';
import { findAttributions, readyWindows } from './find-attributions.ts';

const NO_ACTORS = { actors: [], mentions: [[]] };

function analyse(
  marked: string,
  toCue: Targets = {},
  toSource: Targets = {},
  settings: object = {},
): Sourcing & { text: string } {
  const { text, marks } = unmark(marked);
  const document = readDocument(articleFrom(text));
  const measure = createSourcing(withHeads(testResources(), toCue, toSource, settings));
  return { text, ...measure.analyse(document, NO_ACTORS, 0, bodyOf(readingOf(document, marks))) };
}

/** Source, cue and contents of each attribution as words. */
function wordsOf({ text, attributions }: Sourcing & { text: string }): (string | string[])[][] {
  const cut = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : '');
  return attributions.map(({ source, cue, content }) => [cut(source), cut(cue), content.map(cut)]);
}

/** Every piece from `from` up to `to` points at `at`. */
const pointing = (from: number, to: number, at: number): Targets =>
  Object.fromEntries(Array.from({ length: to - from }, (_, step) => [from + step, at]));

describe('attributions by the reader model', () => {
  // Pieces: 0 start, 1 Mara, 2 Lindqvist, 3 said, 4 that, 5 the, 6 bridge, 7 was, 8 safe, 9 full stop.
  const PLAIN = '{s Mara Lindqvist} {c said} {x that the bridge was safe}.';

  test('content, cue and source are joined, named, and marked as the machine’s', () => {
    const result = analyse(PLAIN, pointing(4, 9, 3), { 3: 1 });
    expect(wordsOf(result)).toEqual([['Mara Lindqvist', 'said', ['that the bridge was safe']]]);
    expect(result.sources.map(({ name, kind }) => [name, kind])).toEqual([['Mara Lindqvist', 'person']]);
    expect(result.attributions[0]?.id).toBe('attribution@20-44');
    expect(result.attributions[0]?.reason).toMatch(/^The reader model .*“said”; it is 9\d % sure\.$/);
  });

  test('a cue without source takes the subject that the rules find for it', () => {
    const result = analyse(PLAIN, pointing(4, 9, 3), { 3: 0 });
    expect(wordsOf(result)).toEqual([['Mara Lindqvist', 'said', ['that the bridge was safe']]]);
    expect(result.sources.map(({ name }) => name)).toEqual(['Mara Lindqvist']);
  });

  test('where the text names nobody there is no source', () => {
    const result = analyse('{c It is expected} {x that the bridge holds}.', pointing(4, 8, 1), { 1: 0 });
    expect(result.attributions.map(({ source }) => source)).toEqual([null]);
    expect(result.sources.map(({ kind }) => kind)).toEqual(['none']);
  });

  test('the first word of a sentence is no name because of its capital', () => {
    const marked = '{s Federal and state officials} {c said} {x that the bridge holds}.';
    const { sources } = analyse(marked, pointing(6, 10, 5), { 5: 1 });
    expect(sources.map(({ kind, name }) => [kind, name])).toEqual([['anonymous', 'Federal and state officials']]);
  });

  test('content without cue goes to the subject of the verb before it', () => {
    const result = analyse('Mara Lindqvist was touting {x a safer bridge}.', pointing(5, 8, 0));
    expect(wordsOf(result)).toEqual([['Mara Lindqvist', '', ['a safer bridge']]]);
  });

  test('I inside quotation marks is the speaker of the quotation', () => {
    // Pieces: 0 start, 1 mark, 2 It, 3 holds, 4 comma, 5 mark, 6 said, 7 Mara, 8 Lindqvist, 9 stop, 10 mark, 11 I, 12 think.
    const marked = '{x “It holds,”} {c said} {s Mara Lindqvist}. “{s I} {c think} {x it always will}.”';
    const result = analyse(marked, { ...pointing(1, 6, 6), ...pointing(13, 16, 12) }, { 6: 7, 12: 11 });
    expect(result.sources.map(({ name, statements }) => [name, statements])).toEqual([['Mara Lindqvist', 2]]);
  });

  test('a cue without content is left out, a content without cue is nobody’s', () => {
    expect(wordsOf(analyse('{s Mara Lindqvist} {c spoke} for an hour.', {}, { 3: 1 }))).toEqual([]);
    const orphan = analyse('{x “Nobody asked us about the bridge.”}', {}, {});
    expect(wordsOf(orphan)).toEqual([['', '', ['“Nobody asked us about the bridge.”']]]);
    expect(orphan.attributions[0]?.reason).toContain('no word beside them says so');
  });

  test('a cue the tags missed is found where the content points', () => {
    const missed = analyse('{s Mara Lindqvist} claims {x that the bridge was safe}.', pointing(4, 9, 3), { 3: 1 });
    expect(wordsOf(missed)).toEqual([['Mara Lindqvist', 'claims', ['that the bridge was safe']]]);
  });

  test('a source the tags missed is found where the cue points, if the settings say so', () => {
    // Pieces: 0 start, 1 The, 2 bridge, 3 holds, 4 comma, 5 so, 6 Mara. No rule knows 'so' as a cue.
    const marked = '{x The bridge holds}, {c so} Mara.';
    expect(wordsOf(analyse(marked, pointing(1, 4, 5), { 5: 6 }))[0]?.[0]).toBe('');
    expect(wordsOf(analyse(marked, pointing(1, 4, 5), { 5: 6 }, { createSource: 0.5 }))[0]?.[0]).toBe('Mara');
  });

  test('a quotation that goes on in the next paragraph is linked, at a price', () => {
    // Pieces: 0 start, 1 quotation mark, 2 It, 3 holds, 4 comma, 5 mark, 6 said, 7 Mara, 8 stop, 9 border, 10 mark ...
    const marked = '{x “It holds,”} {c said} {s Mara}.\n\n{x “It always will.”}';
    const links = { ...pointing(1, 6, 6), ...pointing(10, 16, 6) };
    expect(wordsOf(analyse(marked, links, { 6: 7 }))).toEqual([['Mara', 'said', ['“It holds,”', '“It always will.”']]]);
  });

  test('a cue left without content takes one from a cue that has two', () => {
    // Pieces: 1 Mara, 2 said, 3 it, 4 rains, 5 and, 6 Tobias, 7 said, 8 it, 9 pours; both contents point at the first.
    const marked = '{s Mara} {c said} {x it rains} and {s Tobias} {c said} {x it pours}.';
    const result = analyse(marked, { ...pointing(3, 5, 2), ...pointing(8, 10, 2) }, { 2: 1, 7: 6 }, { rematch: 30 });
    expect(wordsOf(result)).toEqual([
      ['Mara', 'said', ['it rains']],
      ['Tobias', 'said', ['it pours']],
    ]);
  });

  test.each([
    [
      '{s The head of the} harbour {c said} {x it was safe}.',
      4,
      6,
      ['The head of the harbour', 'said', ['it was safe']],
    ],
    ['{s Mara} {c called} {x for a strike}.', 1, 2, ['Mara', 'called for', ['a strike']]],
    ['{s Mara} {c has} sharply criticized {x the mayor}.', 1, 2, ['Mara', 'has sharply criticized', ['the mayor']]],
    ['{s Mara} {c said}{x , it was safe,} she went.', 1, 2, ['Mara', 'said', ['it was safe']]],
    ['{s Mara} {c said} {x “it was safe,}” and went.', 1, 2, ['Mara', 'said', ['“it was safe,”']]],
  ])('edges: %s', (marked, source, cue, expected) => {
    const all = pointing(1, SIZE, cue);
    expect(wordsOf(analyse(marked, all, { ...all, [cue]: source }))).toEqual([expected]);
  });

  test('without readings the rules answer, and say so', () => {
    const { text } = unmark(PLAIN);
    const measure = createSourcing(withHeads(testResources(), {}, {}));
    const { attributions } = measure.analyse(readDocument(articleFrom(text)), NO_ACTORS, 0, null);
    expect(attributions).toHaveLength(1);
    expect(attributions[0]?.reason).not.toContain('reader model');
  });

  test('captions carry nothing', () => {
    const { text, marks } = unmark(PLAIN);
    const roleOverrides = [{ start: 0, end: text.length, role: 'caption' as const }];
    const document = readDocument(articleFrom(text, 'a', { roleOverrides }));
    const measure = createSourcing(withHeads(testResources(), pointing(4, 9, 3), { 3: 1 }));
    const reading = bodyOf(readingOf(document, marks));
    expect(measure.analyse(document, NO_ACTORS, 0, reading).attributions).toEqual([]);
  });

  test('exchanging two names exchanges nothing else', () => {
    const story = (one: string, other: string) =>
      `{s ${one}} {c said} {x the harbour would close}. {s ${other}} {c denied} {x that ${one} knew}. {s She} {c added} {x that it rained}.`;
    const shape = ({ attributions, sources, summary }: Sourcing) => [
      attributions.map(({ mode, sourceId, content }) => [mode, sourceId, content.length]),
      sources.map(({ id, kind, statements, words }) => [id, kind, statements, words]),
      summary,
    ];
    const links = [
      { ...pointing(4, 8, 3), ...pointing(12, 16, 11), ...pointing(19, 22, 18) },
      { 3: 1, 11: 9, 18: 17 },
    ] as const;
    const before = analyse(story('Mara Lindqvist', 'Tobias Ferrand'), ...links);
    expect(before.attributions).toHaveLength(3);
    expect(shape(analyse(story('Tobias Ferrand', 'Mara Lindqvist'), ...links))).toEqual(shape(before));
  });
});

const word = fc.constantFrom(
  'Mara',
  'said',
  'that',
  ',',
  '“',
  '”',
  '.',
  'the',
  'harbour',
  'has',
  '’s',
  'for',
  '\n\n',
  '😀',
  '(',
  'it',
);
const span = fc.record({
  kind: fc.integer({ min: 0, max: 2 }),
  from: fc.nat(40),
  length: fc.integer({ min: 1, max: 8 }),
});

describe('whatever the model says', () => {
  test('spans lie in the text, cut no word, do not overlap, and come out the same again', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(span, { maxLength: 8 }),
        fc.dictionary(fc.nat(50).map(String), fc.nat(50), { maxKeys: 30 }),
        (words, spans, targets) => {
          const text = words.join(' ');
          const document = readDocument(articleFrom(text));
          const starts = words.map((_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
          const marks = spans.flatMap(({ kind, from, length }) => {
            const last = Math.min(words.length, from + length) - 1;
            return from > last
              ? []
              : [{ kind, start: starts[from] ?? 0, end: (starts[last] ?? 0) + (words[last]?.length ?? 0) }];
          });
          const resources = withHeads(new Map(), targets, targets, { createSource: 0.5 });
          const [heads, card] = [readHeads(resources), readReaderCard(resources)];
          if (!heads || !card) throw new Error('no heads');
          const windows = readyWindows(document, [readingOf(document, marks)], heads);
          const result = findAttributions(document, windows, card.attribution);
          expect(findAttributions(document, windows, card.attribution)).toEqual(result);
          for (const { source, cue, content } of result) {
            const all = [source, cue, ...content].filter((one) => one !== null).sort((a, b) => a.start - b.start);
            all.forEach(({ start, end }, at) => {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(Math.max(0, start - 1), start + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
              expect(text.slice(end - 1, end + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
              expect(all[at + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
