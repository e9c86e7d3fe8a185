import { readFile } from 'node:fs/promises';
import type { Source } from '../ingest/source.ts';

/** More than any article: what is larger is no page. */
const LARGEST = 20_000_000;

/**
 * Reads a page from a file. Keeps a byte order mark, as places are counted in the text as it is, and refuses
 * bytes that are not UTF-8.
 * @returns the page, or why it cannot be read
 */
export async function readPage(path: string): Promise<Source | string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LARGEST) return `it has ${bytes.length} bytes, and no page has more than ${LARGEST}`;
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { content, form: isHtml(path, content) ? 'html' : 'text', file: path };
  } catch (error) {
    return whyNot(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not in UTF-8; save it in UTF-8 and give it again',
};

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error ? REASONS[String(error.code)] : undefined) ?? error.message;
}

function isHtml(path: string, content: string): boolean {
  return /\.x?html?$/i.test(path) || /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(content.slice(0, 200));
}
