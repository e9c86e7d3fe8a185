import type { IncomingMessage } from 'node:http';
import type { State } from './state.ts';

/** A file that came with a request. */
export interface UploadedFile {
  readonly place: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a request says, and the files that come with it. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads JSON, or a form of `payload_json` and `files[n]`, as Discord takes it. What is neither is a complaint. */
export async function readBody(request: IncomingMessage, state: State): Promise<Body> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { json: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form.entries()) {
    const place = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (typeof value === 'string' && key === 'payload_json') continue;
    if (typeof value === 'string' || place === undefined) {
      state.complaints.push(`a form field "${key}"`);
      continue;
    }
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ place: Number(place), name: value.name, type: value.type, bytes: content });
  }
  const json = form.get('payload_json');
  return { json: typeof json === 'string' ? JSON.parse(json) : undefined, files };
}

/** Says what is wrong between the files of a request and what its message says of them. */
export function checkFiles({ json, files }: Body, state: State): void {
  const named = attachmentsIn(json);
  for (const { id, filename } of named) {
    if (!files.some(({ place, name }) => place === id && name === filename))
      state.complaints.push(`attachment ${id} (${filename}) came without its file`);
  }
  for (const { place, name, bytes } of files) {
    if (!named.some(({ id }) => id === place)) state.complaints.push(`file ${place} (${name}) is not named`);
    if (bytes.length === 0) state.complaints.push(`file ${place} (${name}) is empty`);
  }
}

/** The attachments of a message, of an interaction's response, or of a forum post. */
function attachmentsIn(json: unknown): { id: unknown; filename: unknown }[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('attachments' in json && Array.isArray(json.attachments)) return json.attachments;
  const inner = 'data' in json ? json.data : 'message' in json ? json.message : undefined;
  return inner === undefined ? [] : attachmentsIn(inner);
}
