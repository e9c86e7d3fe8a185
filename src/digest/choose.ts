import type { Statement } from './utterance.ts';

const RANK = { direct: 0, mixed: 1, indirect: 2 } as const;

/**
 * The statements in the order in which they are shown, the weightiest first: whole sentences before pieces before reported speech, then those
 * that more outlets tell, then the newest. No speaker takes more than three quarters of the room while others wait.
 */
export function inOrder(statements: readonly Statement[], most: number): Statement[] {
  const weightiest = [...statements].sort(
    (a, b) =>
      RANK[a.fullest.quotation.kind] - RANK[b.fullest.quotation.kind] ||
      outletsOf(b).size - outletsOf(a).size ||
      compare(b.fullest.quotation.spoken.value, a.fullest.quotation.spoken.value) ||
      compare(a.fullest.id, b.fullest.id),
  );
  const taken = new Map<string, number>();
  const share = Math.ceil((most * 3) / 4);
  const [first, later]: [Statement[], Statement[]] = [[], []];
  for (const statement of weightiest) {
    const count = (taken.get(statement.fullest.speaker) ?? 0) + 1;
    taken.set(statement.fullest.speaker, count);
    (count <= share ? first : later).push(statement);
  }
  return [...first, ...later];
}

/** The outlets that tell a statement, by id. */
export function outletsOf({ fullest, others }: Statement): ReadonlySet<string> {
  return new Set([fullest, ...others].map(({ source }) => source.article.publisher));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
