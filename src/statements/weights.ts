import type { Evidence } from './evidence.ts';

/** How much each kind of evidence weighs: fitted to annotated pairs (`npm run eval`), and rounded. */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  held: 2.5,
  heldSquared: 1.8,
  shared: 2.2,
  leftover: -1.6,
  missing: 0.9,
  shift: -2,
  laterAdds: -0.6,
  sameArticle: -1,
  twice: -2.3,
  numbers: 0.5,
  negation: -0.6,
  pieces: 0.9,
  nextDay: -2.1,
  far: -1,
  unclear: -2.9,
  office: -1,
  translated: 1.3,
  ofLong: -0.7,
  recalls: -2,
  question: -2.2,
};
