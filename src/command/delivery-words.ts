import { localTime } from './schedule-words.ts';
import type { Delivery, DeliveryState, DigestCounts } from './subscriptions.ts';

const STATES: Readonly<Record<DeliveryState, string>> = {
  open: 'on its way',
  sent: 'sent',
  silent: 'nothing new, so nothing was posted',
  folded: 'its time had passed; a later one tells it',
  failed: 'not sent',
};

/** "sent Fri 12 Dec 2025, 09:10 Europe/Istanbul, late, after 3 tries: 12 considered, 5 shown, …" */
export function deliveryWords(delivery: Delivery, timeZone: string): string {
  const { state, finishedAt, isLate, attempts, reason, counts } = delivery;
  const when = finishedAt === undefined || state !== 'sent' ? '' : ` ${localTime(finishedAt, timeZone)}`;
  const said = [
    `${STATES[state]}${when}`,
    isLate && state === 'sent' ? 'late' : '',
    attempts > 1 ? `after ${attempts} tries` : '',
  ].filter((part) => part !== '');
  const why = reason === undefined || state === 'sent' ? '' : `: ${reason}`;
  return `${said.join(', ')}${why}${counts === undefined ? '' : `. ${countsWords(counts)}`}`;
}

/** "12 considered, 5 shown, 2 merged, 5 left out" */
function countsWords({ considered, shown, merged, leftOut }: DigestCounts): string {
  return `${considered} considered, ${shown} shown, ${merged} merged, ${leftOut} left out`;
}
