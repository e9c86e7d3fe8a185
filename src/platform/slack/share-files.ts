import type { Upload } from '../attachment.ts';
import { safeName } from '../attachment.ts';
import { type Handling, type Incoming, idsOf } from './handling.ts';
import { reasonOf } from './redact.ts';
import { say } from './say.ts';
import { type Share, type Uploading, uploadFile, whyNotUploaded } from './upload.ts';

/** Shares the files of an answer that has been given. What cannot be shared is told in a line where it would be. */
export async function shareFiles(
  { log }: Pick<Handling, 'log'>,
  incoming: Incoming,
  uploading: Uploading,
  files: readonly Upload[],
  share: Share,
): Promise<void> {
  for (const file of files) {
    try {
      await uploadFile(uploading, file, share);
    } catch (error) {
      log.warn({ ...idsOf(incoming), reason: reasonOf(error) }, 'Slack did not take a file');
      const line = say(`The file ${safeName(file.name, 'file')} is left out: ${whyNotUploaded(error)}.`);
      const thread = share.thread === undefined ? {} : { thread_ts: share.thread };
      await uploading.client.chat
        .postMessage({ channel: share.channel, ...line, ...thread })
        .catch(() => undefined);
    }
  }
}
