/** Finds figures that conflict: the same thing counted in two articles with different results. */
import type { Conflict } from '../../model/result.ts';
import type { ArticleDocument } from '../document/document.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statements.ts';

/** Values nearer to each other than this share are one value rounded. */
const ROUNDING = 0.05;
/** Stems that only say in what a figure is measured: sharing one does not make two figures measure the same thing. */
const MEASURES = new Set([
  'inch',
  'gallon',
  'acr',
  'metr',
  'meter',
  'mile',
  'km',
  'kilometr',
  'feet',
  'foot',
  'year',
  'month',
  'week',
  'dai',
  'hour',
  'minut',
  'second',
  'percent',
  'point',
  'dollar',
  'ton',
  'pound',
  'degre',
]);
/** Who is counted is rarely said in other words; sharing one of these says nothing either. */
const EVERYBODY = new Set(['peopl', 'person', 'time']);
const KINDS: Readonly<Record<Quantity['kind'], string>> = {
  count: 'figure',
  money: 'amount of money',
  percent: 'percentage',
};

interface Told {
  readonly statement: Statement;
  readonly quantity: Quantity;
}

/**
 * Conflicts among the statements of each fact. `facts` gives, per fact, its id and statements. Two figures conflict when
 * they are of one kind, share a word for what is counted, differ by more than rounding, and neither article's
 * statements of the fact also give the other's value. Few and sure rather than many.
 */
export function findConflicts(
  facts: readonly { id: string; told: readonly Statement[] }[],
  documents: readonly ArticleDocument[],
): Conflict[] {
  const conflicts: { factId: string; values: Told[] }[] = [];
  for (const { id, told } of facts) {
    const quantities = told.flatMap((statement) => statement.quantities.map((quantity) => ({ statement, quantity })));
    for (const [at, first] of quantities.entries()) {
      for (const second of quantities.slice(at + 1)) {
        if (!inConflict(first, second, told)) continue;
        const same = conflicts.find(({ values }) =>
          values.some((value) => isSame(value, first) || isSame(value, second)),
        );
        const values = same?.values ?? [];
        for (const value of [first, second]) if (!values.some((known) => isSame(known, value))) values.push(value);
        if (!same) conflicts.push({ factId: id, values });
      }
    }
  }
  return conflicts.map(({ factId, values }, at) => conflictFrom(`conflict-${at + 1}`, factId, values, documents));
}

/** The same figure of the same article, wherever it stands: one value is listed once. */
function isSame(a: Told, b: Told): boolean {
  return (
    a.statement.article === b.statement.article &&
    a.quantity.value === b.quantity.value &&
    a.quantity.kind === b.quantity.kind
  );
}

function inConflict(a: Told, b: Told, told: readonly Statement[]): boolean {
  if (a.statement.article === b.statement.article || a.quantity.kind !== b.quantity.kind) return false;
  if (!sharedContext(a.quantity, b.quantity)) return false;
  const [low, high] = [a.quantity.value, b.quantity.value].sort((x, y) => x - y) as [number, number];
  if (
    high === 0 ||
    (high - low) / high <= ROUNDING ||
    isRounding(low, high, a.quantity.approximate || b.quantity.approximate)
  )
    return false;
  return !gives(told, a.statement.article, b.quantity.value) && !gives(told, b.statement.article, a.quantity.value);
}

/** 'Nearly 5,000' for 4,968, '60' for 'about 63': the approximate value is the other one with fewer digits. */
function isRounding(low: number, high: number, approximate: boolean): boolean {
  return approximate && (high - low) / high <= 2 * ROUNDING;
}

/** Something counted stands beside both; money, shares and measured lengths need more, or they are of two things. */
function sharedContext(a: Quantity, b: Quantity): boolean {
  const shared = [...a.context].filter((stemmed) => b.context.has(stemmed));
  const telling = shared.filter((stemmed) => !MEASURES.has(stemmed) && !EVERYBODY.has(stemmed));
  const plainCount = a.kind === 'count' && ![...a.context, ...b.context].some((stemmed) => MEASURES.has(stemmed));
  return telling.length >= (plainCount ? 1 : 2);
}

function gives(told: readonly Statement[], article: number, value: number): boolean {
  return told.some((one) => one.article === article && one.quantities.some((quantity) => quantity.value === value));
}

function conflictFrom(
  id: string,
  factId: string,
  told: readonly Told[],
  documents: readonly ArticleDocument[],
): Conflict {
  const [first, second] = told;
  const counted = [...(first?.quantity.context ?? [])].filter((stemmed) => second?.quantity.context.has(stemmed));
  const values = told.map(({ statement, quantity: { start, end } }) => {
    const document = documents[statement.article];
    return { article: document?.input.id ?? '', start, end, value: document?.text.slice(start, end) ?? '' };
  });
  const kind = KINDS[first?.quantity.kind ?? 'count'];
  return {
    id,
    kind,
    factId,
    values,
    reason: `The sentences tell the same fact and count the same thing (words in common beside the figure: ${counted.map((one) => `${one}-`).join(', ')}), with different values.`,
  };
}
