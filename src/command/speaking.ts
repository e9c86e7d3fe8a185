import type { Filter } from '../archive/archive.ts';
import { writtenDate } from './labels.ts';
import type { Named, Side } from './option.ts';

export type { Named } from './option.ts';

/** A side of a comparison that is a speaker, at any time or in some days. */
export type Speaking = Side & { readonly named: Named };

/** What asks for the quotations of a side. */
export function saidBy({ named, period }: Speaking, topic: Named | undefined): Filter {
  return {
    speaker: named.id,
    kinds: ['direct', 'mixed'],
    ...(topic === undefined ? {} : { topic: topic.id }),
    ...(period === undefined ? {} : { since: period.from, until: period.to }),
  };
}

/** "Ada Vale, 1 Mar 2025 to 31 Mar 2025" */
export function nameOfSide({ named, period }: Speaking): string {
  if (period === undefined) return named.name;
  const days =
    period.from === period.to
      ? writtenDate(period.from)
      : `${writtenDate(period.from)} to ${writtenDate(period.to)}`;
  return `${named.name}, ${days}`;
}
