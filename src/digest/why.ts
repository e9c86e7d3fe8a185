import type { Archive, ArticleEntry } from '../archive/archive.ts';
import { localTime } from '../command/schedule-words.ts';
import type { Place, Why } from '../command/subscriptions.ts';
import type { Sql } from '../store/sql.ts';
import { about } from './cards.ts';
import { placeKey } from './ids.ts';
import { asFixed, type Stored, type StoredDelivery } from './records.ts';
import { readDeliveries, readNumber, readSubscription, TOLD } from './rows.ts';
import { subjectFilter } from './subject.ts';

interface WhyParts {
  readonly sql: Sql;
  readonly archive: Pick<Archive, 'articles' | 'names' | 'span'>;
}

/** How many deliveries back an article is looked for. */
const MOST_BACK = 30;

/** Why an article was, or was not, in the last digest of a place. */
export async function why({ sql, archive }: WhyParts, place: Place, { article }: ArticleEntry): Promise<Why> {
  const deliveries = await readDeliveries(
    sql,
    `WHERE place = $1 AND ${TOLD} AND subscription LIKE 'd%' AND slot NOT LIKE 'told-%'
     ORDER BY key DESC LIMIT ${MOST_BACK}`,
    [placeKey(place)],
  );
  const [last] = deliveries;
  const kept = last && (await readSubscription(sql, last.delivery.subscription));
  const stored = kept && asFixed(kept, last);
  if (last?.window === undefined || stored === undefined) {
    return {
      verdict: 'no digest',
      because: 'No digest has been sent here yet, so that none has told of it.',
    };
  }
  const { delivery } = last;
  const verdict = last.record.contents?.articles[article.id];
  if (verdict !== undefined) return { delivery, verdict, because: IN_IT[verdict](nameOf(last, stored)) };
  const earlier = deliveries.find(({ record }) => record.contents?.articles[article.id] !== undefined);
  if (earlier !== undefined) {
    const because = `It was in an earlier digest, ${nameOf(earlier, stored)}, and each tells only what is new since the one before.`;
    return { delivery: earlier.delivery, verdict: 'told before', because };
  }
  const arrival = await readNumber(
    sql,
    `SELECT max(key) AS n FROM arrival WHERE item = 'article' AND id = $1`,
    [article.id],
  );
  return { delivery, ...(await outsideOf(archive, last, last.window, stored, arrival)) };
}

const IN_IT: Readonly<Record<'shown' | 'merged' | 'left out', (name: string) => string>> = {
  shown: (name) => `The last digest, ${name}, shows it.`,
  merged: (name) =>
    `The last digest, ${name}, tells it together with others: they carry the same statements or the same event.`,
  'left out': (name) =>
    `The last digest, ${name}, counts it, but had no room for it. /source shows it with all its quotations.`,
};

async function outsideOf(
  archive: WhyParts['archive'],
  last: StoredDelivery,
  { after, through }: NonNullable<StoredDelivery['window']>,
  { subscription }: Stored,
  arrival: number,
): Promise<Pick<Why, 'verdict' | 'because'>> {
  if (arrival <= after) {
    return {
      verdict: 'told before',
      because:
        'It was in the corpus before the time of which the last digest tells: each tells what is new since the one before, and the first what is new since it was set up.',
    };
  }
  if (arrival > through) {
    const next = subscription.kind === 'digest' ? subscription.nextDue : undefined;
    const when =
      next === undefined || subscription.kind !== 'digest'
        ? ''
        : ` The next one comes on ${localTime(next, subscription.schedule.timeZone)}.`;
    return {
      verdict: 'came later',
      because: `It came into the corpus after the last digest was made.${when}`,
    };
  }
  // The one article that arrived under this number, where it is of the subject.
  const filter = {
    ...subjectFilter(subscription.subject),
    arrived: { after: arrival - 1, through: arrival },
  };
  const { matched } = await archive.articles(filter, { limit: 1, offset: 0 });
  return matched === 0
    ? {
        verdict: 'not its subject',
        because: `The last digest, ${last.delivery.id}, is about something else: ${about(subscription, archive)}.`,
      }
    : {
        verdict: 'left out',
        because: `The last digest, ${last.delivery.id}, considered it, and had no room for it.`,
      };
}

/** "d4k2m7:2025-12-11 (Thu 11 Dec 2025, 08:00 (Europe/Istanbul))" */
function nameOf({ delivery }: StoredDelivery, { subscription }: Stored): string {
  if (subscription.kind !== 'digest') return delivery.id;
  return `${delivery.id} of ${localTime(delivery.dueAt, subscription.schedule.timeZone)}`;
}
