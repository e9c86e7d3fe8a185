import type { Command } from '../src/command/command.ts';
import { brief } from './brief.ts';
import { check } from './check.ts';
import { citeOn } from './cite.ts';
import { compare } from './compare.ts';
import { addDigest } from './digest/add.ts';
import { editDigest } from './digest/edit.ts';
import { listDigests } from './digest/list.ts';
import { digestLog } from './digest/log.ts';
import { sendDigestNow } from './digest/now.ts';
import { pauseDigest } from './digest/pause.ts';
import { previewDigest } from './digest/preview.ts';
import { removeDigest } from './digest/remove.ts';
import { resumeDigest } from './digest/resume.ts';
import { showDigest } from './digest/show.ts';
import { helpOn } from './help.ts';
import { ingest } from './ingest.ts';
import { latest } from './latest.ts';
import { quotes } from './quotes.ts';
import { search } from './search.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';
import { timeline } from './timeline.ts';
import { addWatch } from './watch/add.ts';
import { listWatches } from './watch/list.ts';
import { pauseWatch } from './watch/pause.ts';
import { removeWatch } from './watch/remove.ts';
import { resumeWatch } from './watch/resume.ts';
import { why } from './why.ts';

const asking: readonly Command[] = [
  latest,
  quotes,
  statement,
  timeline,
  compare,
  brief,
  check,
  search,
  source,
];

const digest: readonly Command[] = [
  addDigest,
  listDigests,
  previewDigest,
  pauseDigest,
  resumeDigest,
  editDigest,
  removeDigest,
  sendDigestNow,
  digestLog,
  showDigest,
];

const watch: readonly Command[] = [addWatch, listWatches, pauseWatch, resumeWatch, removeWatch];

/** What a reader can ask, in the order of /help. */
const answering: readonly Command[] = [...asking, citeOn(asking), ...digest, ...watch, why, ingest];

export const commands: readonly Command[] = [...answering, helpOn(answering)];
