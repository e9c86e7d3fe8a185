import type { Cited } from './cited.ts';

/** What a list of sources is of. */
export function heading({ asked, command }: Cited): string {
  return `Sources: ${asked} (${command})`;
}

/** Says that a list is not all, where it is not. */
export function leftOutLine({ leftOut, isMore }: Cited): string[] {
  return leftOut === 0
    ? []
    : [
        `Left out: ${isMore === true ? 'at least ' : ''}${leftOut} more. Ask for less at once to have them too.`,
      ];
}
