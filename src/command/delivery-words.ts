import { shortTime } from './schedule-words.ts';
import type { Delivery, DeliveryState, DigestCounts } from './subscriptions.ts';

const STATES: Readonly<Record<DeliveryState, string>> = {
  open: 'on its way',
  sent: 'sent',
  silent: 'nothing new, so nothing was posted',
  folded: 'its time had passed; a later one tells it',
  failed: 'not sent',
};

/** "sent late, Fri 12 Dec, 09:10, after 3 tries: 5 of 12 statements and events shown, 2 merged with those, …" */
export function deliveryWords(delivery: Delivery, timeZone: string): string {
  const { state, finishedAt, dueAt, isLate, attempts, reason, counts } = delivery;
  const due = shortTime(dueAt, timeZone);
  const done = finishedAt === undefined || state !== 'sent' ? due : shortTime(finishedAt, timeZone);
  const said = [
    isLate && state === 'sent' ? 'sent late' : STATES[state],
    // One that came in its minute needs no second time.
    done === due ? '' : done,
    attempts > 1 ? `after ${attempts} tries` : '',
  ].filter((part) => part !== '');
  const why = reason === undefined || state === 'sent' ? '' : `: ${reason}`;
  return `${said.join(', ')}${why}${counts === undefined ? '' : `. ${countsWords(counts)}`}`;
}

/** "5 of 12 statements and events shown, 2 merged with those, 5 left out" */
function countsWords({ considered, shown, merged, leftOut }: DigestCounts): string {
  return [
    `${shown} of ${considered} statements and events shown`,
    merged === 0 ? '' : `${merged} merged with those`,
    leftOut === 0 ? '' : `${leftOut} left out`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
