import type { Action, Card } from './card.ts';

/** The buttons that turn to what comes before and after this message. */
export interface Turns {
  readonly back?: Action;
  readonly on?: Action;
}

/**
 * Where the reader can go from part `part` of `parts` of a card: first through its parts, then through
 * the pages of the list. Each is a question of its own, so that a button needs no memory.
 */
export function turns(card: Card, part: number, parts: number): Turns {
  const number = card.page?.number ?? 1;
  const newestFirst = card.page?.order !== 'oldest first';
  const backLabel = newestFirst ? 'Newer' : 'Earlier';
  const onLabel = newestFirst ? 'Older' : 'Later';
  const ask = (label: string, page: number, at: number): Action => ({
    label,
    text: turnTo(card.asked.text, page, at),
    // What the bot posts by itself stays as it is for the others.
    ...(card.asked.isUnasked === true ? { beside: true as const } : {}),
  });
  return {
    ...(part > 1
      ? { back: ask('Back', number, part - 1) }
      : number > 1
        ? { back: ask(backLabel, number - 1, 1) }
        : {}),
    ...(part < parts
      ? { on: ask('More', number, part + 1) }
      : number < (card.page?.of ?? 1)
        ? { on: ask(onLabel, number + 1, 1) }
        : {}),
  };
}

/** The same question, turned to a page and a part. Page 1 and part 1 go unsaid. */
export function turnTo(text: string, page: number, part: number): string {
  return [text, page > 1 ? `page:${page}` : '', part > 1 ? `part:${part}` : '']
    .filter((word) => word !== '')
    .join(' ');
}

/** "Page 2 of 7", "part 1 of 2", or nothing for an answer in one piece. */
export function whereabouts(card: Card, part: number, parts: number): string {
  const page =
    card.page !== undefined && card.page.of > 1
      ? `Page ${card.page.number} of ${card.page.isMore === true ? 'at least ' : ''}${card.page.of}`
      : '';
  const piece = parts > 1 ? `Part ${part} of ${parts}` : '';
  return [page, piece].filter((word) => word !== '').join(', ');
}
