import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { faultsOfSlackMessage } from '../slack-limits.ts';
import type { FaultPlan } from './fault.ts';
import { faultsOfHiddenFiles, takeBytes } from './file-methods.ts';
import { METHODS } from './methods.ts';
import { type Team, timestamp, type World } from './world.ts';

const RESPONSE_URL_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;

/** What this Slack answers to calls of the Web API and to posts at a `response_url`. */
export interface WebApi {
  faults: FaultPlan;
  /** The address at which a socket can be opened, given an app's token. */
  openSocket: (appToken: string) => string | undefined;
}

const answerBody = z.strictObject({
  text: z.string(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['in_channel', 'ephemeral']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  unfurl_links: z.literal(false).optional(),
  unfurl_media: z.literal(false).optional(),
});

export async function serveWebApi(
  api: WebApi,
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readBody(request);
  const body = bytes.toString('utf8');
  const path = new URL(request.url ?? '/', 'http://slack').pathname;
  if (path.startsWith('/upload/')) {
    response.writeHead(takeBytes(path, bytes, world) ? 200 : 404).end('OK');
    return;
  }
  const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const team = [...world.teams.values()].find(({ botToken }) => botToken === token);
  const teamId = team?.id ?? world.urls.get(path)?.team ?? '';
  const fault = api.faults({ method, team: teamId });
  // A socket that is opened for nobody is none.
  const canBeDone = method !== 'apps.connections.open';
  if (fault !== undefined && 'isDone' in fault && canBeDone) carryOut(method, request, body, world, team);
  switch (fault?.kind) {
    case 'limited':
      response
        .writeHead(429, { 'retry-after': String(fault.seconds) })
        .end('{"ok":false,"error":"ratelimited"}');
      return;
    case 'broken':
      response.writeHead(500).end('oops');
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'silent':
      setTimeout(() => request.socket.destroy(), fault.ms).unref();
      return;
    case 'refused':
      send(response, { ok: false, error: fault.error });
      return;
    case undefined:
      break;
  }
  if (method === 'response_url') return answerAt(path, body, world, response);
  if (method === 'apps.connections.open') {
    const url = api.openSocket(token);
    return send(response, url === undefined ? { ok: false, error: 'invalid_auth' } : { ok: true, url });
  }
  response.setHeader('x-oauth-scopes', team?.scopes.join(',') ?? '');
  send(response, carryOut(method, request, body, world, team));
}

/** Does what a method does; gives what it answers. */
function carryOut(
  method: string,
  request: IncomingMessage,
  body: string,
  world: World,
  team: Team | undefined,
): object {
  const known = METHODS[method];
  if (known === undefined) {
    world.problems.push(`unknown method ${method}`);
    return { ok: false, error: 'unknown_method' };
  }
  if (team === undefined && known.isOpen === undefined) return { ok: false, error: 'invalid_auth' };
  if (team?.refuses !== undefined) return { ok: false, error: team.refuses };
  const args = known.fields.safeParse(argumentsOf(request, body));
  if (!args.success) {
    world.problems.push(`${method}: ${z.prettifyError(args.error)}`);
    return { ok: false, error: 'invalid_arguments' };
  }
  const needed = typeof known.scope === 'function' ? known.scope(args.data) : known.scope;
  if (needed !== undefined && team?.scopes.includes(needed) === false)
    return { ok: false, error: 'missing_scope', needed, provided: team.scopes.join(',') };
  const answer = known.run(args.data, world, team);
  world.calls.push({ method, team: team?.id ?? '', args: args.data });
  return 'error' in answer ? { ok: false, ...answer } : { ok: true, ...answer };
}

function answerAt(path: string, body: string, world: World, response: ServerResponse): void {
  const url = world.urls.get(path);
  if (url === undefined) {
    world.problems.push(`a post to an address that this Slack never gave: ${path}`);
    response.writeHead(404).end('no_team');
    return;
  }
  if (world.now() - url.madeAt > RESPONSE_URL_MS) {
    response.writeHead(404).end('{"ok":false,"error":"expired_url"}');
    return;
  }
  if (url.uses >= RESPONSE_URL_USES) {
    response.writeHead(404).end('{"ok":false,"error":"used_url"}');
    return;
  }
  url.uses += 1;
  const read = answerBody.safeParse(JSON.parse(body));
  const faults = read.success
    ? [...faultsOfSlackMessage(read.data), ...faultsOfHiddenFiles(read.data.blocks)]
    : [z.prettifyError(read.error)];
  if (!read.success || faults.length > 0) {
    world.problems.push(`response_url: ${faults.join('; ')}`);
    response.writeHead(400).end('{"ok":false,"error":"invalid_payload"}');
    return;
  }
  const {
    text,
    blocks = [],
    response_type: type,
    replace_original: replaced = false,
    thread_ts: thread,
  } = read.data;
  world.seen.push({
    team: url.team,
    via: 'response_url',
    channel: url.channel,
    text,
    blocks,
    replaced,
    ts: timestamp(world),
    ...(type === 'in_channel' ? {} : { only: url.user }),
    ...(thread === undefined ? {} : { thread }),
  });
  response.writeHead(200).end('ok');
}

function argumentsOf(request: IncomingMessage, body: string): unknown {
  return request.headers['content-type']?.startsWith('application/json') === true
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
