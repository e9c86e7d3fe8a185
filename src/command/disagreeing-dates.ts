import type { Dated } from '../corpus/dated.ts';
import { daysOf } from './days-of.ts';
import { dateLabel } from './labels.ts';

/** A date that somebody gives. */
export interface GivenDate<Of> {
  readonly date: Dated;
  readonly of: Of;
}

/**
 * The dates that cannot all be right, each once with the first who gives it, the earliest first; none where there is
 * a day that all of them can mean. "Dec 2025" and "11 Dec 2025" do not disagree.
 */
export function disagreeing<Of>(
  given: readonly GivenDate<Of>[],
): { readonly text: string; readonly of: Of }[] {
  const dates = given.map(({ date, of }) => {
    const label = dateLabel(date);
    return { text: label.text, of, ...daysOf(label) };
  });
  const latestStart = dates.map(({ from }) => from).reduce((a, b) => (b > a ? b : a), '');
  const earliestEnd = dates.map(({ to }) => to).reduce((a, b) => (a === '' || b < a ? b : a), '');
  if (latestStart <= earliestEnd) return [];
  const byText = new Map(dates.toReversed().map((date) => [date.text, date]));
  return [...byText.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
