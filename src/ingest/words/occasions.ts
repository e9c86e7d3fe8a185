/** Occasions on which something is said, and papers in which it is. An alternation for a pattern. */
export const OCCASIONS =
  'meeting|briefing|rally|debate|session|sitting|hearing|interview|speech|address|statement|conference|summit|ceremony|programme|program|show|episode|edition|broadcast|article|column|letter|post|talks|lecture|congress|gathering|dinner|event|opening';
