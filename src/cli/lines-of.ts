import { createReadStream } from 'node:fs';
import { OperatorError } from '../errors/errors.ts';

/**
 * The lines of a UTF-8 file without their line feeds, read as they are asked for. Node's own reader of lines
 * takes U+2028, which stands in JSON as it is, for the end of one.
 * @throws OperatorError where the file cannot be read
 */
export async function* linesOf(path: string): AsyncIterable<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OperatorError(
      `"${path}" cannot be read: ${reason}. Check that it is a file that this user may read.`,
      { cause },
    );
  }
  if (rest !== '') yield rest;
}
