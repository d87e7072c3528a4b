/** Trains small logistic regressions the same way on every machine; used by the training scripts, not by the program. */

/**
 * L2-regularised logistic regression by full-batch Newton steps, started at zero: no randomness, a few steps suffice.
 * Takes rows of equal length, 0/1 labels and the strength of regularisation (the bias is left free).
 */
export function trainLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  strength: number,
  steps = 25,
): { bias: number; weights: number[] } {
  const size = (rows[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rows.forEach((row, index) => {
      const inputs = [1, ...row];
      const sum = inputs.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const predicted = 1 / (1 + Math.exp(-sum));
      const slope = Math.max(predicted * (1 - predicted), 1e-6);
      const miss = predicted - (labels[index] ?? 0);
      for (let a = 0; a < size; a++) {
        gradient[a] = (gradient[a] ?? 0) + miss * (inputs[a] ?? 0);
        const line = hessian[a] as number[];
        for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + slope * (inputs[a] ?? 0) * (inputs[b] ?? 0);
      }
    });
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) (hessian[a] as number[])[b] = (hessian[b] as number[])[a] ?? 0;
      if (a === 0) continue;
      gradient[a] = (gradient[a] ?? 0) + strength * (weights[a] ?? 0);
      (hessian[a] as number[])[a] = ((hessian[a] as number[])[a] ?? 0) + strength;
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return { bias: weights[0] ?? 0, weights: weights.slice(1) };
}

/** Gaussian elimination with partial pivoting; the matrix is small and positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + at : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const head = rows[column] as number[];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const line = rows[row] as number[];
      const factor = (line[column] ?? 0) / (head[column] || 1e-12);
      for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (head[at] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1e-12));
}
