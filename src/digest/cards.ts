import type { Archive } from '../archive/archive.ts';
import type { Answer, Card } from '../card/card.ts';
import { sentence } from '../command/filter.ts';
import { corpusLabel } from '../command/labels.ts';
import { scheduleWords } from '../command/schedule-words.ts';
import type { Subscription } from '../command/subscriptions.ts';

type Names = Pick<Archive, 'names' | 'span'>;

/** The card of a delivery. Its foot names the delivery, and asking for that gives the same again. */
export function cardOf(answer: Answer, subscription: Subscription, delivery: string, archive: Names): Card {
  return {
    ...answer,
    command: 'digest show',
    asked: { words: about(subscription, archive), text: `/digest show delivery:${delivery}` },
    corpus: corpusLabel(archive.span()),
    part: 1,
  };
}

/** "Digest on NATO, daily at 08:00, Europe/Istanbul" */
export function about(subscription: Subscription, archive: Names): string {
  const noun = subscription.kind === 'digest' ? 'Digest' : 'Watch';
  const subject = sentence(noun, namedSubject(subscription, archive));
  return subscription.kind === 'watch' ? subject : `${subject}, ${scheduleWords(subscription.schedule)}`;
}

function namedSubject({ subject }: Subscription, archive: Names) {
  const named = (kind: 'speaker' | 'topic' | 'outlet') => {
    const id = subject[kind];
    return id === undefined ? {} : { [kind]: { id, name: archive.names().byId(kind, id)?.name ?? id } };
  };
  const words = subject.words === undefined ? {} : { words: subject.words };
  return { ...named('speaker'), ...named('topic'), ...named('outlet'), ...words };
}

/** In place of a digest that the platform would not have. */
export function refusedAnswer({ id, kind }: Subscription): Answer {
  return {
    title: kind === 'digest' ? 'The digest cannot be shown here' : 'The alert cannot be shown here',
    tone: 'problem',
    blocks: [
      {
        kind: 'note',
        text: `It is made, but could not be posted: that is a fault of ours, and it is logged. ${
          kind === 'digest'
            ? `See it with /digest preview ${id}. The next one tells what this one would have told.`
            : 'The next one tells what this one would have told.'
        }`,
      },
    ],
  };
}

/** Told to the person whose subscription is suspended. */
export function suspendedAnswer({ id, kind, place }: Subscription, reason: string): Answer {
  const where = place.kind === 'direct' ? 'to a direct message' : `in its channel (${place.channel})`;
  const resume = kind === 'digest' ? `/digest resume ${id}` : `/watch resume ${id}`;
  return {
    title: `Your ${kind} ${id} is suspended`,
    tone: 'problem',
    blocks: [
      {
        kind: 'note',
        text: `It could not be posted ${where}, and will not be tried again. ${reason}`,
      },
      {
        kind: 'note',
        text: `When that is mended, write ${resume} there. Nothing is lost: the next one tells what came meanwhile.`,
      },
    ],
  };
}
