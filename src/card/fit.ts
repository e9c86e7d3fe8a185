/** What a piece of a message uses of each limit, by the limit's name. */
export type Cost = Readonly<Record<string, number>>;

/** The smallest thing that is shown whole: it goes into a message entirely or waits for the next one. */
export interface Piece<Part> {
  readonly part: Part;
  readonly cost: Cost;
  /** A heading: never left behind at the end of a message. */
  readonly leads?: boolean;
}

/** Whether a cost stays within a budget. A limit that the budget does not name is not limited. */
export function fits(cost: Cost, budget: Cost): boolean {
  return Object.entries(budget).every(([limit, most]) => (cost[limit] ?? 0) <= most);
}

/** The sum of costs, limit by limit. */
export function addCosts(costs: readonly Cost[]): Cost {
  const sum: Record<string, number> = {};
  for (const cost of costs) {
    for (const [limit, used] of Object.entries(cost)) sum[limit] = (sum[limit] ?? 0) + used;
  }
  return sum;
}

/**
 * Deals pieces, in order, into as few messages as the budget allows. No piece is split, dropped or moved.
 * A piece over the budget by itself gets a message of its own: a renderer replaces such pieces first.
 * There is always at least one message.
 */
export function pack<Part>(pieces: readonly Piece<Part>[], budget: Cost): Part[][] {
  const messages: Part[][] = [];
  let current: Piece<Part>[] = [];
  let used: Cost = {};
  const close = (): void => {
    if (current.length > 0) messages.push(current.map((piece) => piece.part));
    current = [];
    used = {};
  };
  for (const group of withLeads(pieces)) {
    const cost = addCosts(group.map((piece) => piece.cost));
    if (!fits(addCosts([used, cost]), budget)) close();
    if (fits(cost, budget)) {
      current.push(...group);
      used = addCosts([used, cost]);
      continue;
    }
    // A heading and its first piece that only fit apart.
    for (const piece of group) {
      if (!fits(addCosts([used, piece.cost]), budget)) close();
      current.push(piece);
      used = addCosts([used, piece.cost]);
    }
  }
  close();
  return messages.length > 0 ? messages : [[]];
}

/** Groups each heading with the piece that follows it. */
function withLeads<Part>(pieces: readonly Piece<Part>[]): Piece<Part>[][] {
  const groups: Piece<Part>[][] = [];
  let open: Piece<Part>[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.leads === true) continue;
    groups.push(open);
    open = [];
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
