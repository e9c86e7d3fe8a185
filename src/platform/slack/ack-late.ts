import type { Receiver } from '@slack/bolt';
import { within } from './within.ts';

/** What is acknowledged with nothing: the answer goes another way. */
const BARE: ReadonlySet<unknown> = new Set(['event_callback', 'block_actions', 'message_action']);

/**
 * Events, buttons and shortcuts are acknowledged when they are answered, and not as soon as they came: what was not
 * acknowledged comes again, to another process where this one has ended. Events, Slack sends again by itself; of the
 * others, a balancer does. Of slash commands and forms the answer is the acknowledgement, or follows it.
 * @param ms after so many milliseconds it is acknowledged all the same: after three seconds it comes again
 */
export function ackLate(receiver: Receiver, ms: number): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const handle = app.processEvent.bind(app);
    const processEvent: typeof handle = async (event) => {
      if (!BARE.has(event.body.type)) return handle(event);
      const done = handle({ ...event, ack: async () => undefined });
      await within(
        done.catch(() => undefined),
        ms,
      );
      // Where the connection has broken, it comes again, and is known.
      await event.ack().catch(() => undefined);
      return done;
    };
    init(Object.create(app, { processEvent: { value: processEvent } }) as typeof app);
  };
}
