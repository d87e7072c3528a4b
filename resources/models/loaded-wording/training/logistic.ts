/** Logistic regression with L2 penalty, fitted by L-BFGS: small, exact and the same every time. */

/** One example: feature numbers with values, its share of positives and its weight. */
export interface Example {
  readonly features: readonly (readonly [string, number])[];
  readonly target: number;
  readonly weight: number;
}

export interface Fitted {
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

const MEMORY = 8;
const MAX_STEPS = 60;
const TOLERANCE = 1e-5;

interface Rows {
  readonly starts: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly target: Float64Array;
  readonly weight: Float64Array;
  readonly size: number;
}

/** Fits `cost` x weighted log loss + half the squared weights; features in fewer than `minExamples` are left out. */
export function fit(examples: readonly Example[], cost: number, minExamples: number): Fitted {
  const names = countedFeatures(examples, minExamples);
  const rows = toRows(examples, names);
  const weights = minimise(rows, cost);
  return {
    intercept: weights[rows.size] ?? 0,
    weights: new Map([...names].map(([name, at]) => [name, weights[at] ?? 0])),
  };
}

/** Log-odds of one example. */
export function logOdds(model: Fitted, features: readonly (readonly [string, number])[]): number {
  let sum = model.intercept;
  for (const [name, value] of features) sum += (model.weights.get(name) ?? 0) * value;
  return sum;
}

function countedFeatures(examples: readonly Example[], minExamples: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) for (const [name] of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= minExamples).map(([name]) => name);
  return new Map(kept.sort().map((name, at) => [name, at]));
}

function toRows(examples: readonly Example[], names: ReadonlyMap<string, number>): Rows {
  const index: number[] = [];
  const value: number[] = [];
  const starts = new Int32Array(examples.length + 1);
  examples.forEach((example, row) => {
    for (const [name, x] of example.features) {
      const at = names.get(name);
      if (at === undefined) continue;
      index.push(at);
      value.push(x);
    }
    starts[row + 1] = index.length;
  });
  return {
    starts,
    index: Int32Array.from(index),
    value: Float64Array.from(value),
    target: Float64Array.from(examples, (example) => example.target),
    weight: Float64Array.from(examples, (example) => example.weight),
    size: names.size,
  };
}

/** Loss at `w`; its gradient is written into `gradient`. The last place is the intercept, which is not penalised. */
function loss(rows: Rows, cost: number, w: Float64Array, gradient: Float64Array): number {
  const { starts, index, value, target, weight, size } = rows;
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const x = w[j] as number;
    sum += 0.5 * x * x;
    gradient[j] = x;
  }
  gradient[size] = 0;
  for (let row = 0; row < target.length; row++) {
    let z = w[size] as number;
    const end = starts[row + 1] as number;
    for (let k = starts[row] as number; k < end; k++) z += (w[index[k] as number] as number) * (value[k] as number);
    const y = target[row] as number;
    const scale = cost * (weight[row] as number);
    sum += scale * (Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z))));
    const slope = scale * (1 / (1 + Math.exp(-z)) - y);
    gradient[size] = (gradient[size] as number) + slope;
    for (let k = starts[row] as number; k < end; k++) {
      const j = index[k] as number;
      gradient[j] = (gradient[j] as number) + slope * (value[k] as number);
    }
  }
  return sum;
}

function minimise(rows: Rows, cost: number): Float64Array {
  const n = rows.size + 1;
  let w = new Float64Array(n);
  let gradient = new Float64Array(n);
  let current = loss(rows, cost, w, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = descent(gradient, history);
    const slope = dot(gradient, direction);
    let length = 1;
    let next = w;
    let nextGradient = gradient;
    let reached = current;
    for (let tries = 0; tries < 20; tries++) {
      next = new Float64Array(n);
      for (let j = 0; j < n; j++) next[j] = (w[j] as number) + length * (direction[j] as number);
      nextGradient = new Float64Array(n);
      reached = loss(rows, cost, next, nextGradient);
      if (reached <= current + 1e-4 * length * slope) break;
      length /= 2;
    }
    const s = new Float64Array(n);
    const y = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      s[j] = (next[j] as number) - (w[j] as number);
      y[j] = (nextGradient[j] as number) - (gradient[j] as number);
    }
    const curvature = dot(s, y);
    if (curvature > 1e-12) history.push({ s, y, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    const settled = Math.abs(current - reached) < TOLERANCE * Math.abs(current);
    w = next;
    gradient = nextGradient;
    current = reached;
    if (settled) break;
  }
  return w;
}

/** The two-loop recursion of L-BFGS (Nocedal & Wright 2006, algorithm 7.4). */
function descent(
  gradient: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let i = history.length - 1; i >= 0; i--) {
    const pair = history[i];
    if (!pair) continue;
    const alpha = pair.rho * dot(pair.s, q);
    alphas[i] = alpha;
    addTo(q, pair.y, -alpha);
  }
  const last = history.at(-1);
  const scale = last
    ? dot(last.s, last.y) / dot(last.y, last.y)
    : 1 / Math.max(1e-9, Math.sqrt(dot(gradient, gradient)));
  for (let j = 0; j < q.length; j++) q[j] = (q[j] as number) * scale;
  for (const [i, pair] of history.entries()) addTo(q, pair.s, (alphas[i] ?? 0) - pair.rho * dot(pair.y, q));
  for (let j = 0; j < q.length; j++) q[j] = -(q[j] as number);
  return q;
}

function addTo(a: Float64Array, b: Float64Array, factor: number): void {
  for (let j = 0; j < a.length; j++) a[j] = (a[j] as number) + factor * (b[j] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
