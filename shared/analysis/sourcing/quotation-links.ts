/** Gives quotations that no cue has claimed to the speaker who goes on talking. */
import type { Span } from '../../model/span.ts';
import type { Found } from './extract.ts';
import { itemAt } from './noun-phrases.ts';
import type { Unit } from './units.ts';

/** Adds unclaimed quoted speech to the attribution it continues: same sentence, same paragraph, next paragraph. */
export function linkQuotations(units: readonly Unit[], found: readonly Found[]): Found[] {
  const byUnit = new Map<number, Found[]>();
  for (const one of found) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  let speaker: Found | null = null;
  units.forEach((unit, index) => {
    const own = byUnit.get(index) ?? [];
    unit.items.forEach((item, at) => {
      if (item.pos !== 'QUOTE' || own.some((one) => covers(one, at))) return;
      const nearest = nearestOf(own, at);
      if (nearest) addRange(nearest, at);
      else if (speaker && goesOn(units, index, at, speaker)) speaker.further.push({ start: item.start, end: item.end });
    });
    const last = own.filter((one) => one.candidate.sort === 'verb' && speaksHere(unit, one)).at(-1);
    if (last) speaker = last;
    else if (!startsWithQuote(unit)) speaker = null;
  });
  return found.filter((one) => one.content.length > 0 || one.further.length > 0);
}

function covers(one: Found, at: number): boolean {
  return one.content.some((range) => range.from <= at && at < range.to);
}

/** The attribution of the same sentence whose cue is nearest, where it speaks already. */
function nearestOf(own: readonly Found[], at: number): Found | null {
  let best: Found | null = null;
  let least = 12;
  for (const one of own) {
    if (!one.cue || one.candidate.sort === 'noun') continue;
    const distance = at < one.cue.from ? one.cue.from - at : at - one.cue.to;
    if (distance < least) {
      least = distance;
      best = one;
    }
  }
  return best;
}

function addRange(one: Found, at: number): void {
  one.content.push({ from: at, to: at + 1 });
  one.content.sort((a, b) => a.from - b.from);
}

function speaksHere(unit: Unit, one: Found): boolean {
  return (
    one.candidate.pattern === 'colon-end' ||
    one.content.some((range) => {
      for (let at = range.from; at < range.to; at++) if (itemAt(unit.items, at).pos === 'QUOTE') return true;
      return false;
    })
  );
}

function startsWithQuote(unit: Unit): boolean {
  return itemAt(unit.items, 0).pos === 'QUOTE';
}

/** A sentence that is or opens with a quotation right after the speaker's own. */
function goesOn(units: readonly Unit[], index: number, at: number, speaker: Found): boolean {
  const unit = units[index];
  const before = units[speaker.unit];
  if (!unit || !before || at > 0) return false;
  return unit.passage - before.passage <= 3;
}

/** Spans in text order, without those inside others. */
export function ordered(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (span, at) => !sorted.slice(0, at).some((other) => other.start <= span.start && span.end <= other.end),
  );
}
