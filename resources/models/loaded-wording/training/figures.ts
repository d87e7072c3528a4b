/** The figures a probability is judged by: weighted F1, area under the ROC curve, calibration error. */

export function weightedF1(probabilities: readonly number[], gold: readonly number[]): number {
  let sum = 0;
  for (const label of [0, 1]) {
    let right = 0;
    let mine = 0;
    let theirs = 0;
    probabilities.forEach((probability, i) => {
      const guess = probability >= 0.5 ? 1 : 0;
      if (guess === label) mine++;
      if (gold[i] === label) theirs++;
      if (guess === label && gold[i] === label) right++;
    });
    sum += mine + theirs === 0 ? 0 : ((2 * right) / (mine + theirs)) * theirs;
  }
  return gold.length === 0 ? 0 : sum / gold.length;
}

/** Area under the ROC curve by ranks; ties count half. */
export function area(scores: readonly number[], gold: readonly number[]): number {
  const order = scores.map((score, i) => ({ score, gold: gold[i] ?? 0 })).sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.score === order[from]?.score) to++;
    for (let at = from; at < to; at++) ranks += ((order[at]?.gold ?? 0) * (from + 1 + to)) / 2;
    from = to;
  }
  const positive = order.reduce((sum, one) => sum + one.gold, 0);
  const negative = order.length - positive;
  return positive && negative ? (ranks - (positive * (positive + 1)) / 2) / (positive * negative) : 0;
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(probabilities: readonly number[], gold: readonly number[]): number {
  const bins = Array.from({ length: 10 }, () => 0);
  probabilities.forEach((probability, i) => {
    const bin = Math.min(9, Math.floor(probability * 10));
    bins[bin] = (bins[bin] ?? 0) + probability - (gold[i] ?? 0);
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin), 0) / Math.max(1, gold.length);
}
