import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import { OperatorError } from '../../errors/errors.ts';
import { seal, unseal } from './seal.ts';
import type { Switchboard } from './switchboard.ts';

/** The part of the database that is used: the table slack_installation. */
export interface Rows {
  all<Row>(text: string, values?: readonly (string | number | null)[]): Promise<Row[]>;
}

/** What keeping installations needs. */
export interface InstallationParts {
  readonly rows: Rows;
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly switchboard: Switchboard;
}

export interface Installations extends InstallationStore {
  has(team: string): Promise<boolean>;
  deleteInstallation(query: InstallationQuery<boolean>): Promise<void>;
}

/** A row as JSON: as much of it as Bolt has to have. */
const installationSchema = z.looseObject({ user: z.looseObject({ id: z.string() }) });

/** The workspaces that installed the bot. Their tokens are kept encrypted, each bound to its workspace. */
export function createInstallations({ rows, key, now, switchboard }: InstallationParts): Installations {
  return {
    async storeInstallation(installation) {
      const id = idOf({
        isEnterpriseInstall: installation.isEnterpriseInstall === true,
        enterpriseId: installation.enterprise?.id,
        teamId: installation.team?.id,
      });
      await rows.all(
        'INSERT INTO slack_installation (id, sealed, installed_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, installed_at = excluded.installed_at',
        [id, seal(JSON.stringify(installation), id, key), now().toISOString()],
      );
      if (installation.team?.id !== undefined) switchboard.switchOn(installation.team.id);
    },
    async fetchInstallation(query) {
      const id = idOf(query);
      const [row] = await rows.all<{ sealed: string }>(
        'SELECT sealed FROM slack_installation WHERE id = $1',
        [id],
      );
      if (row === undefined)
        throw new OperatorError(`The bot is not installed in the Slack workspace ${id}.`);
      const read = installationSchema.parse(JSON.parse(unseal(row.sealed, id, key)));
      // It is what Bolt gave us to keep.
      return read as unknown as Installation;
    },
    async has(team) {
      return (await rows.all('SELECT id FROM slack_installation WHERE id = $1', [team])).length > 0;
    },
    async deleteInstallation(query) {
      await rows.all('DELETE FROM slack_installation WHERE id = $1', [idOf(query)]);
    },
  };
}

/** A workspace is named by its id; an organisation that installs the bot for all of its workspaces, by its own. */
function idOf(query: {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId: string | undefined;
  readonly teamId: string | undefined;
}): string {
  const id = query.isEnterpriseInstall ? query.enterpriseId : query.teamId;
  if (id === undefined) throw new OperatorError('Slack names neither a workspace nor an organisation.');
  return id;
}
