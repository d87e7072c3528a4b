/** Measures how far each output of the reader model moves when names, parties, countries, religions or genders are exchanged. */
import type { EvaluationRow } from '../evaluation.ts';
import type { Exchange, Variant } from './exchanges.ts';

/** What is said of one sentence. */
export interface Outputs {
  readonly loaded: number;
  /** Marked words, those of the target left out. */
  readonly marks: readonly string[];
  /** Negative, neutral, positive toward the target. */
  readonly tone: readonly number[];
}
export type ReadVariant = (variant: Variant) => Promise<Outputs>;

interface Change {
  readonly kind: string;
  readonly loaded: number;
  readonly marks: number;
  readonly tone: number;
}

const ROWS = [
  ['loaded', 'loaded probability'],
  ['marks', 'marked words, number that change'],
  ['tone', 'tone, largest of its three probabilities'],
] as const;

/** One row an output: mean change, with the largest and the means by kind beside it. */
export async function fairnessRows(
  exchanges: readonly Exchange[],
  data: string,
  read: ReadVariant,
): Promise<EvaluationRow[]> {
  const known = new Map<string, Promise<Outputs>>();
  const once = (variant: Variant): Promise<Outputs> => {
    const key = `${variant.target.start}-${variant.target.end} ${variant.text}`;
    const found = known.get(key) ?? read(variant);
    known.set(key, found);
    return found;
  };
  const changes: Change[] = [];
  for (const { kind, before, after } of exchanges) {
    changes.push({ kind, ...difference(await once(before), await once(after)) });
  }
  return ROWS.map(([key, name]) => ({
    measure: `exchanged names change: ${name}`,
    data: `${data}, ${changes.length} exchanges`,
    value: mean(changes.map((change) => change[key])),
    baseline: '',
    ceiling: '0',
    note: `largest ${Math.max(0, ...changes.map((change) => change[key])).toFixed(3)}; mean by kind: ${byKind(changes, key)}`,
  }));
}

function difference(before: Outputs, after: Outputs): Omit<Change, 'kind'> {
  const both = before.marks.filter((word) => after.marks.includes(word)).length;
  return {
    loaded: Math.abs(before.loaded - after.loaded),
    marks: before.marks.length + after.marks.length - 2 * both,
    tone: Math.max(...before.tone.map((share, at) => Math.abs(share - (after.tone[at] ?? 0)))),
  };
}

function byKind(changes: readonly Change[], key: (typeof ROWS)[number][0]): string {
  return [...Map.groupBy(changes, ({ kind }) => kind)]
    .map(([kind, own]) => `${kind} ${mean(own.map((change) => change[key])).toFixed(3)}`)
    .join(', ');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
