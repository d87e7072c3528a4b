/** A source's kind as a letter in a shape, so that it can be told without colour. */
import type { SourceKind } from '../../shared/model/result.ts';
import { sourceKindTerms } from '../state/vocabulary.ts';

export function SourceSign({ kind }: { kind: SourceKind }) {
  const { label, sign, definition } = sourceKindTerms[kind];
  return (
    <span className={`source-sign source-${kind}`} role="img" aria-label={label} data-tip={`${label}: ${definition}`}>
      {sign}
    </span>
  );
}
