import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Upload } from '../attachment.ts';
import { fault, faultOf, ResponseUrlError } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { Fetch } from './response-url.ts';
import { shown } from './shown.ts';

/** What handing a file to Slack takes. */
export interface Uploading {
  readonly client: webApi.WebClient;
  readonly fetch: Fetch;
  /** How long sending the bytes may take. */
  readonly callMs: number;
}

/** Where a file is shared: a conversation of which the bot is part, and the message whose thread it goes to. */
export interface Share {
  readonly channel: string;
  readonly thread?: string | undefined;
}

const urlSchema = z.object({ upload_url: z.url(), file_id: z.string() });

/**
 * Hands a file to Slack, and shares it where that is wanted; without, the bot alone can use it, in an image
 * block. Slack looks at a file only after it has said yes: until then it refuses blocks with it.
 * @returns the file's id
 * @throws what `faultOf` reads
 * @see https://docs.slack.dev/messaging/working-with-files#upload
 */
export async function uploadFile(
  { client, fetch, callMs }: Uploading,
  { name, alt, bytes }: Upload,
  share?: Share,
): Promise<string> {
  const text = shown(alt, LIMITS.uploadAlt);
  const asked = { filename: name, length: bytes.length, ...(text === '' ? {} : { alt_txt: text }) };
  const { upload_url: url, file_id: id } = urlSchema.parse(await client.files.getUploadURLExternal(asked));
  await sendBytes(fetch, url, bytes, callMs);
  const files: [{ id: string; title: string }] = [{ id, title: name }];
  if (share === undefined) await client.files.completeUploadExternal({ files });
  else if (share.thread === undefined)
    await client.files.completeUploadExternal({ files, channel_id: share.channel });
  else {
    const { channel, thread } = share;
    await client.files.completeUploadExternal({ files, channel_id: channel, thread_ts: thread });
  }
  return id;
}

async function sendBytes(fetch: Fetch, url: string, bytes: Uint8Array, ms: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(ms),
  }).catch(() => {
    throw new ResponseUrlError('no_answer');
  });
  await response.arrayBuffer().catch(() => undefined);
  if (!response.ok) throw new ResponseUrlError(`upload_${response.status}`);
}

/** Why a file could not be handed over, for the reader: it says what whoever runs the bot can do. */
export function whyNotUploaded(error: unknown): string {
  const { code, needed } = faultOf(error);
  if (code === 'missing_scope') {
    return `the app lacks the scope ${needed ?? 'files:write'}; whoever installed it can add it under OAuth & Permissions and install it again`;
  }
  const known = WHY[code];
  return known ?? `Slack did not take it (${fault(code).code})`;
}

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
const WHY: Readonly<Record<string, string>> = {
  file_uploads_disabled: 'this workspace takes no files',
  file_uploads_except_images_disabled: 'this workspace takes no files but pictures',
  file_upload_size_restricted: 'it is larger than this workspace takes',
  storage_limit_reached: 'this workspace has no room for more files',
  no_answer: 'Slack did not take it in time; ask again',
};
