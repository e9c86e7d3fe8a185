import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleDraftSchema } from '../corpus/draft.ts';
import { sealRecord } from '../corpus/seal-record.ts';
import { OperatorError } from '../errors/errors.ts';
import { parseJson } from '../errors/parse-json.ts';

/**
 * `seal RECORD TEXT`: the record (JSON) that an editor drafted, completed from the source text (UTF-8), as
 * the JSON to store in `data/corpus/`.
 * @throws OperatorError where a file cannot be read, the draft is not a record, or its words are not in the text
 */
export async function sealFiles(recordPath: string, textPath: string): Promise<string> {
  const [record, text] = await Promise.all([readUtf8(recordPath), readUtf8(textPath)]);
  const draft = articleDraftSchema.safeParse(jsonOf(record, recordPath));
  if (!draft.success) {
    throw new OperatorError(
      `"${recordPath}" is not an article record; mend these:\n${z.prettifyError(draft.error)}`,
    );
  }
  return `${JSON.stringify(sealRecord(draft.data, text), undefined, 2)}\n`;
}

/** Keeps a byte order mark and refuses bytes that are not UTF-8: places are counted in the text as it is. */
async function readUtf8(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    throw new OperatorError(`"${path}" cannot be read: ${reason(error)}. Give the path of a UTF-8 file.`);
  }
}

function jsonOf(content: string, path: string): unknown {
  try {
    return parseJson(content);
  } catch (error) {
    throw new OperatorError(`"${path}" is not JSON: ${reason(error)}. Mend it, then seal it again.`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
