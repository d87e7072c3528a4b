/** How a mark is drawn and what it is called, for the text, the legend and the lists alike. */

import { termFor } from '../../state/categories.ts';
import type { Mark } from '../../state/marks.ts';
import type { VerdictMap } from '../../state/verdicts.ts';
import { attributionParts, coverageKinds, sourceKindTerms, type Term, voices } from '../../state/vocabulary.ts';

/** The name by which the legend switches a mark on and off. */
export function markName(mark: Mark): string {
  if (mark.kind === 'finding') return mark.finding.category;
  return mark.kind === 'attribution' ? mark.part : mark.state;
}

export function markTerm(mark: Mark, categories: readonly string[]): Term {
  if (mark.kind === 'finding') return termFor(mark.finding.category, categories);
  return mark.kind === 'attribution' ? attributionParts[mark.part] : coverageKinds[mark.state];
}

export function markClass(mark: Mark, categories: readonly string[], verdicts: VerdictMap): string {
  const { shape, hue } = markTerm(mark, categories);
  const names = ['mark', `mark-${mark.kind}`, `shape-${shape}`, `hue-${hue}`];
  if (mark.kind === 'finding') names.push(`voice-${mark.finding.voice}`);
  if (mark.kind === 'attribution') names.push(`part-${mark.part}`);
  if (mark.kind === 'fact') names.push(`fact-${mark.state}`);
  const verdict = verdicts.get(mark.id);
  if (verdict) names.push(`is-${verdict}`);
  return names.join(' ');
}

/** The small label drawn behind a mark, so that colour and shape are not alone; '' for none. */
export function markTag(mark: Mark): string {
  if (mark.kind === 'fact') return mark.state === 'only' ? 'only here' : `${mark.statedBy}/${mark.of}`;
  if (mark.kind === 'attribution' && mark.part === 'source' && mark.source) {
    return sourceKindTerms[mark.source.kind].label.toLowerCase();
  }
  return '';
}

/** What a screen reader says after the marked words. */
export function markDescription(mark: Mark, categories: readonly string[], verdicts: VerdictMap): string {
  const verdict = verdicts.get(mark.id);
  const said = [markTerm(mark, categories).label];
  if (mark.kind === 'finding') said.push(voices[mark.finding.voice].label);
  if (mark.kind === 'fact') said.push(`${mark.statedBy} of ${mark.of} articles`);
  if (verdict) said.push(`${verdict} by you`);
  return said.join(', ');
}
