import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import type { Installations } from './installations.ts';
import { isWanted, take } from './take.ts';

/** A workspace took its permission back, as Slack sends it. */
const farewellSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).min(1) }) }),
]);

/** Forgets a workspace that removes the bot or revokes its token, and answers it no more. Others go on. */
export async function onFarewell(
  handling: Handling,
  event: unknown,
  about: { id: string; team: string; context: Context; installations: Installations | undefined },
): Promise<void> {
  const farewell = farewellSchema.safeParse(event);
  if (!farewell.success) return;
  const { id, team, context, installations } = about;
  const incoming: Incoming = { kind: 'farewell', id, team, user: '' };
  if (!(await isWanted(handling, incoming))) return;
  await take(handling, incoming, async () => {
    await installations?.deleteInstallation({
      teamId: context.teamId,
      enterpriseId: context.enterpriseId,
      isEnterpriseInstall: context.isEnterpriseInstall,
    });
    handling.log.warn(idsOf(incoming), 'a Slack workspace has removed the bot');
    handling.switchboard.switchOff(team, farewell.data.type);
  });
}
