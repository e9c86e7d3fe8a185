import { createReadStream } from 'node:fs';

/**
 * The lines of a UTF-8 file without their line feeds, read as they are asked for. Node's own reader of lines
 * takes U+2028, which stands in JSON as it is, for the end of one.
 */
export async function* linesOf(path: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
