import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { OperatorError } from '../errors/errors.ts';

/** Lines are put together into writes of about this many UTF-16 units. */
const AT_A_TIME = 65_536;

/**
 * Writes a new file, which is there whole or not at all, and which its owner alone may read. Until it is whole it
 * stands beside its place under a name that nobody can foresee, and that has to be new: no link is followed.
 * @param work is given what takes the next text, and waits until that is done
 * @throws OperatorError where a file is there already, or it cannot be written
 */
export async function writeWhole<Result>(
  file: string,
  work: (write: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  if (await isThere(file)) {
    throw new OperatorError(`"${file}" is there already. Give another name, or remove it first.`);
  }
  const part = `${file}.${randomUUID()}.part`;
  const handle = await explained(file, () => open(part, 'wx', 0o600));
  try {
    const result = await filled(file, handle, work);
    await explained(file, () => rename(part, file));
    return result;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function filled<Result>(
  file: string,
  handle: FileHandle,
  work: (write: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    await explained(file, () => handle.writeFile(text));
  };
  try {
    const result = await work(async (text) => {
      waiting += text;
      if (waiting.length >= AT_A_TIME) await flush();
    });
    await flush();
    await explained(file, () => handle.sync());
    return result;
  } finally {
    await handle.close();
  }
}

async function explained<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new OperatorError(
      `"${file}" cannot be written: ${error instanceof Error ? error.message : String(error)}. Give another place.`,
      { cause: error },
    );
  }
}

/** A link counts, wherever it leads. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
