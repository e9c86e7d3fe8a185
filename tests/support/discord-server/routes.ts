import { ApiError } from './api-error.ts';
import { botRoutes } from './bot-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { serverRoutes } from './server-routes.ts';
import type { State } from './state.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Whose authority the request needs. */
  readonly auth: 'bot' | 'none';
  answer(
    state: State,
    params: readonly (string | undefined)[],
    body: unknown,
    query: URLSearchParams,
  ): Answer;
}

const gatewayRoute = (gatewayUrl: string): Route => ({
  method: 'GET',
  path: /^\/gateway\/bot$/,
  auth: 'bot',
  answer: ({ shards, maxConcurrency }) => ({
    status: 200,
    body: {
      url: gatewayUrl,
      shards,
      session_start_limit: {
        total: 1000,
        remaining: 999,
        reset_after: 86_400_000,
        max_concurrency: maxConcurrency,
      },
    },
  }),
});

/** Answers a request to the REST API. Errors of Discord's are answers too; an unknown route is a complaint. */
export function route(
  state: State,
  gatewayUrl: string,
  request: {
    method: string;
    path: string;
    query: URLSearchParams;
    authorization: string | undefined;
    body: unknown;
  },
): Answer {
  const { method, path, query, authorization, body } = request;
  const routes = [
    ...interactionRoutes,
    ...botRoutes,
    ...channelRoutes,
    ...serverRoutes,
    gatewayRoute(gatewayUrl),
  ];
  const found = routes.find((each) => each.method === method && each.path.test(path));
  try {
    if (found === undefined) {
      state.complaints.push(`there is no route ${method} ${path}`);
      throw new ApiError(404, 0, '404: Not Found');
    }
    if (found.auth === 'bot' && authorization !== `Bot ${state.token}`)
      throw new ApiError(401, 0, '401: Unauthorized');
    if (found.auth === 'none' && authorization !== undefined)
      state.complaints.push(`${method} ${path} came with a token that it does not need`);
    return found.answer(state, found.path.exec(path)?.slice(1) ?? [], body, query);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: { code: error.code, message: error.message } };
  }
}
