import type { Card } from '../../card/card.ts';
import { turnTo } from '../../card/turn.ts';

/** In UTF-16 units: as long as the longest question that can be read as a command. */
export const LONGEST_PREVIOUS = 2_000;

/**
 * The command that the next plain question may refer back to ("and in August?"), with the page that is shown,
 * so that "older" goes on from there. Undefined where the answer is to no command.
 */
export function previousFor({ command, asked, page }: Card): string | undefined {
  if (command === 'decline') return undefined;
  return readPrevious(turnTo(asked.text, page?.number ?? 1, 1));
}

/** A command of an address, or undefined where it is none, or is too long to be one. */
export function readPrevious(text: string): string | undefined {
  const command = text.trim();
  return /^\/\S/.test(command) && command.length <= LONGEST_PREVIOUS ? command : undefined;
}
