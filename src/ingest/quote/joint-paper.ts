import type { Token } from '../sentence/tokens.ts';

/** Whether a paper, or "it", reads as what follows, and nobody is named beside it. */
export function isRead(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(({ lower }) => /^(?:reads|read)$/.test(lower));
  if (verb < 1 || verb > 12 || tokens.at(-1)?.text !== ':') return false;
  const own = tokens.slice(0, verb);
  return (
    own.some(({ lower }) => /^(?:it|which)$/.test(lower) || JOINT.test(lower)) &&
    own.every(({ kind, cap }, at) => kind === 'word' && (!cap || at === 0))
  );
}

/** Papers that several sign. */
const JOINT =
  /^(?:declaration|communiqué|communique|agreement|treaty|accord|pact|resolution|petition|text|memorandum|document|manifesto|charter)$/;
