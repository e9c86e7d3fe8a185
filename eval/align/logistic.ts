/** A row of figures, and whether it is so. */
export interface Example {
  readonly figures: readonly number[];
  readonly isSo: boolean;
}

export interface Fitted {
  readonly start: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 25;
const CLOSE = 1e-4;

/**
 * Logistic regression by Newton's method, with weights of standardised figures kept small (ridge). The same examples
 * give the same weights: nothing in it is random.
 * @param near weights of nearly the same examples, from which few steps are left
 */
export function logisticOf(examples: readonly Example[], ridge: number, near?: Fitted): Fitted {
  const width = examples[0]?.figures.length ?? 0;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const { figures } of examples)
    for (let k = 0; k < width; k += 1) means[k] = at(means, k) + at(figures, k) / examples.length;
  for (const { figures } of examples)
    for (let k = 0; k < width; k += 1)
      spreads[k] = at(spreads, k) + (at(figures, k) - at(means, k)) ** 2 / examples.length;
  const size = width + 1;
  const rows = examples.map(({ figures }) => {
    const row = new Float64Array(size).fill(1);
    for (let k = 0; k < width; k += 1)
      row[k + 1] = (at(figures, k) - at(means, k)) / (Math.sqrt(at(spreads, k)) + 1e-9);
    return row;
  });
  const beta = new Float64Array(size);
  if (near !== undefined) {
    beta[0] = near.start + near.weights.reduce((sum, weight, k) => sum + weight * at(means, k), 0);
    for (let k = 0; k < width; k += 1)
      beta[k + 1] = (near.weights[k] ?? 0) * (Math.sqrt(at(spreads, k)) + 1e-9);
  }
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = new Float64Array(size);
    const matrix = Array.from({ length: size }, () => new Float64Array(size));
    for (let k = 1; k < size; k += 1) {
      gradient[k] = ridge * at(beta, k);
      (matrix[k] ?? gradient)[k] = ridge;
    }
    for (const [index, row] of rows.entries()) {
      let odds = 0;
      for (let k = 0; k < size; k += 1) odds += at(row, k) * at(beta, k);
      const p = 1 / (1 + Math.exp(-odds));
      const [off, curve] = [p - Number(examples[index]?.isSo), p * (1 - p)];
      for (let i = 0; i < size; i += 1) {
        const x = at(row, i);
        gradient[i] = at(gradient, i) + off * x;
        const line = matrix[i];
        if (line === undefined || x === 0) continue;
        for (let k = 0; k <= i; k += 1) line[k] = at(line, k) + curve * x * at(row, k);
      }
    }
    const change = solve(matrix, gradient);
    for (let k = 0; k < size; k += 1) beta[k] = at(beta, k) - at(change, k);
    if (Math.max(...change.map(Math.abs)) < CLOSE) break;
  }
  const weights = Array.from(
    { length: width },
    (_, k) => at(beta, k + 1) / (Math.sqrt(at(spreads, k)) + 1e-9),
  );
  const start = at(beta, 0) - weights.reduce((sum, weight, k) => sum + weight * at(means, k), 0);
  return { start, weights };
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}

/** Solves a symmetric system of which the lower half is given (Cholesky). */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  const cell = (i: number, k: number): number => lower[i]?.[k] ?? 0;
  for (let i = 0; i < size; i += 1)
    for (let k = 0; k <= i; k += 1) {
      let sum = cell(i, k);
      for (let m = 0; m < k; m += 1) sum -= cell(i, m) * cell(k, m);
      const row = lower[i];
      if (row !== undefined) row[k] = i === k ? Math.sqrt(Math.max(1e-12, sum)) : sum / cell(k, k);
    }
  const y = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = at(right, i);
    for (let m = 0; m < i; m += 1) sum -= cell(i, m) * at(y, m);
    y[i] = sum / cell(i, i);
  }
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = at(y, i);
    for (let m = i + 1; m < size; m += 1) sum -= cell(m, i) * at(x, m);
    x[i] = sum / cell(i, i);
  }
  return x;
}
