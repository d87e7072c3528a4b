/** Turns what the rules found in sentences into attributions with exact spans and a reason. */
import type { Span } from '../../model/span.ts';
import type { Found } from './extract.ts';
import type { FoundAttribution, Phrase } from './found-attribution.ts';
import { itemAt, type Range } from './noun-phrases.ts';
import { ordered } from './quotation-links.ts';
import { withMarks } from './span-marks.ts';
import type { Unit } from './units.ts';

/** One attribution for each that the rules found, in their order. */
export function ruleAttributions(text: string, units: readonly Unit[], found: readonly Found[]): FoundAttribution[] {
  const phraseOf = phrasesIn(units);
  return found.map((one) => {
    const spans = spansOf(text, units, one);
    return { ...spans, phrase: phraseOf(one), reason: reasonOf(text, spans.cue, one) };
  });
}

/** Gives the source's words; the plain text of each sentence is made once. */
function phrasesIn(units: readonly Unit[]): (found: Found) => Phrase | null {
  const texts = new Map<Unit, string>();
  return (found) => {
    const unit = units[found.unit];
    if (!unit || !found.source) return null;
    const sentence = texts.get(unit) ?? unit.items.map((item) => (item.quote ? '' : item.lower)).join(' ');
    texts.set(unit, sentence);
    return { items: unit.items, range: found.source, sentence };
  };
}

interface Spans {
  source: Span | null;
  cue: Span | null;
  content: Span[];
}

function spansOf(text: string, units: readonly Unit[], found: Found): Spans {
  const items = units[found.unit]?.items ?? [];
  const spanOf = (range: Range): Span =>
    withMarks(text, itemAt(items, range.from).start, itemAt(items, range.to - 1).end);
  const cue = found.cue ? spanOf(found.cue) : null;
  const source = found.source ? spanOf(found.source) : null;
  const content = ordered([...found.content.map(spanOf), ...found.further]);
  const inside = source !== null && content.some((span) => span.start < source.end && source.start < span.end);
  return { source: inside ? null : source, cue, content };
}

const AFTER: Readonly<Record<string, string>> = {
  that: "a 'that' clause",
  bare: 'a clause',
  quote: 'a quotation',
  to: "a 'to' clause",
  wh: 'an indirect question',
  np: 'what it is about',
  none: 'nothing more',
};

function reasonOf(text: string, cue: Span | null, found: Found): string {
  const shown = cue ? text.slice(cue.start, cue.end).replace(/\s+/g, ' ') : '';
  const percent = Math.round(found.probability * 100);
  const { pattern, sort } = found.candidate;
  const where = pattern.startsWith('post')
    ? 'after the statement'
    : `with ${AFTER[pattern.replace(/^.*-/, '')] ?? 'its object'}`;
  const words =
    sort === 'according' || sort === 'colon' ? `'${shown}'` : `The ${WORD[sort] ?? 'word'} '${shown}' ${where}`;
  return `${words} marks an attribution here with a probability of ${percent} %.`;
}

const WORD: Readonly<Record<string, string>> = { verb: 'verb', noun: 'noun', adj: 'adjective' };
