import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Handling } from './handling.ts';
import type { Installations } from './installations.ts';
import { onCommand, slashSchema } from './on-command.ts';
import { onFarewell } from './on-farewell.ts';
import { onSubmission, submissionSchema, suggestionSchema, suggestionsFor } from './on-form.ts';
import { homeSchema, onHome } from './on-home.ts';
import { messageSchema, onMessage } from './on-message.ts';
import { onPress, pressSchema } from './on-press.ts';
import { onShortcut, shortcutSchema } from './on-shortcut.ts';
import { onThread, threadSchema } from './on-thread.ts';

const ANY = /[\s\S]*/;
const envelopeSchema = z.object({ event_id: z.string().min(1) });

/**
 * Tells Bolt who handles what. Each request is read by a schema of ours, and one that it cannot read is
 * acknowledged and logged: what Slack sends is trusted no more than what people type.
 */
export function listen(app: App, handling: Handling, installations: Installations | undefined): void {
  const unread = (kind: string): void =>
    handling.log.warn({ platform: 'slack', request: kind }, 'a request from Slack could not be read');

  app.command(ANY, async ({ body, client, ack }) => {
    const slash = slashSchema.safeParse(body);
    if (slash.success) return onCommand(handling, slash.data, client, ack);
    unread('command');
    await ack();
  });
  app.action(ANY, async ({ body, client, ack }) => {
    const pressed = pressSchema.safeParse(body);
    if (pressed.success) return onPress(handling, pressed.data, client, ack);
    unread('press');
    await ack();
  });
  app.shortcut(ANY, async ({ body, client, ack }) => {
    const shortcut = shortcutSchema.safeParse(body);
    if (shortcut.success) return onShortcut(handling, shortcut.data, client, ack);
    unread('shortcut');
    await ack();
  });
  app.view<ViewSubmitAction>({ callback_id: ANY, type: 'view_submission' }, async ({ body, client, ack }) => {
    const submission = submissionSchema.safeParse(body);
    if (submission.success) return onSubmission(handling, submission.data, client, ack);
    unread('form');
    await ack();
  });
  app.options(ANY, async ({ body, ack }) => {
    const typed = suggestionSchema.safeParse(body);
    await ack({ options: typed.success ? suggestionsFor(handling, typed.data) : [] });
  });

  app.event(ANY, async ({ event, body, context, client }) => {
    const envelope = envelopeSchema.safeParse(body);
    if (!envelope.success) return unread('event');
    const of = { id: envelope.data.event_id, team: context.teamId ?? context.enterpriseId ?? '', client };
    const message = messageSchema.safeParse(event);
    if (message.success) return onMessage(handling, message.data, { ...of, botUser: context.botUserId });
    const home = homeSchema.safeParse(event);
    if (home.success) return onHome(handling, home.data, of);
    const thread = threadSchema.safeParse(event);
    if (thread.success) return onThread(handling, thread.data, of);
    // What is left are messages of bots, edits, and events that the manifest does not ask for.
    return onFarewell(handling, event, { ...of, context, installations });
  });
}
