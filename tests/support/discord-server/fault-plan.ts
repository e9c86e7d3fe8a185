/** What can go wrong with a request: `after` once it has been carried out, `before` it was looked at. */
export type Fault =
  | 'rateLimit'
  | 'errorBefore'
  | 'errorAfter'
  | 'resetBefore'
  | 'resetAfter'
  | 'silenceBefore'
  | 'silenceAfter'
  /** Discord does not take the message. Never by chance. */
  | 'refused';

/** Says what goes wrong with each request, in order: nothing, where it is undefined. */
export type FaultPlan = (method: string, path: string) => Fault | undefined;

export const noFaults: FaultPlan = () => undefined;

/** The faults that happen by chance. */
export const FAULTS: readonly Fault[] = [
  'rateLimit',
  'errorBefore',
  'errorAfter',
  'resetBefore',
  'resetAfter',
  'silenceBefore',
  'silenceAfter',
];

/** Each request fails by chance, the same way for the same seed and order. */
export function randomFaults(seed: number, rate: number): FaultPlan {
  const random = chance(seed);
  return () => (random() < rate ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined);
}

/** The first requests whose path matches fail as listed. */
export function scripted(pattern: RegExp, faults: readonly (Fault | undefined)[]): FaultPlan {
  const left = [...faults];
  return (method, path) => (pattern.test(`${method} ${path}`) ? left.shift() : undefined);
}

/** Numbers from 0 to 1 by a linear congruential generator, with the constants of Numerical Recipes. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
