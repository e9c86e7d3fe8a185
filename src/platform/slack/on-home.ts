import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { withUniqueIds } from './buttons.ts';
import { faultOf } from './faults.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { renderSlack } from './render.ts';
import { repeating } from './repeating.ts';
import { isWanted, take } from './take.ts';
import { homeView } from './view.ts';

/** Somebody opened the bot's page, as Slack sends it. */
export const homeSchema = z.object({
  type: z.literal('app_home_opened'),
  user: z.string(),
  tab: z.string().default('home'),
});

/** What the Home tab shows: what is new with what the corpus holds, and what can be asked. */
const SHOWN = ['/latest', '/help'] as const;

/** Publishes the Home tab of somebody who opens it. */
export async function onHome(
  handling: Handling,
  { user, tab }: z.infer<typeof homeSchema>,
  { id, team, client }: { id: string; team: string; client: webApi.WebClient },
): Promise<void> {
  if (tab !== 'home') return;
  const incoming: Incoming = { kind: 'home', id, team, user };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    const cards = await Promise.all(
      SHOWN.map((text) =>
        // To look at the page is not to ask: it has an allowance of its own.
        handling.service.handle({ asking: { text }, asker: `slack:home:${team}:${user}`, where: 'direct' }),
      ),
    );
    const blocks = cards.flatMap(({ card }) => renderSlack(card).message.blocks);
    const publish = () =>
      client.views.publish({ user_id: user, view: homeView(withUniqueIds(blocks)) }).then(() => undefined);
    await repeating(handling.pace, publish).catch((error: unknown) => {
      const { action, code } = faultOf(error);
      if (action === 'off') handling.switchboard.switchOff(team, code);
      handling.log.error({ ...idsOf(incoming), reason: code }, 'a request from Slack stayed unanswered');
    });
  });
}
