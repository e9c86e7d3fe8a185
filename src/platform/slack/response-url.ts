import { ResponseUrlError } from './faults.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Posts to the `response_url` of a command, a button or a form, which Slack takes 5 times in 30 minutes.
 * @throws ResponseUrlError with Slack's reason, or `no_answer`
 */
export async function postToResponseUrl(fetch: Fetch, url: string, body: object, ms: number): Promise<void> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(ms),
    });
    text = (await response.text()).slice(0, 1000);
  } catch {
    throw new ResponseUrlError('no_answer');
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    throw new ResponseUrlError('ratelimited', Number.isFinite(seconds) ? seconds * 1000 : undefined);
  }
  if (response.status >= 500) throw new ResponseUrlError('server_error');
  const reason = refusal(text);
  if (!response.ok || reason !== undefined) throw new ResponseUrlError(reason ?? `http_${response.status}`);
}

/** Slack says `ok`, `{"ok":true}`, `{"ok":false,"error":"used_url"}`, or only `used_url`. */
function refusal(text: string): string | undefined {
  if (text === '' || text === 'ok') return undefined;
  const code = /"error"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? /^[a-z_]+$/.exec(text.trim())?.[0];
  return code ?? (/"ok"\s*:\s*false/.test(text) ? 'invalid_payload' : undefined);
}
