/** The words one part of a score was counted from; each leads to its place in the text. */
import { useState } from 'react';
import type { ScorePart } from '../../../shared/model/score.ts';
import { termFor } from '../../state/categories.ts';
import type { Evidence } from '../../state/evidence.ts';
import { plural, shorten } from '../../state/format.ts';
import { useActions } from './comparison-context.ts';

interface EvidenceListProps {
  readonly part: ScorePart;
  readonly find: (id: string) => Evidence | null;
  readonly categories: readonly string[];
}

const FIRST_SHOWN = 6;

export function EvidenceList({ part, find, categories }: EvidenceListProps) {
  const { show } = useActions();
  const [all, setAll] = useState(false);
  const evidence = part.evidence.flatMap((id) => find(id) ?? []);
  const shown = all ? evidence : evidence.slice(0, FIRST_SHOWN);
  return (
    <section className="evidence">
      <h3>{part.name}</h3>
      <p className="formula">{part.formula}</p>
      {evidence.length === 0 && <p className="quiet">Counted from the whole text; no single words to show.</p>}
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="jump"
              disabled={item.targets.length === 0}
              onClick={() => show(item.targets, item.layer)}
            >
              <span className="jump-words">{shorten(item.words, 150)}</span>
              <span className="quiet">
                {item.layer === 'framing' ? termFor(item.note, categories).label : item.note}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {evidence.length > FIRST_SHOWN && (
        <button type="button" className="button-link" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${plural(evidence.length, 'piece')} of evidence`}
        </button>
      )}
    </section>
  );
}
