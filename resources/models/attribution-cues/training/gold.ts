/** Reads annotated articles and says which of the engine's candidates people marked as attributions. */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../../shared/analysis/document/read-document.ts';
import { type Candidate, findCandidates } from '../../../../shared/analysis/sourcing/candidates.ts';
import type { CueTable } from '../../../../shared/analysis/sourcing/cue-table.ts';
import { readUnits, type Unit } from '../../../../shared/analysis/sourcing/units.ts';

type Piece = [number, number];
export interface Gold {
  readonly source: Piece[];
  readonly cue: Piece[];
  readonly content: Piece[];
}
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: Gold[];
}
export interface Example {
  readonly unit: Unit;
  readonly candidate: Candidate;
  readonly gold: Gold | null;
}

/** Articles of a data file, offsets turned from code points into UTF-16 units. */
export function readGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as GoldArticle;
      const at: number[] = [];
      let units = 0;
      for (const character of row.text) {
        at.push(units);
        units += character.length;
      }
      at.push(units);
      const moved = (pieces: Piece[]): Piece[] => pieces.map(([s, e]) => [at[s] ?? 0, at[e] ?? 0]);
      const attributions = row.attributions
        .filter((one) => one.content.length > 0)
        .map((one) => ({ source: moved(one.source), cue: moved(one.cue), content: moved(one.content) }));
      return { id: row.id, text: row.text, attributions };
    });
}

/** Every candidate with the annotation whose cue it heads, or null. The first candidate of a marked cue is its head. */
export function examplesOf(article: GoldArticle, table: CueTable): Example[] {
  const document = readDocument({
    id: '',
    file: '',
    outlet: '',
    headline: '',
    author: '',
    text: article.text,
    roleOverrides: [],
  });
  const taken = new Set<Gold>();
  const examples: Example[] = [];
  for (const unit of readUnits(document)) {
    const candidates = findCandidates(unit, table);
    const order = [...candidates].sort(
      (a, b) => (a.sort === 'verb' ? 0 : 1) - (b.sort === 'verb' ? 0 : 1) || a.head - b.head,
    );
    const goldOf = new Map<Candidate, Gold | 'skip'>();
    for (const candidate of order) {
      const head = unit.items[candidate.head];
      if (!head) continue;
      const hit = article.attributions.find((one) => one.cue.some(([s, e]) => s < head.end && head.start < e));
      if (!hit) continue;
      goldOf.set(candidate, taken.has(hit) ? 'skip' : hit);
      taken.add(hit);
    }
    for (const candidate of candidates) {
      const gold = goldOf.get(candidate);
      examples.push({ unit, candidate, gold: gold === 'skip' ? null : (gold ?? null) });
    }
  }
  return examples;
}
