/** Finds who speaks inside quotation marks: the speaker of the quotation, or else whoever spoke last. */
import type { ArticleDocument, Quotation } from '../document/document.ts';
import type { FoundAttribution } from './found-attribution.ts';
import { headOf } from './kinds.ts';
import { itemAt } from './noun-phrases.ts';
import type { Named } from './resolve-sources.ts';
import type { SourceWords } from './source-words.ts';

export const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'my', 'me', 'we', 'our', 'us']);

/**
 * The quotation whose speaker is the source of an attribution, or null: one that holds its 'I' or 'we', or the content
 * of an attribution of which neither source nor cue was found.
 */
export function speaksIn(
  { phrase, cue, content }: FoundAttribution,
  document: ArticleDocument,
  words: SourceWords,
): Quotation | null {
  if (!phrase) return cue ? null : quotationAt(document.quotations, content[0]?.start ?? 0);
  const { lower, start } = itemAt(phrase.items, phrase.range.from);
  const alone = headOf(phrase.items, phrase.range, words).end - phrase.range.from === 1;
  return alone && FIRST_PERSON.has(lower) ? quotationAt(document.quotations, start) : null;
}

/** Who speaks in `quotation`, for attribution number `at`; `named` has null where that is not known yet. */
export function speakerOf(
  quotation: Quotation,
  at: number,
  found: readonly FoundAttribution[],
  named: readonly (Named | null)[],
): Named | null {
  const isKnown = (one: Named | null | undefined): boolean => one != null && one.kind !== 'none';
  const around = found.findIndex(
    ({ source, content }, other) =>
      isKnown(named[other]) &&
      content.some((span) => span.start < quotation.end && quotation.start < span.end) &&
      !(source && quotation.start <= source.start && source.start < quotation.end),
  );
  return named[around] ?? named.slice(0, at).findLast(isKnown) ?? null;
}

/** The quoted speech that holds a place, or null. */
function quotationAt(quotations: readonly Quotation[], place: number): Quotation | null {
  return quotations.find(({ start, end, fragment }) => !fragment && start <= place && place < end) ?? null;
}
