import { setTimeout as wait } from 'node:timers/promises';
import { chance } from '../support/discord-server/fault-plan.ts';
import { startBots } from './bots.ts';
import { type SceneParts, setScene } from './scene.ts';

export interface KillParts extends SceneParts {
  readonly processes: number;
  readonly kills: number;
}

/** What became of the digests, counted on the platforms. */
export interface Outcome {
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  /** How many of the kills came while messages were being posted. */
  readonly kills: number;
  readonly seconds: number;
  /** What the platforms or the bots complained of. */
  readonly complaints: readonly string[];
}

/** Between the first message that a process posts and its end, in milliseconds. */
const LONGEST_LIFE_MS = 400;
/** A process that is killed leaves what it was sending until its lease ends, so that many kills take time. */
const PATIENCE_MS = 15 * 60_000;

/** Lets bots send digests, kills them while they do, and counts what stands on the platforms at the end. */
export async function killWhileSending(parts: KillParts): Promise<Outcome> {
  const scene = await setScene(parts);
  const random = chance(parts.seed);
  const started = performance.now();
  const bots = startBots(parts.processes, scene.environment);
  const posted = (): number =>
    scene.standing().reduce((sum, { cards, headlines }) => sum + cards + headlines, 0);
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<boolean> => {
    while (performance.now() - started < PATIENCE_MS) {
      if (await isSo()) return true;
      await wait(20);
    }
    return false;
  };
  let kills = 0;
  try {
    for (; kills < parts.kills; kills += 1) {
      const before = posted();
      const isSending = await until(async () => posted() > before || (await scene.left()) === 0);
      if (!isSending || (await scene.left()) === 0) break;
      await wait(random() * LONGEST_LIFE_MS);
      await bots.kill(Math.floor(random() * parts.processes));
    }
    await until(async () => (await scene.left()) === 0);
  } finally {
    await bots.close();
  }
  const standing = scene.standing();
  const outcome: Outcome = {
    sent: standing.filter(({ cards }) => cards === 1).length,
    lost: standing.filter(({ cards }) => cards === 0).length,
    doubled: standing.filter(({ cards, headlines }) => cards > 1 || headlines > 1).length,
    kills,
    seconds: Math.round((performance.now() - started) / 1000),
    complaints: [...scene.discord.complaints, ...scene.slack.world.problems, ...faultsOf(bots.said)],
  };
  await scene.close();
  return outcome;
}

/** Errors that the bots logged; warnings come with the faults of the platforms. */
function faultsOf(said: readonly string[]): string[] {
  return said
    .join('')
    .split('\n')
    .filter((line) => /"level":(50|60)|^(?!\{)\S/.test(line));
}
