import { commands } from '../../../commands/index.ts';
import { connectDiscord, type DiscordParts } from '../../../src/platform/discord/connect.ts';
import type { Service } from '../../../src/platform/service.ts';
import { displaysOf, unescapeMarkdown } from '../discord-shown.ts';
import { createFakeService } from './fake-service.ts';
import type { Asked } from './people.ts';
import { type DiscordOptions, type FakeDiscord, startDiscord } from './start.ts';
import type { StoredMessage } from './state.ts';

export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The real client, connected to a Discord of our own. */
export interface Connected {
  readonly discord: FakeDiscord;
  readonly connection: Awaited<ReturnType<typeof connectDiscord>>;
  readonly lines: readonly Line[];
  /** The lines about requests that stayed without an answer. */
  unanswered(): readonly Line[];
  /** Waits for the answer to an interaction, and gives it. */
  answerTo(asked: Asked): Promise<StoredMessage>;
}

export interface ConnectedOptions extends DiscordOptions {
  readonly service?: Service;
  readonly parts?: Partial<DiscordParts>;
  /** Complaints of the server's that the test is about. Every other one fails it. */
  readonly expects?: RegExp;
  readonly prepare?: (discord: FakeDiscord) => void;
}

/** Connects, lets a test use the connection, and fails it where the server has had to complain. */
export async function withDiscord(
  options: ConnectedOptions,
  use: (bot: Connected) => Promise<void>,
): Promise<void> {
  const discord = await startDiscord(options);
  const lines: Line[] = [];
  try {
    options.prepare?.(discord);
    const connection = await connectDiscord({
      token: discord.token,
      apiUrl: discord.apiUrl,
      commands,
      service: options.service ?? createFakeService(),
      log: logTo(lines),
      now: () => new Date(discord.now()),
      ...options.parts,
    });
    try {
      await use({
        discord,
        connection,
        lines,
        unanswered: () => lines.filter(({ message }) => message === 'a request could not be answered'),
        answerTo: (asked) => answerTo(discord, asked),
      });
    } finally {
      await connection.stop();
    }
    const complaints = discord.complaints.filter((each) => options.expects?.test(each) !== true);
    if (complaints.length > 0) throw new Error(`Discord complains: ${complaints.join('\n')}`);
  } finally {
    await discord.stop();
  }
}

/** A log that keeps its lines. */
export function logTo(lines: Line[]): DiscordParts['log'] {
  const at = (level: Line['level']) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...fields }, message });
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** The texts of a message, as a reader sees them. */
export function wordsOf({ payload }: StoredMessage): string {
  return unescapeMarkdown(displaysOf(payload as never).join('\n'));
}

/** Whether only one person sees a message. */
export function isEphemeral({ payload }: StoredMessage): boolean {
  return (Number(payload.flags) & 64) !== 0;
}

/** The ids of a message's buttons, by what stands on them. */
export function buttonIds({ payload }: StoredMessage): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  JSON.stringify(payload.components, (_key, value) => {
    if (typeof value?.custom_id === 'string') found[value.label] = value.custom_id;
    return value;
  });
  return found;
}

async function answerTo(discord: FakeDiscord, { record }: Asked): Promise<StoredMessage> {
  const found = (): StoredMessage | undefined =>
    record.followUps.at(-1) ?? (record.isWaiting ? undefined : record.original);
  await discord.until('an interaction is answered', () => found() !== undefined);
  const message = found();
  if (message === undefined) throw new Error('The answer went away');
  return message;
}
