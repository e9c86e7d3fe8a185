import { z } from 'zod';
import { fields, type Method } from './method.ts';
import type { Team, World } from './world.ts';

const id = z.string().min(1);

/** Handing over files, as apps do since `files.upload` is gone. */
export const FILE_METHODS: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': {
    fields: fields({
      filename: id,
      length: z.coerce.number().int().min(1),
      alt_txt: z.string().min(1).max(1000).optional(),
      snippet_type: z.string().optional(),
    }),
    scope: 'files:write',
    run: ({ filename, length, alt_txt: alt }, world, team) => {
      const file = `F${world.next()}ABC`;
      world.files.set(file, {
        id: file,
        team: team?.id ?? '',
        name: String(filename),
        length: Number(length),
        ...(typeof alt === 'string' ? { alt } : {}),
        isComplete: false,
        shares: [],
        unready: world.unready,
      });
      return { file_id: file, upload_url: `${world.url}/upload/v1/${file}` };
    },
  },
  'files.completeUploadExternal': {
    fields: fields({
      files: z.preprocess(
        (value) => (typeof value === 'string' ? JSON.parse(value) : value),
        z.array(z.strictObject({ id, title: id.optional() })).min(1),
      ),
      channel_id: id.optional(),
      thread_ts: id.optional(),
    }),
    scope: 'files:write',
    run: ({ files, channel_id: channel, thread_ts: thread }, world, team) => {
      const wanted = (files as { id: string }[]).map((each) => world.files.get(each.id));
      if (channel !== undefined && team?.joined.has(String(channel)) !== true)
        return { error: 'not_in_channel' };
      for (const file of wanted) {
        if (file?.bytes === undefined || file.team !== team?.id) return { error: 'file_not_found' };
        file.isComplete = true;
        if (channel !== undefined)
          file.shares.push(thread === undefined ? String(channel) : `${String(channel)}/${String(thread)}`);
      }
      return { files: wanted.map((file) => ({ id: file?.id, mimetype: '' })) };
    },
  },
};

/** Takes the bytes of a file at the address that was given for it. */
export function takeBytes(path: string, bytes: Uint8Array, world: World): boolean {
  const file = world.files.get(/^\/upload\/v1\/(\w+)$/.exec(path)?.[1] ?? '');
  if (file === undefined) return false;
  if (file.length !== bytes.length)
    world.problems.push(`${file.name} has ${bytes.length} bytes of ${file.length}`);
  file.bytes = bytes;
  return true;
}

/** Whether all files in blocks can be shown. One that was never handed over is a problem. */
export function areReady(blocks: unknown, world: World, team: Team | undefined): boolean {
  return idsIn(blocks).every((file) => {
    const handed = world.files.get(file);
    if (handed?.isComplete !== true || handed.team !== team?.id) {
      world.problems.push(`a block with the file ${file}, which is none of the bot's`);
      return false;
    }
    if (handed.unready === 0) return true;
    handed.unready -= 1;
    return false;
  });
}

/** Where only one person sees a message, Slack shows no file of the bot's. */
export function faultsOfHiddenFiles(blocks: unknown): string[] {
  return idsIn(blocks).map((file) => `the file ${file} in a message for one person`);
}

function idsIn(blocks: unknown): string[] {
  const read = z.array(
    z.object({ slack_file: z.object({ id: z.string() }) }).catch({ slack_file: { id: '' } }),
  );
  return (read.safeParse(blocks).data ?? [])
    .map((block) => block.slack_file.id)
    .filter((file) => file !== '');
}
