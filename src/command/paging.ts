import type { Found, FoundStatements, Slice } from '../archive/archive.ts';
import type { Page, Tally } from '../card/card.ts';
import { atLeast } from '../card/describe.ts';
import { ReaderError } from '../errors/errors.ts';

/** The items of a page, from 1. */
export function sliceOf(page: number, size: number): Slice {
  return { limit: size, offset: (page - 1) * size };
}

/**
 * Where a page stands in its list.
 * @throws ReaderError for a page behind the last
 */
export function pageOf(found: Found<unknown>, page: number, size: number, order: Page['order']): Page {
  const isMore = found.isMore === true;
  const of = Math.max(1, Math.ceil(found.matched / size)) + (isMore ? 1 : 0);
  if (page > of) {
    throw new ReaderError(`There is no page ${page}: the list has ${of === 1 ? 'one page' : `${of} pages`}.`);
  }
  return { number: page, of, items: found.matched, ...(isMore ? { isMore } : {}), order };
}

/** How many were found, of how many there are in the same days. */
export function tallyOf(found: Found<unknown>, noun: string): Tally {
  return { noun, matched: found.matched, inRange: found.inRange, ...moreOf([found]) };
}

/** The same of statements, found once or several times, with how many tellings they are. */
export function statementTally(found: readonly FoundStatements[], telling = 'quotation'): Tally {
  const sum = (count: (one: FoundStatements) => number): number =>
    found.reduce((total, one) => total + count(one), 0);
  const quotations = sum((one) => one.quotations);
  const isMore = found.some((one) => one.isMore === true);
  return {
    noun: 'statements',
    matched: sum((one) => one.matched),
    inRange: sum((one) => one.inRange),
    ...moreOf(found),
    ...(quotations === 0 ? {} : { detail: atLeast(quotations, isMore, telling) }),
  };
}

/** Whether counting ended before all was counted. */
function moreOf(found: readonly Found<unknown>[]): Pick<Tally, 'isMore' | 'isMoreInRange'> {
  return {
    ...(found.some(({ isMore }) => isMore === true) ? { isMore: true as const } : {}),
    ...(found.some(({ isMoreInRange }) => isMoreInRange === true) ? { isMoreInRange: true as const } : {}),
  };
}
