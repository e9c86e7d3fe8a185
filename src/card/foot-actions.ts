import type { Action, Card } from './card.ts';
import { turns } from './turn.ts';

/** The buttons below a card: the ways back and on, and its sources. At most three. */
export function footActions(card: Card, part: number, parts: number): Action[] {
  const { back, on } = turns(card, part, parts);
  return [back, on, card.cite].flatMap((action) => action ?? []);
}
