import type { Dated } from '../corpus/dated.ts';
import { daysOf } from './days-of.ts';
import { dateLabel } from './labels.ts';

/** A date that somebody gives. */
export interface GivenDate<Of> {
  readonly date: Dated;
  readonly of: Of;
  /** It may have been any day before: a page tells on its date what was said by then. */
  readonly isAtLatest?: boolean;
}

/**
 * The dates that cannot all be right, each once with the first who gives it, the earliest first; none where there is
 * a day that all of them can mean. "Dec 2025" and "11 Dec 2025" do not disagree.
 */
export function disagreeing<Of>(
  given: readonly GivenDate<Of>[],
): { readonly text: string; readonly of: Of }[] {
  const dates = given.map(({ date, of, isAtLatest = false }) => {
    const label = dateLabel(date);
    const { from, to } = daysOf(label);
    return { text: label.text, of, from, to, start: isAtLatest ? '' : from };
  });
  const latestStart = dates.map(({ start }) => start).reduce((a, b) => (b > a ? b : a), '');
  const earliestEnd = dates.map(({ to }) => to).reduce((a, b) => (a === '' || b < a ? b : a), '');
  if (latestStart <= earliestEnd) return [];
  const byText = new Map(dates.toReversed().map((date) => [date.text, date]));
  return [...byText.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
