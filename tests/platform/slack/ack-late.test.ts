import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { expect, it } from 'vitest';
import { ackLate } from '../../../src/platform/slack/ack-late.ts';

/** A receiver with an app that acknowledges at once, as Bolt does, and then works. */
function receive(type: string, ms: number, work: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  let app: App | undefined;
  const receiver = {
    init: (given: App) => {
      app = given;
    },
  } as Receiver;
  ackLate(receiver, ms);
  receiver.init({
    async processEvent({ ack }: ReceiverEvent) {
      await ack();
      await work();
      said.push('answered');
    },
  } as App);
  const event = { body: { type }, ack: async () => void said.push('acknowledged') };
  return (app as unknown as App).processEvent(event).then(() => said);
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

it.each(['event_callback', 'block_actions', 'message_action'])(
  'acknowledges %s once it is answered',
  async (type) => {
    expect(await receive(type, 1000, soon)).toEqual(['answered', 'acknowledged']);
  },
);

it('acknowledges what takes long while it is being answered', async () => {
  expect(await receive('event_callback', 20, later)).toEqual(['acknowledged', 'answered']);
});

it('leaves slash commands and forms to acknowledge with their answer', async () => {
  expect(await receive('view_submission', 1000, soon)).toEqual(['acknowledged', 'answered']);
});

it('acknowledges what failed, and says that it did', async () => {
  const failed = receive('block_actions', 1000, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
});
