import type { PlatformLog } from '../log.ts';

/** Which workspaces have taken their permission back, and are not answered until they give it again. */
export interface Switchboard {
  isOff(team: string): boolean;
  switchOff(team: string, reason: string): void;
  switchOn(team: string): void;
}

export function createSwitchboard(log: PlatformLog): Switchboard {
  const off = new Set<string>();
  return {
    isOff: (team) => off.has(team),
    switchOff(team, reason) {
      if (off.has(team)) return;
      off.add(team);
      log.error(
        { platform: 'slack', team, reason },
        'a Slack workspace refuses the bot and is switched off; install the app there again, then put its new token into the configuration if it has one',
      );
    },
    switchOn: (team) => {
      off.delete(team);
    },
  };
}
