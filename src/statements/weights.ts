import type { Evidence } from './evidence.ts';

/** How much each kind of evidence weighs: fitted to annotated pairs (`npm run eval`), and rounded. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  held: 2.4,
  heldSquared: 2.1,
  shared: 2.5,
  leftover: -1.6,
  missing: 1.1,
  shift: -1.8,
  laterAdds: -0.6,
  sameArticle: -0.9,
  twice: -2.2,
  numbers: -0.2,
  negation: -0.7,
  pieces: 0.5,
  nextDay: -2,
  far: -0.9,
  unclear: -2.8,
  office: -0.8,
  translated: 1.3,
  ofLong: -0.9,
  recalls: -2.2,
  question: -2.5,
};
