/** One measured figure with what it must be compared with. */
export interface EvaluationRow {
  /** What is measured and how: 'loaded sentence, weighted F1'. */
  readonly measure: string;
  /** Data set and part of it. */
  readonly data: string;
  readonly value: number;
  /** What simpler or published systems reach, with their names; '' where none is known. */
  readonly baseline: string;
  /** What people reach; '' where not known. */
  readonly ceiling: string;
  readonly note: string;
  /** What the measure is to reach, and what to aim at; left out where nothing is set. */
  readonly reach?: string;
  readonly aim?: string;
}

/** Measures one pillar on the annotated data in `dataDir`; null where its data is not there. */
export type Evaluation = (
  dataDir: string,
) => readonly EvaluationRow[] | null | Promise<readonly EvaluationRow[] | null>;
