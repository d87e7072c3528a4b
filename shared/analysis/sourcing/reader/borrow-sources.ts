/** Gives attributions whose source the reader model missed the subject that the rules find for the same cue. */
import type { Span } from '../../../model/span.ts';
import { type CueWords, findCandidates } from '../candidates.ts';
import type { FoundAttribution, Phrase } from '../found-attribution.ts';
import { itemAt, type Range } from '../noun-phrases.ts';
import { inherited, isExpletive } from '../subjects.ts';
import type { Unit } from '../units.ts';

/** A subject ends with one of these. */
const ENDS_PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'PUNCT']);

/** A possible cue with its subject, as the rules read the sentence. */
interface Subject {
  readonly cue: Span;
  /** Where what is attributed would begin after the cue. */
  readonly contentStart: number;
  readonly source: Span;
  readonly phrase: Phrase;
}

/**
 * The attributions with sources added: where the reader found the cue, the subject of that cue; where it found the
 * content alone, that of the cue or verb before the content. Nothing is added that lies inside the content.
 */
export function borrowSources(
  found: readonly FoundAttribution[],
  units: readonly Unit[],
  words: CueWords,
): FoundAttribution[] {
  if (found.every(({ source }) => source)) return [...found];
  const subjects = units.flatMap((unit) => subjectsIn(unit, words));
  return found.map((one) => {
    if (one.source) return one;
    const subject = subjects.find((candidate) => fits(candidate, one)) ?? subjectOfClause(one, units, words);
    return subject ? { ...one, source: subject.source, phrase: subject.phrase } : one;
  });
}

/** Where there is no cue: the subject of the nearest verb before the content, in the same sentence. */
function subjectOfClause(
  { cue, content }: FoundAttribution,
  units: readonly Unit[],
  words: CueWords,
): Pick<Subject, 'source' | 'phrase'> | null {
  if (cue) return null;
  const place = content[0]?.start ?? 0;
  const unit = units.find(({ items }) => (items[0]?.start ?? 0) < place && place <= (items.at(-1)?.end ?? 0));
  if (!unit) return null;
  const at = unit.items.findLastIndex((item) => item.end <= place);
  const range = inherited(unit.items, at, words.speaks);
  if (!range || isExpletive(unit.items, range) || !ENDS_PHRASE.has(itemAt(unit.items, range.to - 1).pos)) return null;
  const source = { start: itemAt(unit.items, range.from).start, end: itemAt(unit.items, range.to - 1).end };
  if (content.some((span) => overlap(span, source))) return null;
  return { source, phrase: { items: unit.items, range, sentence: plainText(unit) } };
}

function subjectsIn(unit: Unit, words: CueWords): Subject[] {
  const { items } = unit;
  const sentence = plainText(unit);
  const spanOf = ({ from, to }: Range): Span => ({ start: itemAt(items, from).start, end: itemAt(items, to - 1).end });
  return findCandidates(unit, words).flatMap(({ cue, source, from }) =>
    source && ENDS_PHRASE.has(itemAt(items, source.to - 1).pos)
      ? [
          {
            cue: spanOf(cue),
            contentStart: from < 0 ? -1 : itemAt(items, from).start,
            source: spanOf(source),
            phrase: { items, range: source, sentence },
          },
        ]
      : [],
  );
}

function plainText({ items }: Unit): string {
  return items.map((item) => (item.quote ? '' : item.lower)).join(' ');
}

function fits({ cue, contentStart, source }: Subject, one: FoundAttribution): boolean {
  if (one.content.some((span) => overlap(span, source))) return false;
  if (one.cue && overlap(one.cue, source)) return false;
  return one.cue ? overlap(cue, one.cue) : one.content[0]?.start === contentStart;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
