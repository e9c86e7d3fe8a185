import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkFiles, readBody } from './body.ts';
import type { Fault, FaultPlan } from './fault-plan.ts';
import { type Answer, route } from './routes.ts';
import type { State } from './state.ts';

const SILENCE_MS = 5000;
const RETRY_AFTER_S = 0.25;
const PREFIX = '/api/v10';

/** Answers the REST API over HTTP, or fails as planned. */
export function createRest(state: State, gatewayUrl: () => string, plan: () => FaultPlan) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, state);
    const { method = '', headers, url = '' } = request;
    const { pathname, searchParams: query } = new URL(url, 'http://discord.invalid');
    if (!pathname.startsWith(PREFIX)) state.complaints.push(`${pathname} is not under ${PREFIX}`);
    const path = decodeURIComponent(pathname.slice(PREFIX.length));
    state.requests.push(`${method} ${path}`);
    const fault = plan()(method, path);
    const work = (): Answer => {
      const answer = route(state, gatewayUrl(), {
        method,
        path,
        query,
        authorization: headers.authorization,
        body: body.json,
      });
      checkFiles(body, state);
      state.uploads.push(...body.files);
      state.changes.emit('change');
      return answer;
    };
    answerWith(response, fault, work);
  };
}

function answerWith(response: ServerResponse, fault: Fault | undefined, work: () => Answer): void {
  if (fault === undefined) {
    write(response, work());
    return;
  }
  const { isDone, end } = COURSE[fault];
  if (isDone) work();
  END[end](response);
}

/** Whether each fault comes after the request was carried out, and what the bot sees. */
const COURSE: Readonly<Record<Fault, { readonly isDone: boolean; readonly end: keyof typeof END }>> = {
  rateLimit: { isDone: false, end: 'rateLimit' },
  errorBefore: { isDone: false, end: 'error' },
  errorAfter: { isDone: true, end: 'error' },
  resetBefore: { isDone: false, end: 'reset' },
  resetAfter: { isDone: true, end: 'reset' },
  silenceBefore: { isDone: false, end: 'silence' },
  silenceAfter: { isDone: true, end: 'silence' },
  refused: { isDone: false, end: 'refused' },
};

const END = {
  rateLimit(response: ServerResponse): void {
    response.setHeader('retry-after', String(RETRY_AFTER_S));
    response.setHeader('x-ratelimit-scope', 'user');
    const body = { message: 'You are being rate limited.', retry_after: RETRY_AFTER_S, global: false };
    write(response, { status: 429, body });
  },
  error(response: ServerResponse): void {
    write(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
  },
  reset(response: ServerResponse): void {
    response.socket?.resetAndDestroy();
  },
  silence: staySilent,
  refused(response: ServerResponse): void {
    write(response, { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } });
  },
};

function staySilent(response: ServerResponse): void {
  setTimeout(() => response.destroy(), SILENCE_MS).unref();
}

function write(response: ServerResponse, { status, body }: Answer): void {
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
